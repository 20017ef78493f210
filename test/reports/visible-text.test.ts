import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleLines } from '../../src/reports/visible-text.ts';

describe('visible', () => {
  it('leaves names, emoji and their joiners as they are', () => {
    const names = 'Әсел Құрманғалиқызы-Ли, 👩‍⚕️ “Ж.” ₸ № 7';
    expect(visible(names)).toBe(names);
  });

  it('spells out what would move, hide or reverse text', () => {
    expect(visible('\u001b[2J\u0007\t\r\n\u0085\u00ad\u200b\u202e\u2066\u2028\ufeff\u{e0041}\ud800')).toBe(
      '\\x1b[2J\\x07\\t\\r\\n\\x85\\xad\\u200b\\u202e\\u2066\\u2028\\ufeff\\u{e0041}\\ud800',
    );
  });

  it('never lets a control or a bidi mark through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('visibleLines', () => {
  it('keeps line breaks of every kind', () => {
    expect(visibleLines('one\ntwo\r\nthree\rfour\u0000')).toEqual(['one', 'two', 'three', 'four\\x00']);
  });
});
