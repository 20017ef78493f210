import { expect, it } from 'vitest';
import { progress } from '../../../src/commands/output/progress.ts';
import type { Context } from '../../../src/context.ts';

function shown(isTTY: boolean, steps: number): string {
  let text = '';
  const stderr = { isTTY, write: (piece: string) => (text += piece) };
  const format = { percent: (part: number) => `${part * 100} %` };
  const show = progress({ streams: { stderr }, format } as unknown as Context, 'Counting', steps);
  for (let step = 0; step < steps; step += 1) show.step();
  show.end();
  return text;
}

it('long work shows how far it has come, and takes its line away', () => {
  expect(shown(true, 5)).toBe(
    [
      'Counting 0 %',
      ...[20, 40, 60, 80, 100].map((part) => `\rCounting ${part} %`),
      `\r${' '.repeat('Counting 100 %'.length)}\r`,
    ].join(''),
  );
});

it('short work and files see nothing of it', () => {
  expect([shown(true, 4), shown(false, 50)]).toEqual(['', '']);
});
