/**
 * Setting plain text without a shaper. Latin, Cyrillic, figures and signs need one glyph a character; finding that
 * out through the font's substitution and positioning tables takes longer than all the rest of a report.
 */

/** A fontkit font as far as pdfkit and we use it. */
export interface Face {
  unitsPerEm: number;
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): Glyph;
  layout(text: string, ...how: unknown[]): Run;
}

interface Glyph {
  advanceWidth: number;
}

interface Run {
  glyphs: Glyph[];
  positions: Position[];
  readonly advanceWidth: number;
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** Latin, Greek and Cyrillic letters with their figures, punctuation, currencies, arrows and signs; no marks. */
const plain =
  /^[\u0020-\u024f\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2100-\u23ff\u2500-\u27ff]*$/u;

/** Lets a font set plain text by itself and everything else (marks, Arabic, emoji) through its shaper. */
export function setPlainly(face: Face): void {
  const shape = face.layout.bind(face);
  face.layout = (text, ...how) => (plain.test(text) ? plainRun(face, text) : shape(text, ...how));
}

function plainRun(face: Face, text: string): Run {
  const glyphs = Array.from(text, (character) => face.glyphForCodePoint(character.codePointAt(0) ?? 0));
  const positions = glyphs.map(({ advanceWidth }) => ({
    xAdvance: advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  return {
    glyphs,
    positions,
    // Positions are scaled in place by whoever asked for them; the sum is taken when it is read.
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}
