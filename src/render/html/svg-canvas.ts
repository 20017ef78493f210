/** A canvas that is an SVG picture: the same layout as on paper, its colours those of the page, light or dark. */
import { type Canvas, colors, type Stroke } from '../layout/canvas.ts';
import { escaped } from './escape.ts';
import { screenRuler } from './ruler.ts';

export interface Picture {
  canvas: Canvas;
  /** What was drawn, in order. */
  markup(): string;
}

/** The names of colours by their value: the style sheet says what each is in light, in dark and on paper. */
const names = new Map<string, string>(Object.entries(colors).map(([name, value]) => [value, name]));
const fillClass = (color: string): string => `f-${names.get(color) ?? 'ink'}`;

/** Two decimals are finer than any screen. */
const at = (value: number): string => String(Math.round(value * 100) / 100);

const strokeOf = ({ color, width, dash }: Stroke): { name: string; rest: string } => ({
  name: `s-${names.get(color) ?? 'ink'}`,
  rest: ` stroke-width="${at(width)}"${dash ? ` stroke-dasharray="${dash.map(at).join(' ')}"` : ''}`,
});

export function svgPicture(): Picture {
  const parts: string[] = [];
  const canvas: Canvas = {
    ...screenRuler,
    addPage() {},
    text(text, x, y, ink, anchor = 'start') {
      if (text === '') return;
      const placed = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      const bold = ink.bold ? ' font-weight="bold"' : '';
      const size = ` font-size="${at(ink.size)}"`;
      const where = ` x="${at(x)}" y="${at(y)}"`;
      parts.push(
        `<text class="${fillClass(ink.color)}"${where}${size}${bold}${placed}>${escaped(text)}</text>`,
      );
    },
    path(points, stroke) {
      const { name, rest } = strokeOf(stroke);
      const line = points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ');
      parts.push(`<polyline class="line ${name}" points="${line}"${rest}/>`);
    },
    rect(x, y, width, height, fill, stroke) {
      const box = ` x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"`;
      const line = stroke ? strokeOf(stroke) : { name: '', rest: '' };
      parts.push(`<rect class="${`${fillClass(fill)} ${line.name}`.trim()}"${box}${line.rest}/>`);
    },
    circle(x, y, radius, fill, stroke) {
      const { name, rest } = strokeOf(stroke);
      const place = ` cx="${at(x)}" cy="${at(y)}" r="${at(radius)}"`;
      parts.push(`<circle class="${fillClass(fill)} ${name}"${place}${rest}/>`);
    },
    named(name, draw) {
      parts.push(`<g class="mark"><title>${escaped(name)}</title>`);
      draw();
      parts.push('</g>');
    },
  };
  return { canvas, markup: () => parts.join('') };
}
