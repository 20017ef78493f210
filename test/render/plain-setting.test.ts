import { describe, expect, it } from 'vitest';
import { type Face, setPlainly } from '../../src/render/plain-setting.ts';

/** Every glyph is as wide as its code point; the shaper notes what it is asked. */
function fakeFace() {
  const shaped: string[] = [];
  const face: Face = {
    unitsPerEm: 2048,
    hasGlyphForCodePoint: () => true,
    glyphForCodePoint: (code) => ({ advanceWidth: code }),
    layout: (text) => {
      shaped.push(text);
      return { glyphs: [], positions: [], advanceWidth: 0 };
    },
  };
  setPlainly(face);
  return { face, shaped };
}

describe('setPlainly', () => {
  it('sets Latin, Cyrillic, Kazakh, figures and signs one glyph a character', () => {
    const { face, shaped } = fakeFace();
    const text = 'Shift Смена әғқңөұүһі 184\u00a0500\u00a0₸ ₽ ≥ 50 % ✓ ✗ ○ № 7 — «Ж» … → −';
    expect(face.layout(text).glyphs).toHaveLength([...text].length);
    expect(shaped).toEqual([]);
  });

  it('leaves to the shaper what needs it', () => {
    const { face, shaped } = fakeFace();
    const texts = ['e\u0301', 'и\u0306', 'شفاء', 'שלום', 'अ', '👩\u200d⚕\ufe0f', '\u202eabc'];
    for (const text of texts) face.layout(text);
    expect(shaped).toEqual(texts);
  });

  it('measures a run by what its positions have become', () => {
    const { face } = fakeFace();
    const run = face.layout('AB');
    expect(run.advanceWidth).toBe(65 + 66);
    for (const position of run.positions) position.xAdvance *= 10;
    expect(run.advanceWidth).toBe(1310);
  });
});
