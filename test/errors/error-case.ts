/**
 * A refusal as a user meets it: a command line, the whole text, the exit code and the `--json` shape. The tables are
 * in cases/; completeness.test.ts reads them and misses a code that none of them names.
 */
import { existsSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { type ErrorCode, errorExits } from '../../src/errors.ts';
import { busyDesk, type DayDesk, dayDesk, moment, openedDesk, withFiles } from '../cli/day-desk.ts';
import { preparedDesk } from '../cli/prepared-desk.ts';
import { type Desk, type How, newDesk, type Ran } from '../cli/run-cli.ts';

/** The days that a refusal may fall on: nothing at all, a clinic, its open shift, a busy morning, the shift's end. */
export type Place = 'empty' | 'clinic' | 'opened' | 'busy' | 'closed';

export interface ErrorCase {
  code: ErrorCode;
  /** Where it happens; an open shift when not given. */
  at?: Place;
  /** What happens before. */
  before?: (desk: DayDesk) => unknown;
  /** `/desk` stands for the desk's folder, here and in the texts. */
  argv: readonly string[];
  how?: How;
  /** The flag, word or setting at fault. */
  field?: string;
  /** What is said, and under it the remedy. */
  en: string;
  ru?: string;
  kk?: string;
  /** What is open is told on standard output before the refusal. */
  tells?: true;
  /** With `--json` the same line is answered: it is refused only where somebody wants to look. */
  lookedAt?: true;
  /** The walk through the checklist begins all the same, and its beginning is written. */
  begins?: true;
}

const desks: Desk[] = [];

const makers: Record<Place, () => Promise<DayDesk>> = {
  empty: async () => withFiles(newDesk(moment('08:47'))),
  clinic: () => dayDesk(),
  opened: () => openedDesk(),
  busy: () => busyDesk(),
  async closed() {
    const desk = await busyDesk();
    await desk.type('20:05', ['close', '--force', '--reason', 'drill', '--out', desk.folder]);
    await desk.type('20:10', ['start', '--administrator', 'dinara', '--all-done']);
    return desk;
  },
};
const clocks: Record<Place, string> = {
  empty: '08:47',
  clinic: '08:47',
  opened: '08:50',
  busy: '10:53',
  closed: '20:15',
};

afterAll(async () => {
  for (const desk of desks) await desk.remove();
});

/** A desk of its own at that place, with the helpers of day-desk.ts. */
export async function deskAt(place: Place): Promise<DayDesk> {
  const desk = await preparedDesk(place, makers[place], moment(clocks[place]));
  desks.push(desk);
  return withFiles(desk);
}

/** Tests one after another; what a refused command line leaves behind is compared with what was there. */
export function refusals(cases: readonly ErrorCase[]): void {
  it.each(cases.map((one) => [one.code, one.argv.join(' ').slice(0, 90), one] as const))(
    '%s: %s',
    async (_code, _line, one) => refuses(one),
  );
}

async function refuses(one: ErrorCase): Promise<void> {
  const desk = await deskAt(one.at ?? 'opened');
  await one.before?.(desk);
  const facts = await written(desk);
  const said = await inEnglish(desk, one);
  for (const lang of ['ru', 'kk'] as const) await inOther(desk, one, lang, said);
  if (!one.lookedAt) await asJson(desk, one);
  if (!one.begins) expect(await written(desk), 'nothing was written').toEqual(facts);
}

async function inEnglish(desk: Desk, one: ErrorCase): Promise<string> {
  const ran = await type(desk, one, 'en');
  expect([ran.code, ran.err]).toEqual([errorExits[one.code], `${one.en}\n`]);
  if (one.tells) expect(ran.out).not.toBe('');
  else expect(ran.out).toBe('');
  return ran.err;
}

/** Whole where the table has it; in any case with every parameter filled in and no English sentence left. */
async function inOther(desk: Desk, one: ErrorCase, lang: 'ru' | 'kk', english: string): Promise<void> {
  const ran = await type(desk, one, lang);
  const expected = one[lang];
  if (expected !== undefined) expect(ran.err).toBe(`${expected}\n`);
  expect(ran.code).toBe(errorExits[one.code]);
  expect(`${ran.err}${english}`).not.toMatch(/\{\w+\}/);
  expect(ran.err.split('\n').length).toBe(english.split('\n').length);
  expect(ran.err.replace(untranslated, '')).not.toMatch(englishWords);
}

/** Flags, and what a parser of YAML or JSON says. */
const untranslated = /--[\w-]+|(?:Подробности|Толығырақ): .*/g;
const englishWords = /\b(the|is|are|was|not|no|there|with|give|write|see|its|has|already)\b/i;

async function asJson(desk: Desk, one: ErrorCase): Promise<void> {
  const ran = await type(desk, { ...one, argv: ['--json', ...one.argv] }, 'en');
  const [message, hint] = one.en.split('\n');
  expect(JSON.parse(ran.err)).toEqual({
    error: { code: one.code, message, hint: hint ?? null, field: one.field ?? null },
  });
  expect(ran.code).toBe(errorExits[one.code]);
  if (!one.tells) expect(ran.out).toBe('');
}

async function type(desk: Desk, { argv, how = {} }: ErrorCase, lang: string): Promise<Ran> {
  const words = argv.map((word) => word.replaceAll('/desk', desk.folder));
  // A stack is told to whoever asks for one.
  const env = { SHIFT_LANG: lang, SHIFT_DEBUG: '', ...how.env };
  const ran = await desk.run(words, { ...how, env });
  const shown = (text: string): string => text.replaceAll(desk.folder, '/desk');
  return { ...ran, out: shown(ran.out), err: shown(ran.err) };
}

/** How many entries the journal has; 0 where there is none yet. */
async function written({ location, withStore }: Desk): Promise<number> {
  if (location.kind === 'file' && !existsSync(location.path)) return 0;
  return withStore(async ({ engine: { db } }) => {
    const found = await db.selectFrom('fact').select(db.fn.countAll().as('n')).executeTakeFirst();
    return Number(found?.n);
  });
}
