/** Cards at the desk: found, corrected, related, merged and taken apart again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changePatient } from '../../src/patients/change.ts';
import { card } from '../patients/card-fixtures.ts';
import { type DayDesk, moment, openedDesk, withFiles } from './day-desk.ts';
import { preparedDesk } from './prepared-desk.ts';
import { seed } from './seed.ts';

let desk: DayDesk;
beforeEach(async () => {
  desk = withFiles(await preparedDesk('patients', booked, moment('10:53')));
});
afterEach(() => desk.remove());

const type = (line: string, how = {}) => desk.type('10:53', words(line), how);
const run = (line: string, how = {}) => desk.run(words(line), how);
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, text]) => text ?? word);

/** Асель, Марат, Инна and Олег; Марат sits there since 10:47. */
async function booked(): Promise<DayDesk> {
  const made = await openedDesk();
  const book = (at: string, who: string, phone: string) =>
    made.type('08:50', [
      ...['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', at],
      ...['--name', who, '--phone', phone],
    ]);
  await book('09:00', 'Асель Нурланова', '87015550001');
  await book('10:40', 'Марат Касымов', '87015550002');
  await book('12:00', 'Инна Цой', '87015550003');
  await book('17.01 10:00', 'Олег Чернов', '87015550004');
  await made.type('10:47', ['visit', 'arrive', '2']);
  return made;
}

/** These come after the four. */
async function add(...names: (readonly [string, string | null])[]): Promise<void> {
  await seed(
    desk,
    names.map(([name, phone]) => {
      const { id: _, version: _version, ...row } = card(0, name, { phone });
      return { op: 'insert', table: 'patient', row };
    }),
  );
}

describe('patient', () => {
  it('finds a card by number, its end, a part of the name and its own number, masked', async () => {
    for (const query of ['87015550002', '"8 701 555 00 02"', '50002', 'касым', 'МАРАТ', '2', '#2', 'Marat']) {
      const { out } = await type(`patient ${query}`);
      expect(out.split('\n')[0]).toBe('Марат К., +7 701 *** ** 02 · № 2');
    }
    const { out } = await type('patient 2 --full');
    expect(out.split('\n')[0]).toBe('Марат Касымов, +7 701 555 00 02 · № 2');
    expect((await run('patient Данияр --json')).error()).toMatchObject({ code: 'not_found' });
  });

  it('says what is next with the command to type, then what was', async () => {
    await type(
      'patient edit 2 --important "говорить громче" --doctor kim --time "после 18:00" --language kk',
    );
    const { out } = await type('patient 50002');
    expect(out).toMatchInlineSnapshot(`
      "Марат К., +7 701 *** ** 02 · № 2
      ! говорить громче
      what is next
        10:40 Омарова А. Н., Профгигиена: arrived  → smena visit 2
      visits
        came 1 time
      prefers
        doctor Ким С. В. · после 18:00 · speaks Kazakh
      "
    `);
    const narrow = await type('patient 50002', { columns: 40 });
    expect(Math.max(...narrow.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('asks which where several fit, and without a terminal names them', async () => {
    await add(['Алёна Касымова', '+77015550002'], ['Тимур Ли', '+77015550002']);
    const refused = await run('patient 87015550002 --json');
    expect([refused.code, refused.error().code]).toEqual([2, 'ambiguous']);
    expect(refused.error().message).toContain('2 Марат К.');
    // Relatives beside each other, the stranger apart.
    expect(refused.error().message).toMatch(/Марат.*; .*Алёна.* \| .*Тимур/);
    expect(refused.error().message).not.toContain('Касымов');
    const asked = await type('patient 87015550002', { answers: ['2. Тимур Ли, № 6'] });
    expect(asked.err).toContain('2 families');
    expect(asked.out).toContain('Тимур Л.');
  });

  it('shows one card in JSON, without surname and number unless they are asked for', async () => {
    const masked = (await type('patient show 2 --json')).json<{ patient: object; next: object[] }>();
    expect(masked.patient).toMatchObject({ id: 2, name: 'Марат К.', phone: '+7 701 *** ** 02' });
    expect(masked.next).toMatchObject([{ id: 2, status: 'arrived' }]);
    const full = (await type('patient show 2 --json --full')).json();
    expect(full).toMatchObject({ patient: { name: 'Марат Касымов', phone: '+77015550002' } });
  });

  it('lists the newest, or those found', async () => {
    const all = await type('patient list --json');
    expect(all.json<{ patients: object[] }>().patients).toMatchObject([
      { id: 4 },
      { id: 3 },
      { id: 2 },
      { id: 1 },
    ]);
    const { out } = await type('patient find касым');
    expect(out).toContain('Марат К.');
    expect(out).not.toContain('Асель');
  });
});

describe('patient add and edit', () => {
  it('make a card, correct it and empty it', async () => {
    await type('patient add --name "Данияр Ли" --phone 87015550077 --channel whatsapp --email d@example.kz');
    await type('patient edit 5 --name "Данияр Ли" --doctor kim --clear email');
    const { patient } = (await type('patient show 5 --json --full')).json<{ patient: object }>();
    expect(patient).toMatchObject({
      name: 'Данияр Ли',
      phone: '+77015550077',
      channel: 'whatsapp',
      email: null,
      doctor: 'kim',
    });
    expect((await run('patient edit 5 --json')).error().code).toBe('nothing_to_change');
    expect((await run('patient edit 5 --email x --clear email --json')).error().code).toBe('flags_clash');
  });

  it('do not make the same card twice, and say of one that is like it', async () => {
    const refused = await run('patient add --name "касымов марат" --phone 87015550002 --json');
    expect([refused.code, refused.error().code]).toEqual([4, 'patient_known']);
    const { out } = await type('patient add --name "Марат Косымов" --phone 87015550002');
    expect(out).toContain('patient merge 2 5');
    await type('patient add --name "касымов марат" --phone 87015550002 --force');
  });

  it('ask for name and number at a terminal, and take a hyphen for no number', async () => {
    await type('patient add', { answers: ['Данияр', '-'] });
    expect((await type('patient show 5 --json --full')).json()).toMatchObject({ patient: { phone: null } });
    expect((await run('patient add --json')).error()).toMatchObject({
      code: 'missing_input',
      field: '--name',
    });
  });

  it('tell both versions where another desk was faster', async () => {
    const actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '2026-01-16' };
    await desk.withStore(async (store) => {
      const read = await store.patients.current(1, 2);
      if (!read) throw new Error('no patient 2');
      await type('patient edit 2 --note "от другой стойки"');
      await expect(store.apply(changePatient(read, { note: 'моё' }), actor)).rejects.toMatchObject({
        code: 'changed_meanwhile',
        collision: { table: 'patient', id: 2, set: { note: 'моё' }, found: { note: 'от другой стойки' } },
      });
    });
  });
});

describe('a number in log', () => {
  it('tells in one line who it is, and shows the whole card at a key', async () => {
    await type('patient edit 2 --important "говорить громче"');
    const line = 'Марат К. · № 2 · comes 10:40 · ! говорить громче\n';
    const typed = await type('log call --phone 87015550002 --purpose visit --outcome informed --talk 0:30');
    expect(typed.err).toBe(line);
    const answers = ['', '87015550002', '?', '', 'visit', 'informed', '0:30', ''];
    const asked = await type('log call', { answers });
    expect(asked.err).toContain(
      `${line}? — the whole card\nМарат К., +7 701 *** ** 02 · № 2\n! говорить громче`,
    );
    expect(asked.out).toContain('Марат К. +7 701 *** ** 02, incoming call');
    expect((await type('log call --missed --phone 87015550099')).err).toBe('');
  });
});

describe('patient kin', () => {
  it('is told from both sides, corrected and taken back', async () => {
    await type('patient kin 2 1 --relation mother');
    expect((await type('patient 2')).out).toContain('Асель Н., mother');
    expect((await type('patient 1')).out).toContain('Марат К., child');
    await type('patient kin 1 2 --relation son');
    expect((await type('patient 1')).out).toContain('Марат К., son');
    await type('patient kin 2 1 --remove');
    expect((await type('patient 1')).out).not.toContain('Марат');
    expect((await run('patient kin 2 1 --remove --json')).error().code).toBe('no_kin');
    await type('patient kin 2 1', { answers: ['sister'] });
    expect((await type('patient 2')).out).toContain('sister');
    expect((await run('patient kin 2 2 --relation son --json')).error().code).toBe('same_card');
  });
});

describe('patient duplicates', () => {
  it('are listed with the reasons and the line to type', async () => {
    await add(['Касымов Марат Ерланович', '+77015550002']);
    const { out } = await type('patient duplicates');
    expect(out).toContain('5 Марат К., +7 701 *** ** 02 = 2 Марат К., +7 701 *** ** 02');
    expect(out).toContain('same number, name written in part');
    expect(out).toContain('smena patient merge 5 2');
    const { pairs } = (await type('patient duplicates --json')).json<{ pairs: object[] }>();
    expect(pairs).toMatchObject([{ keep: { id: 5 }, drop: { id: 2 }, reasons: ['phone', 'part'] }]);
  });
});

describe('patient merge', () => {
  const twin = ['Касымов Марат', '+77770001122'] as const;
  const visitsOf = (id: number) =>
    desk.withStore(async (store) => (await store.visits.ofPatients(1, [id])).map((visit) => visit.id));

  it('moves everything to the kept card, which fills what it lacks', async () => {
    await add(twin);
    await type('patient edit 2 --note "парковка" --time "утром"');
    await type('patient kin 2 1 --relation wife');
    await type('log call --phone 87015550002 --purpose visit --outcome informed --talk 1:00');
    const shown = await type('patient merge 5 2', { answers: [true] });
    expect(shown.err).toContain('comes along: 1 visit, 1 contact');
    expect(await visitsOf(5)).toEqual([2]);
    expect(await visitsOf(2)).toEqual([]);
    const { patient, family } = (await type('patient show 5 --json --full')).json<{
      patient: object;
      family: object[];
    }>();
    expect(patient).toMatchObject({ phone: '+77770001122', note: 'парковка', time: 'утром' });
    expect(family).toMatchObject([{ id: 1, relation: 'wife' }]);
  });

  it('makes the dropped card stand for nobody: not in lists, not under its number, not for a booking', async () => {
    await add(twin);
    await type('patient merge 5 2 --yes');
    expect(
      (await type('patient list --json')).json<{ patients: { id: number }[] }>().patients.map(({ id }) => id),
    ).toEqual([5, 4, 3, 1]);
    for (const query of ['87015550002', 'Касымов', '2']) {
      expect((await type(`patient ${query} --json`)).json()).toMatchObject({ patient: { id: 5 } });
    }
    expect((await type('patient show 2')).out).toContain('Card 2 was merged into card 5');
    const line = 'book --patient 2 --doctor omarova --service hygiene --at 16:00 --json';
    expect((await type(line)).json()).toMatchObject({ visit: { patient: { id: 5 } } });
    const called = await type('log call --phone 87015550002 --outcome informed --talk 0:20 --json');
    expect(called.json()).toMatchObject({ contact: { patientId: 5 } });
    expect((await type('patient duplicates --json')).json()).toMatchObject({ pairs: [] });
  });

  it('leads the key and the number of an imported card to the kept one', async () => {
    const file = (id: string, day: string) =>
      desk.write(
        `${id}.csv`,
        `ID,Дата,Время,Пациент,Телефон,Врач,Услуга,Статус\n${id},${day},12:00,Марат Касымов,87770005566,Омарова Айгерим,Профгигиена,записан\n`,
      );
    await type(`import visits ${file('71', '19.01.2026')} --map generic-visits`);
    await type('patient merge 2 5 --yes');
    await type(`import visits ${file('72', '20.01.2026')} --map generic-visits`);
    expect(await visitsOf(5)).toEqual([]);
    expect(await visitsOf(2)).toHaveLength(3);
  });

  it('changes the figures of days that are kept', async () => {
    await add(['Марат Касымов', '+77770001122']);
    const requests = async () => {
      const { metrics } = (await desk.type('20 10:00', words('metrics 2026-01-16 --json'))).json<{
        metrics: { id: string; value: number | null }[];
      }>();
      return (
        metrics.find(({ id }) => id === 'requests_all')?.value ??
        metrics.find(({ id }) => id === 'requests')?.value
      );
    };
    await type('log call --phone 87015550002 --purpose booking --outcome informed --talk 1:00');
    await type('log call --phone 87770001122 --purpose booking --outcome informed --talk 1:00');
    const apart = Number(await requests());
    await type('patient merge 2 5 --yes');
    expect(await requests()).toBe(apart - 1);
    await type('patient split 5');
    expect(await requests()).toBe(apart);
  });

  it('refuses one card twice, one that is merged already, and asks nothing without a terminal', async () => {
    await add(twin);
    const fault = async (line: string) => {
      const ran = await run(`${line} --json`);
      return [ran.code, ran.error().code];
    };
    expect(await fault('patient merge 2 2')).toEqual([2, 'same_card']);
    expect(await fault('patient merge 5 2')).toEqual([2, 'missing_input']);
    expect((await run('patient merge 5 2', { answers: [false] })).code).toBe(130);
    await type('patient merge 5 2 --yes');
    expect(await fault('patient merge 1 2 --yes')).toEqual([4, 'already_merged']);
    expect(await fault('patient merge 2 1 --yes')).toEqual([4, 'already_merged']);
    expect(await fault('patient split 5')).toEqual([4, 'not_merged']);
    expect(await fault('patient merge 5 99 --yes')).toEqual([3, 'not_found']);
  });

  it('is taken apart again after other things were done; what came later stays and is said', async () => {
    await add(twin);
    await type('patient edit 2 --note "парковка"');
    await type('patient merge 5 2 --yes');
    await desk.type('10:54', words('book --patient 5 --doctor omarova --service hygiene --at 17:00'));
    await type('visit seat 2');
    const { out } = await desk.type('10:55', ['patient', 'split', '2']);
    expect(out).toContain('1 visit booked since stays with the kept card: 5');
    expect(await visitsOf(2)).toEqual([2]);
    expect(await visitsOf(5)).toEqual([5]);
    const note = async (id: number) =>
      (await type(`patient show ${id} --json`)).json<{ patient: { note: string | null } }>().patient.note;
    expect([await note(2), await note(5)]).toEqual(['парковка', null]);
  });

  it('is taken apart in whatever order several were merged', async () => {
    await add(twin, ['М. Касымов', '+77770001133']);
    await type('patient merge 5 2 --yes');
    await type('patient merge 6 5 --yes');
    expect(await visitsOf(6)).toEqual([2]);
    await type('patient split 2');
    expect([await visitsOf(2), await visitsOf(6)]).toEqual([[2], []]);
    await type('patient split 5');
    expect([await visitsOf(2), await visitsOf(5)]).toEqual([[2], []]);
    await type('patient merge 5 2 --yes');
    expect(await visitsOf(5)).toEqual([2]);
    await type('undo --yes');
    expect(await visitsOf(2)).toEqual([2]);
  });
});
