/** Horizontal bars with their values: one line each, at most as wide as the screen. */
import { displayWidth, shorten } from './text-width.ts';

export interface Bar {
  label: string;
  /** Null draws no bar; `shown` says why. */
  value: number | null;
  /** The value in words. */
  shown: string;
  /** What misses its target is drawn lighter; null where nothing is judged. */
  met: boolean | null;
  /** The bar's own target, where it has one. */
  goal?: number | null;
}

export interface BarLook {
  width: number;
  /** Blocks of eighths; false for a screen that has only plain characters. */
  drawn: boolean;
}

const looks = {
  drawn: { full: '█', light: '▒', parts: ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'], goal: '│' },
  plain: { full: '#', light: '=', parts: [''], goal: '|' },
};
type Look = (typeof looks)['drawn' | 'plain'];

const gap = 2;
/** A longer bar says no more; a shorter one says nothing. */
const longest = 32;
const shortest = 6;
/** The narrowest a label is cut to. */
const leastLabel = 8;

/** Label, value, bar; a target stands as a line on its bar or beyond it. All bars have one scale, which begins at 0. */
export function bars(all: readonly Bar[], { width, drawn }: BarLook): string[] {
  const values = Math.max(0, ...all.map(({ shown }) => displayWidth(shown)));
  const wanted = Math.max(0, ...all.map(({ label }) => displayWidth(label)));
  const labels = Math.min(wanted, Math.max(leastLabel, width - values - gap * 2 - shortest));
  const room = Math.min(longest, width - labels - values - gap * 2);
  const most = Math.max(0, ...all.flatMap(({ value, goal }) => [value ?? 0, goal ?? 0]));
  const look = drawn ? looks.drawn : looks.plain;
  return all.map((bar) => {
    const label = padEnd(shorten(bar.label, labels), labels);
    const shown = ' '.repeat(values - displayWidth(bar.shown)) + bar.shown;
    const line = room < shortest || most === 0 ? '' : barText(bar, most, room, look);
    return [label, shown, line].join(' '.repeat(gap)).trimEnd();
  });
}

const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** @param most the value whose bar is as long as there is room. */
function barText({ value, met, goal = null }: Bar, most: number, room: number, look: Look): string {
  const steps = look.parts.length;
  const eighths = Math.round((Math.max(0, value ?? 0) / most) * room * steps);
  const filled = Math.floor(eighths / steps);
  const light = met === false;
  // A lighter bar has no halves, so it is never shorter than a column.
  const body = light ? look.light.repeat(Math.round(eighths / steps)) : look.full.repeat(filled);
  const text = light ? body : body + (look.parts[eighths % steps] ?? '');
  if (goal === null) return text;
  const at = Math.min(room - 1, Math.max(0, Math.round((goal / most) * room) - 1));
  const cells = [...text.padEnd(at + 1)];
  cells[at] = look.goal;
  return cells.join('');
}
