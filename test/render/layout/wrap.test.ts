import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../src/render/layout/wrap.ts';

const ink = { size: 2, bold: false, color: '' };
/** One character is one point wide. */
const ruler = { width: (text: string) => [...text].length, has: (code: number) => code < 0x3000 };

describe('wrap', () => {
  it('breaks at spaces, then after hyphens and slashes, then anywhere', () => {
    expect(wrap('до двух слов', 8, ink, ruler)).toEqual(['до двух', 'слов']);
    expect(wrap('а врач-стоматолог-ортопед', 12, ink, ruler)).toEqual(['а врач-', 'стоматолог-', 'ортопед']);
    expect(wrap('щщщщщщщщщщ', 4, ink, ruler)).toEqual(['щщщщ', 'щщщщ', 'щщ']);
  });

  it('keeps line breaks and empty lines', () => {
    expect(wrap('раз\n\nдва', 10, ink, ruler)).toEqual(['раз', '', 'два']);
    expect(wrap('', 10, ink, ruler)).toEqual(['']);
  });

  it('keeps a letter with its marks and names what the font has not', () => {
    expect(wrap('e\u0301e\u0301e\u0301', 4, ink, ruler)).toEqual(['e\u0301e\u0301', 'e\u0301']);
    expect(wrap('王', 10, ink, ruler)).toEqual(['⟨U+738B⟩']);
  });

  it('loses nothing and fits, whatever the text', () => {
    const letters = fc.string({ unit: fc.constantFrom(' ', '-', '/', 'а', 'б', 'в', 'г', 'д') });
    fc.assert(
      fc.property(letters, fc.integer({ min: 3, max: 30 }), (text, width) => {
        const lines = wrap(text, width, ink, ruler);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
