/** Errors that count: 1, 2, 5 and 21 read right in every language. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode, ErrorParams } from '../../src/errors.ts';
import { translator } from '../../src/i18n/index.ts';

const numbers = [1, 2, 5, 21];
const counting: [ErrorCode, (n: number) => ErrorParams][] = [
  ['gate_shut', (n) => ({ n })],
  ['attempts_lacking', (n) => ({ id: 31, attempts: n, needed: 22 })],
  ['text_too_long', (n) => ({ flag: '--tag', length: n + 50, max: 50 })],
  ['duration_too_long', (n) => ({ flag: '--talk', seconds: 86_400 + n })],
  ['invalid_number', (n) => ({ flag: '--limit', value: '0', min: 1, max: n })],
];

describe.each(['en', 'ru', 'kk'] as const)('errors with a number (%s)', (lang) => {
  it.each(counting)('%s', async (code, params) => {
    const { error } = await translator(lang);
    const said = numbers.map((n) => {
      const { text, hint } = error(code, params(n));
      return `${text} ${hint}`;
    });
    expect(said).toMatchSnapshot();
  });
});
