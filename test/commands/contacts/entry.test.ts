import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Clinic } from '../../../src/clinic/types.ts';
import { entryInput } from '../../../src/commands/contacts/entry.ts';
import { contactFlags, type Entry, saidBy } from '../../../src/commands/contacts/flags.ts';
import { givenOnly } from '../../../src/commands/input/given-only.ts';
import { readFlags } from '../../../src/commands/input/options.ts';
import { channels, contactStatuses, objections, outcomes, purposes } from '../../../src/contacts/types.ts';
import { commands } from '../../../src/program.ts';
import { parseInput, route } from '../../../src/terminal/command-line.ts';
import { commandWords } from '../../../src/terminal/command-words.ts';

const sources = [
  { code: '2gis', name: '2GIS' },
  { code: 'friend', name: 'Рекомендация' },
];
const clinic = { sources } as Clinic;

/** Texts as they are kept: without spaces around them, not blank. */
const text = (max: number) =>
  fc
    .oneof(
      fc.string({ maxLength: max }),
      fc.string({ unit: 'grapheme', maxLength: max }),
      fc.constant('--json'),
    )
    .map((one) => one.trim())
    .filter((one) => one !== '');
const seconds = fc.integer({ min: 0, max: 86_400 });
const phone = fc.constantFrom('+77012345678', '+79161234567', '+998901234567', '+4915112345678');
const tag = text(30).map((one) => one.toLowerCase());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const said = fc.record({
  direction: maybe(fc.constantFrom('in' as const, 'out' as const)),
  status: maybe(fc.constantFrom(...contactStatuses)),
  purpose: maybe(fc.constantFrom(...purposes)),
  outcome: maybe(fc.constantFrom(...outcomes)),
  name: maybe(text(40)),
  phone: maybe(phone),
  source: maybe(fc.constantFrom(...sources.map(({ code }) => code))),
  tags: maybe(fc.uniqueArray(tag, { minLength: 1, maxLength: 3 })),
  answerSeconds: maybe(seconds),
  talkSeconds: maybe(seconds),
  holdSeconds: maybe(seconds),
  acwSeconds: maybe(seconds),
  objection: maybe(fc.constantFrom(...objections)),
  note: maybe(text(200)),
});
const next = fc.record({ next: maybe(text(40)), due: maybe(text(20)), owner: maybe(text(20)) });

/** As `log` reads what is typed. */
async function readEntry(words: readonly string[]): Promise<Entry> {
  const { spec, rest } = route(commands, words);
  if (spec?.name !== 'log') throw new Error(words.join(' '));
  const { args, flags } = parseInput(spec as unknown as Parameters<typeof parseInput>[0], rest);
  const typed = readFlags(z.object(contactFlags), { args, flags });
  const { next: title, due, owner } = typed;
  return {
    channel: args[0] as Entry['channel'],
    said: await saidBy(typed, clinic),
    next: givenOnly({ next: title, due, owner }),
  };
}

describe('a contact as it was said', () => {
  it('is the same again when the line made of it is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), said, next, async (channel, fields, step) => {
        const entry: Entry = { channel, said: givenOnly(fields), next: givenOnly(step) };
        const { args, flags } = entryInput(entry);
        expect(await readEntry(commandWords({ command: 'log', args, flags }))).toEqual(entry);
      }),
      { numRuns: 300 },
    );
  });
});
