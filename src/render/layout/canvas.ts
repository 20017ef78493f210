/** What a layout draws on. Points (1/72 inch), y grows downward; colours are `#rrggbb`. */

import type { Translator } from '../../i18n/index.ts';

export interface Ink {
  size: number;
  bold: boolean;
  color: string;
}

/** The measuring half: enough to lay out without drawing. */
export interface Ruler {
  /** Width of one line in points. */
  width(text: string, ink: Ink): number;
  /** Whether the font can show the code point. */
  has(codePoint: number): boolean;
}

export interface Stroke {
  color: string;
  width: number;
  /** Lengths of dash and gap; solid when absent. */
  dash?: [number, number];
}

/** Which part of a line stands at its `x`. */
export type Anchor = 'start' | 'middle' | 'end';

/** How much of its width a line stands to the left of its `x`. */
export const anchorShift: Record<Anchor, number> = { start: 0, middle: 0.5, end: 1 };

export interface Canvas extends Ruler {
  addPage(): void;
  /** One line; `y` is its baseline, `x` where it begins unless `anchor` says otherwise. */
  text(text: string, x: number, y: number, ink: Ink, anchor?: Anchor): void;
  path(points: [number, number][], stroke: Stroke): void;
  rect(x: number, y: number, width: number, height: number, fill: string, stroke?: Stroke): void;
  circle(x: number, y: number, radius: number, fill: string, stroke: Stroke): void;
  /** Draws what has a name of its own: a screen tells it to whoever points there, on paper it is just drawn. */
  named(name: string, draw: () => void): void;
}

/** Chosen to stay apart on a black and white printer too. */
export const colors = {
  ink: '#1b1f24',
  soft: '#59626e',
  hair: '#c5cbd3',
  wash: '#f1f3f5',
  accent: '#0b5a63',
  pale: '#b9d3d6',
  white: '#ffffff',
} as const;

/** Where and for whom blocks are laid out. `scale` multiplies every size (1 is normal). */
export interface Frame {
  ruler: Ruler;
  width: number;
  /** Height that one page offers, for what has to be split. */
  height: number;
  scale: number;
  i18n: Translator;
}

export type InkName = 'title' | 'lead' | 'heading' | 'label' | 'body' | 'strong' | 'soft' | 'small' | 'tiny';

const inks: Record<InkName, Ink> = {
  title: { size: 20, bold: true, color: colors.ink },
  lead: { size: 10.5, bold: false, color: colors.soft },
  heading: { size: 12, bold: true, color: colors.accent },
  label: { size: 7.8, bold: true, color: colors.soft },
  body: { size: 9, bold: false, color: colors.ink },
  strong: { size: 9, bold: true, color: colors.ink },
  soft: { size: 9, bold: false, color: colors.soft },
  small: { size: 7.8, bold: false, color: colors.soft },
  tiny: { size: 7, bold: false, color: colors.soft },
};

export function ink(frame: Frame, name: InkName): Ink {
  const base = inks[name];
  return { ...base, size: base.size * frame.scale };
}

/** Height of a line of text, and where its baseline stands in it (DejaVu: ascent 0.93, descent 0.24). */
export const lineHeight = (one: Ink): number => one.size * 1.34;
export const baseline = (one: Ink): number => one.size * 1.02;
