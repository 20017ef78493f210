/** Names and notes as they come from the world: kept as they are, shown harmless and whole, safe in a spreadsheet. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { unguarded } from '../../src/importers/cells.ts';
import { csvText } from '../../src/render/csv.ts';
import { visible } from '../../src/reports/visible-text.ts';
import type { DayDesk } from '../cli/day-desk.ts';
import type { How } from '../cli/run-cli.ts';
import { deskAt } from './error-case.ts';

const own: string[] = JSON.parse(readFileSync('test/fixtures/naughty.json', 'utf8'));
const list = '../shared/data/naughty/blns.txt';
const longestName = 200;

/** Control characters, bidi marks, invisible separators: whatever moves, hides or turns text. A line end is ours. */
const harmful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
const solid = (text: string): string => text.replace(/\s+/gu, '');

let desk: DayDesk;
beforeEach(async () => {
  desk = await deskAt('opened');
});
afterEach(() => desk.remove());

async function shown(argv: readonly string[], how: How = {}): Promise<string> {
  const ran = await desk.run(argv, how);
  if (ran.code !== 0) throw new Error(`${argv.join(' ')}\n${ran.err}`);
  expect(`${ran.out}${ran.err}`).not.toMatch(harmful);
  return ran.out;
}

interface Kept {
  contact: { id: number; name: string | null; note: string | null };
}

describe('a name and a note', () => {
  it.each(own.map((text) => [visible(text), text]))('%s', async (_seen, text) => {
    const call = ['log', 'call', '--missed', '--phone', '87010000001', `--name=${text}`, `--note=${text}`];
    const said = JSON.parse(await shown([...call, '--json'])) as Kept;
    expect([said.contact.name, said.contact.note]).toEqual([text.trim(), text.trim()]);
    const kept = JSON.parse(await shown(['log', 'show', '1', '--json'])) as Kept;
    expect([kept.contact.name, kept.contact.note]).toEqual([text.trim(), text.trim()]);
    for (const lang of ['en', 'ru', 'kk']) {
      const env = { SHIFT_LANG: lang };
      const page = solid(await shown(['log', 'show', '1'], { env }));
      // As the name and as the note.
      expect(page.split(solid(visible(text.trim()))).length, page).toBeGreaterThan(2);
      for (const line of ['log list', 'log list --full', 'missed', 'missed --full', 'now', 'undo --list'])
        await shown(line.split(' '), { env, columns: 60 });
    }
    await shown(['task', 'add', `--due=12:00`, '--', text]);
    await shown(['callback', '1']);
    await shown(['log', 'edit', '1', `--name=${text}!`, '--note=']);
    await shown(['undo', '--yes']);
    await shown(['log', 'list', '--json']);
    await shown(['now', '--json']);
  });

  it('of ten thousand characters is whole; of one more it is refused', async () => {
    const note = `${'Жалоба на долгое ожидание. '.repeat(500).slice(0, 9_999)}🦷`;
    await shown(['log', 'call', '--name', 'Марат', '--note', note]);
    expect(solid(await shown(['log', 'show', '1']))).toContain(solid(note));
    const kept = JSON.parse(await shown(['log', 'show', '1', '--json'])) as Kept;
    expect(kept.contact.note).toBe(note);
    const ran = await desk.run(['log', 'call', '--name', 'Марат', '--note', `${note}!`]);
    expect([ran.code, ran.err]).toEqual([
      2,
      '--note: the text is too long: 10001 characters of 10000.\nShorten it.\n',
    ]);
  });
});

describe('what was typed, told back in a refusal', () => {
  it.each(own.map((text) => [visible(text), text]))('%s', async (_seen, text) => {
    for (const argv of [
      [text.trim() || 'x'],
      ['log', 'call', `--phone=${text}`],
      ['log', 'call', `--at=${text}`],
      ['script', 'show', '--', text],
      ['start', `--administrator=${text}`],
      ['config', 'set', '--', 'timezone', text],
      ['metrics', '--', text],
      ['init', `--file=${text}`, '--db', desk.file('other.db')],
      ['import', 'calls', '--map=generic', '--', text],
    ]) {
      for (const json of [[], ['--json']]) {
        const ran = await desk.run([...json, ...argv]);
        expect([argv[0], ran.code === 0 || ran.code === 1 ? ran.err : '']).toEqual([argv[0], '']);
        expect(`${ran.out}${ran.err}`).not.toMatch(harmful);
      }
    }
  });
});

describe('a cell of a spreadsheet', () => {
  it.each(own.map((text) => [visible(text), text]))('%s', async (_seen, text) => {
    const i18n = await translator('ru');
    for (const excel of [false, true]) {
      const table = {
        kind: 'table' as const,
        columns: [
          { id: 'name', label: 'Имя' },
          { id: 'note', label: 'Заметка' },
        ],
        rows: [
          {
            cells: [
              { kind: 'text' as const, text },
              { kind: 'text' as const, text: 'x' },
            ],
          },
        ],
      };
      const csv = csvText(table as never, { excel, i18n });
      const [, row] = parse(csv, { delimiter: excel ? ';' : ',', bom: true }) as string[][];
      expect(row?.[1]).toBe('x');
      expect(row?.[0]).not.toMatch(/^[=+\-@\t\r]/);
      expect(unguarded(row?.[0] ?? '')).toBe(text);
    }
  });
});

describe('the big list of naughty strings', () => {
  const there = existsSync(list);
  const strings = there
    ? readFileSync(list, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    : [];

  it('is kept and shown like any other text', { timeout: 120_000 }, async ({ skip }) => {
    if (!there) skip(`${list} is not there`);
    expect(strings.length).toBeGreaterThan(400);
    for (const [at, text] of strings.entries()) {
      const name = [...text.trim()].slice(0, longestName).join('');
      const said = JSON.parse(
        await shown(['log', 'call', `--name=${name}`, `--note=${text}`, '--json']),
      ) as Kept;
      expect(said.contact).toMatchObject({ id: at + 1, name: name.trim(), note: text.trim() });
      const page = solid(await shown(['log', 'show', String(at + 1)]));
      expect(page).toContain(solid(visible(text.trim())));
    }
    for (const line of ['log list --full', 'log list', 'now', 'now --limit 1000', 'undo --list --limit 1000'])
      await shown(line.split(' '));
    const { contacts } = JSON.parse(await shown(['log', 'list', '--json']));
    expect(contacts.map(({ note }: { note: string }) => note).sort()).toEqual(
      strings.map((text) => text.trim()).sort(),
    );
  });
});
