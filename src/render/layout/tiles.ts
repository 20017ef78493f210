/** The few figures that matter, big, side by side: value, target, change, how it went. */
import type { Tile, TilesSection } from '../../reports/report.ts';
import { showCell } from '../format.ts';
import { tileWords } from '../tile-words.ts';
import { abreast, type Block } from './block.ts';
import { baseline, colors, type Frame, type Ink, ink, lineHeight } from './canvas.ts';
import { heading } from './heading.ts';
import { type Line, lines } from './row.ts';
import { drawSparkline, hasCourse } from './sparkline.ts';

const mostAbreast = 4;

export function tilesBlocks(section: TilesSection, frame: Frame): Block[] {
  const count = section.tiles.length;
  const columns = tilesAbreast(count);
  const gutter = 8 * frame.scale;
  const width = (frame.width - gutter * (columns - 1)) / columns;
  const rows: Block[] = [];
  for (let at = 0; at < count; at += columns) {
    const tiles = section.tiles.slice(at, at + columns).map((tile) => tileParts(tile, { ...frame, width }));
    const height = Math.max(...tiles.map((one) => one.height));
    const row = tiles.map((one) => [tileBlock(one, { ...frame, width }, height)]);
    rows.push({ ...abreast(row, width + gutter), gap: gutter });
  }
  return [...heading(frame, section.title), ...rows];
}

/** How many stand side by side on paper, so that the rows are even. */
export const tilesAbreast = (count: number): number =>
  count > mostAbreast && count % 3 === 0 ? 3 : Math.min(count, mostAbreast);

interface Parts {
  label: Line[];
  value: string;
  big: Ink;
  under: Line[];
  trend: (number | null)[];
  loud: boolean;
  height: number;
}

function tileParts(tile: Tile, frame: Frame): Parts {
  const pad = padding(frame);
  const room = frame.width - pad * 2;
  const value = showCell(tile.value, frame.i18n);
  const big = bigInk(value, room, frame);
  const label = lines(frame, tile.label, room, ink(frame, 'label'));
  const { status, change, note } = tileWords(tile, frame.i18n);
  const under = [
    ...status.flatMap((text) => lines(frame, text, room, statusInk(tile, frame))),
    ...change.flatMap((text) => lines(frame, text, room, ink(frame, 'small'))),
    ...note.flatMap((text) => lines(frame, text, room, ink(frame, 'tiny'))),
  ];
  const height = pad * 2 + heightOf(label) + lineHeight(big) + heightOf(under);
  return { label, value, big, under, trend: tile.trend ?? [], loud: tile.met === false, height };
}

const padding = (frame: Frame): number => 7 * frame.scale;
const heightOf = (all: readonly Line[]): number => all.reduce((sum, one) => sum + lineHeight(one.ink), 0);

const statusInk = ({ met }: Tile, frame: Frame): Ink => ({
  ...ink(frame, 'small'),
  bold: met === false,
  color: colors.ink,
});

/** As big as the tile allows. */
function bigInk(value: string, room: number, frame: Frame): Ink {
  const wanted = { size: 17 * frame.scale, bold: true, color: colors.ink };
  const width = frame.ruler.width(value, wanted);
  return width <= room ? wanted : { ...wanted, size: (wanted.size * room) / width };
}

function tileBlock(parts: Parts, frame: Frame, height: number): Block {
  const pad = padding(frame);
  return {
    height,
    draw(canvas, x, y) {
      canvas.rect(x, y, frame.width, height, colors.wash);
      // What misses its target has a bar, said in words beside it too.
      if (parts.loud) canvas.rect(x, y, 2.4 * frame.scale, height, colors.ink);
      let top = y + pad;
      const write = ({ text, ink: style }: Line) => {
        canvas.text(text, x + pad, top + baseline(style), style);
        top += lineHeight(style);
      };
      parts.label.forEach(write);
      const after = canvas.width(parts.value, parts.big) + 8 * frame.scale;
      const width = frame.width - pad * 2 - after;
      if (hasCourse(parts.trend) && width >= 22 * frame.scale) {
        const box = {
          x: x + pad + after,
          y: top + parts.big.size * 0.3,
          width,
          height: parts.big.size * 0.8,
        };
        drawSparkline(canvas, parts.trend, box);
      }
      write({ text: parts.value, ink: parts.big });
      parts.under.forEach(write);
    },
  };
}
