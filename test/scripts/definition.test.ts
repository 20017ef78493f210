import { describe, expect, it } from 'vitest';
import { ShiftError } from '../../src/errors.ts';
import { translator } from '../../src/i18n/index.ts';
import { inOrder, parseScript, spoken } from '../../src/scripts/definition.ts';
import { placeholders } from '../../src/scripts/placeholders.ts';
import { situations } from '../../src/scripts/types.ts';

const words = { ru: 'Ждём вас[, {patient}].' };
const good = { id: 'ours', group: 'desk', title: words, when: { ru: 'Всегда' }, text: words };
const place = { path: 'ours.yaml' };
const { error } = await translator('en');

function refusal(input: unknown): string[] {
  try {
    parseScript(input, place);
  } catch (fault) {
    if (!(fault instanceof ShiftError)) throw fault;
    const { text, hint } = error(fault.code, fault.params);
    return [text, hint];
  }
  return [];
}

describe('a prompt file', () => {
  it('may speak one language only, and stands last in its situation', () => {
    expect(parseScript(good, place)).toEqual({ ...good, order: 1000, sheet: false });
  });

  it.each<[string, unknown, string, string]>([
    ['nothing', null, 'ours.yaml is empty.', 'Write it first, or give the name of another file.'],
    [
      'an unknown situation',
      { ...good, group: 'lunch' },
      'ours.yaml: group: “lunch” is not one of its values.',
      `Possible: ${situations.join(', ')}.`,
    ],
    [
      'no text at all',
      { ...good, text: {} },
      'ours.yaml: text: “{}” does not fit.',
      'Write it like this: ru: …',
    ],
    [
      'another language',
      { ...good, text: { uz: 'Salom' } },
      'ours.yaml: there is no field text.uz.',
      'Check the spelling or take the line out.',
    ],
    [
      'an id with capitals',
      { ...good, id: 'Ours' },
      'ours.yaml: id: “Ours” does not fit.',
      'Write it like this: price-value-slot',
    ],
    [
      'seconds in words',
      { ...good, seconds: 'twenty' },
      'ours.yaml: seconds: “twenty” does not fit.',
      'Write it like this: 20',
    ],
    [
      'an unknown placeholder',
      { ...good, text: { ru: 'В {clock}' } },
      'ours.yaml: text.ru: “{clock}” does not fit.',
      `Write it like this: ${placeholders.map((one) => `{${one}}`).join(' ')}`,
    ],
    [
      'a bare slot',
      { ...good, text: { ru: 'Ждём {slot1}' } },
      'ours.yaml: text.ru: “{slot1}” does not fit.',
      'Write it like this: [… {slot1} …]',
    ],
  ])('is refused with %s', (_name, input, text, hint) => {
    expect(refusal(input)).toEqual([text, hint]);
  });
});

describe('prompts', () => {
  it('are said in the language asked for, else in one there is', () => {
    expect(spoken({ ru: 'да', en: 'yes' }, 'en')).toBe('yes');
    expect(spoken({ ru: 'да', en: 'yes' }, 'kk')).toBe('да');
    expect(spoken({ en: 'yes' }, 'kk')).toBe('yes');
  });

  it('stand in the order of the day, then as their files say, then by id', () => {
    const script = (id: string, group: string, order?: number) =>
      parseScript({ ...good, id, group, ...(order === undefined ? {} : { order }) }, place);
    const mixed = [
      script('b', 'care'),
      script('z', 'call', 20),
      script('c', 'call', 10),
      script('a', 'care'),
    ];
    expect(inOrder(mixed).map(({ id }) => id)).toEqual(['c', 'z', 'a', 'b']);
  });
});
