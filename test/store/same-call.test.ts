/** One call is one contact, whatever files it comes in, and an import taken back leaves no trace. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../src/store/import-work.ts';
import { decode } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { inNewStore, newDatabase } from '../engines/database.ts';
import { onlyOn } from '../engines/only-on.ts';
import { actor, bring, folder, takeBack } from './bring.ts';

const contacts = (store: Store) => store.engine.db.selectFrom('contact').selectAll().orderBy('id').execute();

/** Contacts without what the order of imports may change: numbers and keys. */
async function calls(store: Store) {
  const rows = await contacts(store);
  return rows
    .map(({ id: _, importId: _import, importKey: _key, version: _version, ...row }) => row)
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

interface Call {
  id: number;
  second: number;
  direction: 'Входящий' | 'Исходящий';
  phone: string;
  /** The telephones that it rang; the last one answered, if any did. */
  rang: string[];
  answered: boolean;
  answer: number;
  talk: number;
}

type Column = (call: Call, line: { end: string; isLast: boolean }, ended: boolean) => string;
const two = (n: number) => String(n).padStart(2, '0');
const talked = (call: Call, isLast: boolean, ended: boolean) => ended && call.answered && isLast;

const columns: Record<string, Column> = {
  Тип: ({ direction }) => direction,
  Статус: (call, { isLast }, ended) => (talked(call, isLast, ended) ? 'Отвечен' : 'Не отвечен'),
  Время: ({ second }) => `15.01.2026 10:${two(Math.floor(second / 60))}:${two(second % 60)}`,
  Откуда: ({ direction, phone }, { end }) => (direction === 'Входящий' ? phone : end),
  Куда: ({ direction, phone }, { end }) => (direction === 'Входящий' ? end : phone),
  'Кто ответил': (call, { end, isLast }, ended) => (talked(call, isLast, ended) ? `Сотрудник ${end}` : ''),
  'Длительность звонка': (call, { isLast }, ended) =>
    String(talked(call, isLast, ended) ? call.answer + call.talk : 20),
  'Длительность разговора': (call, { isLast }, ended) =>
    talked(call, isLast, ended) ? String(call.talk) : '',
  'Время ответа': (call, { isLast }, ended) => (talked(call, isLast, ended) ? String(call.answer) : ''),
  'ID записи': ({ id }) => `1444311${id}.7`,
  Теги: ({ id }) => (id % 3 === 0 ? 'повторный' : ''),
};
const must = ['Тип', 'Статус', 'Время', 'Откуда', 'Куда'];
const may = Object.keys(columns).filter((name) => !must.includes(name));

/** A file: a layout, some of the calls, in some order, ended or not yet. */
interface File {
  names: string[];
  calls: Call[];
  ended: boolean;
}

function textOf({ names, calls: some, ended }: File): string {
  const rows = some.flatMap((call) =>
    call.rang.map((end, at) =>
      names
        .map((name) => columns[name]?.(call, { end, isLast: at === call.rang.length - 1 }, ended))
        .join(';'),
    ),
  );
  return `${[names.join(';'), ...rows].join('\n')}\n`;
}

const phone = fc.constantFrom(
  '87011234567',
  '8 (702) 123-45-67',
  '+77031234567',
  '7041234567',
  '998901234567',
);
const call = fc.record({
  id: fc.nat(),
  second: fc.integer({ min: 0, max: 40 }),
  direction: fc.constantFrom('Входящий' as const, 'Исходящий' as const),
  phone,
  rang: fc.uniqueArray(fc.constantFrom('101', '102', '103'), { minLength: 1, maxLength: 2 }),
  answered: fc.boolean(),
  answer: fc.integer({ min: 0, max: 60 }),
  talk: fc.integer({ min: 1, max: 600 }),
});
const callList = fc
  .uniqueArray(call, { minLength: 1, maxLength: 8, selector: ({ second, phone: of }) => `${second} ${of}` })
  .map((all) => all.map((one, id) => ({ ...one, id })));
const layout = fc.subarray(may).chain((some) => {
  const names = [...must, ...some];
  return fc.shuffledSubarray(names, { minLength: names.length });
});
const fileOf = (all: Call[]) =>
  fc.record({ names: layout, calls: fc.shuffledSubarray(all, { minLength: 1 }), ended: fc.boolean() });
const story = callList.chain((all) =>
  fc.tuple(fc.constant(all), fc.array(fileOf(all), { minLength: 1, maxLength: 4 })),
);
const whole = (all: Call[]): File => ({ names: Object.keys(columns), calls: all, ended: true });

async function brought(texts: readonly string[]) {
  return inNewStore(async (store) => {
    for (const text of texts) await bring(store, text, 'sipuni');
    return calls(store);
  });
}

describe('the same call', () => {
  it('is one contact, and the same one, in whatever files, layouts and order it comes', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ([all, parts]) => {
        const texts = parts.map(textOf);
        const forth = await brought(texts);
        expect(await brought([...texts].reverse())).toEqual(forth);
        expect(forth).toHaveLength(new Set(parts.flatMap((part) => part.calls)).size);
        const alone = await brought([textOf(whole(all))]);
        expect(await brought([...texts, textOf(whole(all))])).toEqual(alone);
        expect(alone.filter(({ status }) => status === 'answered')).toHaveLength(
          all.filter(({ answered }) => answered).length,
        );
      }),
      { numRuns: 6 },
    );
  });

  it('imported and taken back leaves everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(story, ([all, parts]) =>
        inNewStore(async (store) => {
          for (const part of parts) await bring(store, textOf(part), 'sipuni');
          const before = await contacts(store);
          const changes = await store.engine.db.selectFrom('importChange').selectAll().execute();
          const { run } = await bring(store, textOf(whole(all)), 'sipuni');
          await takeBack(store, run.id);
          expect(await contacts(store)).toEqual(before);
          expect(await store.engine.db.selectFrom('importChange').selectAll().execute()).toEqual(changes);
          expect(await store.verifyChain()).toBeNull();
        }),
      ),
      { numRuns: 8 },
    );
  });
});

describe('calls of one minute', () => {
  const head = 'Время;Откуда;Статус;Разговор\n';
  const missed = '15.01.2026 10:00;87011234567;не отвечен;\n';
  const answered = '15.01.2026 10:00;87011234567;отвечен;30\n';

  it('are counted, in whatever order they come', () =>
    inNewStore(async (store) => {
      await bring(store, head + missed);
      await bring(store, head + answered + missed + missed);
      const again = await bring(store, head + missed + answered + missed);
      expect(again.run).toMatchObject({ imported: 0, completed: 0, duplicates: 3 });
      const all = await contacts(store);
      expect(all.map(({ status, talkSeconds }) => [status, talkSeconds]).sort()).toEqual([
        ['answered', 30],
        ['missed', null],
        ['missed', null],
      ]);
    }));

  it('of an import of an older version are met by when they began', () =>
    inNewStore(async (store) => {
      await bring(store, head + missed + answered);
      const { db } = store.engine;
      await db
        .updateTable('contact')
        .set({ importKey: 'generic~0a1b2c' })
        .where('status', '=', 'missed')
        .execute();
      await db
        .updateTable('contact')
        .set({ importKey: 'generic~3d4e5f' })
        .where('status', '=', 'answered')
        .execute();
      const again = await bring(store, head + answered + missed);
      expect(again.run).toMatchObject({ imported: 0, completed: 0, duplicates: 2 });
    }));
});

describe('a later export', () => {
  const head = 'ID;Время;Откуда;Статус;Разговор;Оператор\n';

  it('completes a call, tells so, and makes the figures of its day be counted anew', () =>
    inNewStore(async (store) => {
      await bring(store, `${head}7;15.01.2026 10:00;87011234567;не отвечен;;\n`);
      const { db } = store.engine;
      const figures = { clinicId: 1, day: '2026-01-15', definitions: '', payload: '{}' };
      await db.insertInto('dayFigures').values(figures).execute();
      const before = await contacts(store);
      const { run } = await bring(store, `${head}7;15.01.2026 10:00;;отвечен;30;Айгуль\n`);
      expect(run).toMatchObject({ read: 1, imported: 0, duplicates: 1, completed: 1 });
      expect(await contacts(store)).toMatchObject([
        { phone: '+77011234567', status: 'answered', talkSeconds: 30, operator: 'Айгуль', version: 2 },
      ]);
      expect(await db.selectFrom('dayFigures').select('day').execute()).toEqual([]);
      await expect(takeBack(store, 1)).rejects.toMatchObject({ code: 'undo_import_first' });
      await takeBack(store, run.id);
      expect(await contacts(store)).toEqual(before);
      await takeBack(store, 1);
      expect(await contacts(store)).toEqual([]);
    }));

  it('makes good what the earlier file could not tell', () =>
    inNewStore(async (store) => {
      await bring(store, 'ID;Время;Откуда;Статус\n7;15.01.2026 10:00;87011234567;отвечен\n');
      const knows = async () =>
        (await store.support.runs(1, '2026-01-15', '2026-01-15'))[0]?.knows.fields ?? [];
      expect(await knows()).not.toContain('talkSeconds');
      const { run } = await bring(store, `${head}7;15.01.2026 10:00;;отвечен;30;\n`);
      expect(await knows()).toContain('talkSeconds');
      await takeBack(store, run.id);
      expect(await knows()).not.toContain('talkSeconds');
    }));

  it('fills only what is empty where a person has put a call right, and then is not taken back', () =>
    inNewStore(async (store) => {
      await bring(store, `${head}7;15.01.2026 10:00;87011234567;отвечен;;\n`);
      const edit = {
        op: 'update',
        table: 'contact',
        id: 1,
        set: { operator: 'aigul', talkSeconds: 40 },
      } as const;
      const decision = {
        kind: 'contact.edited',
        subject: { table: 'contact', id: 1 },
        changes: [edit],
      } as const;
      await store.apply({ ...decision, changes: [...decision.changes] }, actor);
      const { run } = await bring(store, `${head}7;15.01.2026 10:00;87019999999;не отвечен;;Дана\n`);
      expect(run).toMatchObject({ completed: 0 });
      await bring(store, `${head.replace('Оператор', 'Источник')}7;15.01.2026 10:00;;отвечен;99;2ГИС\n`);
      expect(await contacts(store)).toMatchObject([
        {
          phone: '+77011234567',
          status: 'answered',
          operator: 'aigul',
          talkSeconds: 40,
          source: '2ГИС',
          version: 3,
        },
      ]);
      await store.apply({ ...decision, changes: [{ ...edit, set: { note: 'перезвонить' } }] }, actor);
      await expect(takeBack(store, 3)).rejects.toMatchObject({ code: 'cannot_undo' });
    }));
});

describe('a call written down while the file is read in', () => {
  it(
    'on a day that had none before is met all the same',
    onlyOn('postgres', 'a file is written by one program at a time'),
    async () => {
      const database = newDatabase(folder);
      const row = (day: string) =>
        `Время;Откуда;Статус;Разговор\n${day}.01.2026 10:00:05;87011234567;отвечен;30\n`;
      try {
        await database.withStore((one) =>
          database.withStore(async (other) => {
            await bring(one, row('08'));
            const imported = await one.engine.db.selectFrom('contact').selectAll().executeTakeFirstOrThrow();
            const { id: _, version: _version, ...call } = decode('contact', imported);
            const startedAt = Date.parse('2026-01-15T10:01:00+05:00');
            const ofDesk = {
              startedAt,
              day: '2026-01-15',
              operator: 'aigul',
              importId: null,
              importKey: null,
            };
            const insert = {
              op: 'insert',
              table: 'contact',
              as: 'call',
              row: { ...call, ...ofDesk },
            } as const;
            const subject = { table: 'contact', id: { ref: 'call' } } as const;
            const decision = { kind: 'contact.logged' as const, subject, changes: [insert] };
            const writeDown = () => other.apply(decision, actor);
            const { run, joined } = await bring(one, row('15'), 'generic', {}, writeDown);
            expect({ joined, imported: run.imported, completed: run.completed }).toEqual({
              ...{ joined: 1, imported: 0, completed: 1 },
            });
            expect(await contacts(one)).toMatchObject([
              { day: '2026-01-08' },
              { operator: 'aigul', talkSeconds: 30 },
            ]);
          }),
        );
      } finally {
        await database.drop();
      }
    },
  );
});

describe('two imports at once', () => {
  it(
    'that bring the same calls, one of them without ids, bring each once',
    onlyOn('postgres', 'a file is written by one program at a time'),
    async () => {
      const database = newDatabase(folder);
      const row = '15.01.2026 10:00:05;87011234567;отвечен;30\n';
      try {
        await database.withStore((one) =>
          database.withStore(async (other) => {
            let second: Promise<ImportResult> | undefined;
            const settled = async (): Promise<void> => {
              second = bring(other, `Время;Откуда;Статус;Разговор\n${row}`);
            };
            await bring(one, `ID;Время;Откуда;Статус;Разговор\n7;${row}`, 'generic', { settled });
            expect((await second)?.run).toMatchObject({ imported: 0, duplicates: 1 });
            expect(await contacts(one)).toHaveLength(1);
          }),
        );
      } finally {
        await database.drop();
      }
    },
  );
});
