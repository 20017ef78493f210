import { describe, expect, it } from 'vitest';
import { type CheckId, checkIds, parseChecklist } from '../../src/checklists/definition.ts';
import { checksOf } from '../../src/checklists/progress.ts';
import { ShiftError } from '../../src/errors.ts';
import { translator } from '../../src/i18n/index.ts';
import { shipped } from './fixtures.ts';

const title = { ru: 'Касса', kk: 'Касса', en: 'Cash' };
const item = { id: 'cash', by: 'data', check: 'cash', title };
const good = { id: 'close', version: 1, minutes: [15, 20], items: [item] };
const place = { path: 'close.yaml' };

const { error } = await translator('en');

/** What the user reads when the file is refused. */
function refusal(input: unknown, where: Parameters<typeof parseChecklist>[1] = place): string[] {
  try {
    parseChecklist(input, where);
  } catch (fault) {
    if (!(fault instanceof ShiftError)) throw fault;
    const { text, hint } = error(fault.code, fault.params);
    return [text, hint, `${fault.exit}`];
  }
  return [];
}

describe('shipped checklists', () => {
  const open = shipped('open');
  const close = shipped('close');

  it('hold the points of S0.1 and S0.10 in their order', () => {
    expect(open.items.map(({ id }) => id)).toEqual([
      'lines',
      'headset',
      'carried',
      'tasks_today',
      'confirmations_today',
      'deferred_due',
      'waitlist',
      'schedule_risks',
      'scarce_slots',
      'price_age',
      'templates',
      'pitch',
    ]);
    expect(close.items.map(({ id }) => id)).toEqual([
      'callbacks',
      'chats_waiting',
      'confirmations_tomorrow',
      'visits_unresolved',
      'deferred_dated',
      'tasks_due',
      'complaints_measures',
      'waitlist_review',
      'cash',
      'documents',
      'risks_tomorrow',
    ]);
    expect([open.minutes, close.minutes]).toEqual([
      [10, 15],
      [15, 20],
    ]);
  });

  it('use every automatic check once', () => {
    const used: CheckId[] = [...checksOf(open), ...checksOf(close)];
    expect(used.sort()).toEqual([...checkIds].sort());
  });

  it('say each title in its own language', () => {
    for (const { title: words } of [...open.items, ...close.items]) {
      expect(words.en).toMatch(/^[\x20-\x7e–“”’]+$/);
      expect(words.ru).not.toMatch(/[әғқңөұүһі]/i);
    }
    // Short titles may agree by chance; a sentence copied from Russian would not hold a Kazakh letter.
    const sentences = [...open.items, ...close.items].filter(({ title: { kk } }) => kk.length > 12);
    expect(sentences.filter(({ title: { kk } }) => !/[әғқңөұүһі]/i.test(kk))).toEqual([]);
  });
});

describe('a checklist file', () => {
  it('is taken as it is when it fits', () => {
    expect(parseChecklist(good, place)).toEqual(good);
  });

  it.each<[string, unknown, string, string]>([
    ['empty', null, 'close.yaml is empty.', 'Write it first, or give the name of another file.'],
    ['a list', [], 'close.yaml: the whole file: “[]” does not fit.', 'Write it like this: {…}'],
    [
      'no items',
      { ...good, items: undefined },
      'close.yaml: items is not given.',
      'Write it, for example: […]',
    ],
    [
      'empty items',
      { ...good, items: [] },
      'close.yaml: items: “[]” does not fit.',
      'Write it like this: [{…}]',
    ],
    [
      'another id',
      { ...good, id: 'lunch' },
      'close.yaml: id: “lunch” is not one of its values.',
      'Possible: open, close.',
    ],
    [
      'a version in words',
      { ...good, version: 'first' },
      'close.yaml: version: “first” does not fit.',
      'Write it like this: 1',
    ],
    [
      'one minute figure',
      { ...good, minutes: [15] },
      'close.yaml: minutes: “[15]” does not fit.',
      'Write it like this: [10, 15]',
    ],
    [
      'minutes the wrong way round',
      { ...good, minutes: [20, 15] },
      'close.yaml: minutes: “[20,15]” does not fit.',
      'Write it like this: [15, 20]',
    ],
    [
      'a missing translation',
      { ...good, items: [{ ...item, title: { ru: 'Касса', en: 'Cash' } }] },
      'close.yaml: items[0].title.kk is not given.',
      'Write it, for example: "…"',
    ],
    [
      'an empty translation',
      { ...good, items: [{ ...item, title: { ...title, kk: '' } }] },
      'close.yaml: items[0].title.kk: “” does not fit.',
      'Write it like this: "…"',
    ],
    [
      'a misspelt field',
      { ...good, items: [{ ...item, titel: title, title: undefined }] },
      'close.yaml: there is no field items[0].titel.',
      'Check the spelling or take the line out.',
    ],
    [
      'an unknown check',
      { ...good, items: [{ ...item, check: 'weather' }] },
      'close.yaml: items[0].check: “weather” is not one of its values.',
      `Possible: ${checkIds.join(', ')}.`,
    ],
    [
      'data without a check',
      { ...good, items: [{ ...item, check: undefined }] },
      'close.yaml: items[0].check is not given.',
      `Write it, for example: ${checkIds.join(', ')}`,
    ],
    [
      'a person with a check',
      { ...good, items: [{ ...item, by: 'person' }] },
      'close.yaml: items[0].by: “person” does not fit.',
      'Write it like this: data',
    ],
    [
      'an id twice',
      { ...good, items: [item, item] },
      'close.yaml: items[1].id: “cash” appears twice.',
      'Give each its own.',
    ],
    [
      'an id with a blank',
      { ...good, items: [{ ...item, id: 'the cash' }] },
      'close.yaml: items[0].id: “the cash” does not fit.',
      'Write it like this: price_age',
    ],
  ])('is refused: %s', (_name, input, text, hint) => {
    expect(refusal(input)).toEqual([text, hint, '2']);
  });

  it('is refused with the line where it is known', () => {
    const where = { path: 'close.yaml', lineOf: (path: readonly PropertyKey[]) => 40 + path.length };
    expect(refusal({ ...good, items: [{ ...item, id: 7 }] }, where)[0]).toBe(
      'close.yaml:43: items[0].id: “7” does not fit.',
    );
  });
});
