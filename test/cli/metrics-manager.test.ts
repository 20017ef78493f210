/** The manager's figures as they are typed: explained down to the rows, of one doctor, and what no-shows cost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClinicDesk, clinicDesk } from './clinic-desk.ts';
import { contactRow, moment, seed, visitRow } from './seed.ts';

let desk: ClinicDesk;
beforeAll(async () => {
  desk = await clinicDesk('ru');
  const done = { status: 'done', doctorId: 1, serviceId: 1, source: '2gis' } as const;
  await seed(desk, [
    visitRow('2026-01-14 10:00', { ...done, paid: 1_500_000 }),
    visitRow('2026-01-14 11:00', { ...done, paid: 2_500_000 }),
    visitRow('2026-01-14 12:00', done),
    visitRow('2026-01-14 13:00', { ...done, status: 'no_show', lossReason: 'forgot' }),
    visitRow('2026-01-14 13:15', { ...done, startsAt: moment('2026-01-14 13:15'), source: null }),
    contactRow('2026-01-14 09:00', { phone: '+77010000001', purpose: 'booking', source: '2gis' }),
    contactRow('2026-01-14 09:10', { phone: '+77010000002', purpose: 'booking' }),
  ]);
});
afterAll(() => desk.remove());

const out = async (line: string, columns = 80): Promise<string> =>
  (await desk.run(line.split(' '), { columns })).out;

describe('metrics explain', () => {
  it('tells sums of money with their visits, and how to look at one', async () => {
    expect(await out('metrics explain average_bill 2026-01-14')).toMatchInlineSnapshot(`
      "ср 14 января
      Средний чек, определение 1                              40 000 ₸ по 2 = 20 000 ₸
      в счёте        2  состоявшиеся визиты с записанной оплатой
      визиты         2  суммы, оплаченные за визит и авансом за составленный на нём
                        план
                        № 1 (15 000 ₸) · № 2 (25 000 ₸)
      не в счёте     3
        не записано  2  №№ 3, 5
        неявка       1  № 4
        Номера — визиты.                    → smena visit show 1
      "
    `);
  });

  it('tells doctors’ days with their minutes, of one doctor', async () => {
    expect(await out('metrics explain doctor_load 2026-01-14 --doctor omarova')).toMatchInlineSnapshot(`
      "ср 14 января · врач Омарова Айгерим
      Загрузка врачей по записи, определение 1                     135 из 660 = 20,5 %
      в счёте     660  рабочие минуты врачей без перерывов, выходных и отсутствий
      дни врачей  135  минуты, занятые визитами, которые не отменены и не перенесены
                       omarova 14.01.2026 (135 из 660 мин)
        Каждая строка — день врача.
          → smena schedule 2026-01-14 --doctor omarova
      "
    `);
  });

  it('gives programs what each row puts into the parts', async () => {
    const ran = await desk.run(['metrics', 'explain', 'doctor_load', '2026-01-14', '--json']);
    expect(ran.json()).toMatchObject({
      ...{ numerator: 135, denominator: 660, counted: [1], of: [1] },
      parts: [{ id: 1, at: '2026-01-14T00:00:00+05:00', numerator: 135, denominator: 660 }],
    });
  });

  it('has a share of one source only, and none of a shift', async () => {
    const share = await desk.run('metrics explain source_share 2026-01-14 --source 2gis --json'.split(' '));
    expect(share.json()).toMatchObject({ source: '2gis', value: 0.5, numerator: 1, denominator: 2 });
    const whole = await desk.run('metrics explain source_share 2026-01-14 --json'.split(' '));
    expect(whole.json()).toMatchObject({ value: null, notApplicable: 'of_one_source' });
    const load = await desk.run('metrics explain doctor_load 2026-01-14 --desk desk-1 --json'.split(' '));
    expect(load.json()).toMatchObject({ value: null, notApplicable: 'of_doctor' });
    const { out } = await desk.run('metrics 2026-01-14 --manager --desk desk-1'.split(' '));
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Не делится: Планы оплачены; Загрузка, запись; Загрузка, пришли (рабочее время и планы лечения — врача, а не стойки).',
    );
    const fault = async (line: string) => (await desk.run([...line.split(' '), '--json'])).error();
    expect(await fault('metrics explain average_bill --shift 1')).toMatchObject({ code: 'flags_clash' });
    expect(await fault('metrics explain leads month --doctor omarova')).toMatchObject({ field: '--doctor' });
    expect(await fault('metrics explain leads month --source x')).toMatchObject({ code: 'invalid_choice' });
  });

  it('says since when anybody can be called new', async () => {
    expect(
      (await out('metrics explain new_patients 2026-01-14')).split('\n').slice(-4),
    ).toMatchInlineSnapshot(`
      [
        "  Номера — первые визиты пациентов.   → smena visit show 1",
        "Данные начинаются с 14.01.2026: кто впервые пришёл до 14.04.2026, мог бывать",
        "здесь и раньше, поэтому не в счёте.",
        "",
      ]
    `);
  });
});

describe('metrics no-shows', () => {
  it('tells what they cost, what that stands on, and where they are', async () => {
    expect(await out('metrics no-shows 2026-01-14')).toMatchInlineSnapshot(`
      "Неявки · ср 14 января

      не пришли: 20,0 %
        1 из 5
      пустые кресла: 0,3 ч
        время врачей, в которое никого другого не приняли
      потеряно, примерно: 20 000 ₸
        неявки, чьё время никому не отдали, по среднему чеку 20 000 ₸ (оплата у 2 из 4
        состоявшихся визитов)
      напоминания сохранили, примерно: —
        Не пришли: из подтвердивших — (0 из 0), из остальных 20,0 % (1 из 5). В одной
        из групп меньше 30 визитов: судить рано.

      причина  неявки  пустовало  потеряно
      забыл         1      0,3 ч  20 000 ₸

      врач             неявки    доля  пустовало  потеряно
      Омарова Айгерим       1  20,0 %      0,3 ч  20 000 ₸

      услуга       неявки    доля  пустовало  потеряно
      Профгигиена       1  20,0 %      0,3 ч  20 000 ₸

      день  неявки    доля  пустовало  потеряно
      ср         1  20,0 %      0,3 ч  20 000 ₸
      "
    `);
  });

  it('gives programs minor units, codes and weekdays from Monday', async () => {
    const ran = await desk.run(['metrics', 'no-shows', '2026-01-14', '--json']);
    expect(ran.json()).toMatchObject({
      ...{ noShows: 1, of: 5, emptyMinutes: 15, money: 2_000_000, currency: 'KZT' },
      averageBill: { value: 2_000_000, over: 2, of: 4 },
      byReason: [{ key: 'forgot', noShows: 1 }],
      byDoctor: [{ key: 'omarova' }],
      byWeekday: [{ key: 3 }],
    });
  });
});
