import { translator } from '../../../src/i18n/index.ts';
import type { Frame } from '../../../src/render/layout/canvas.ts';

/** A page for a font whose every character is half as wide as it is high. */
export async function plainFrame(width = 400, height = 600): Promise<Frame> {
  const ruler = {
    width: (text: string, ink: { size: number }) => [...text].length * ink.size * 0.5,
    has: () => true,
  };
  return { ruler, width, height, scale: 1, i18n: await translator('en') };
}
