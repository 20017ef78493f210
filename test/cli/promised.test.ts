import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DayDesk, dayDesk } from './day-desk.ts';

let desk: DayDesk;
const thinks = 'log call --phone 87010000080 --name Марат --talk 1:10 --outcome deferred --source 2gis'.split(
  ' ',
);
beforeEach(async () => {
  desk = await dayDesk();
  await desk.type('08:47', ['start', '--administrator', 'aigul', '--cash', '0', '--all-done']);
  await desk.type('10:00', [...thinks, '--next', 'Спросить', '--due', '15:00']);
});
afterEach(() => desk.remove());

const open = async (): Promise<[string, number | null][]> =>
  desk.withStore(async (store) =>
    (await store.work.openTasks(1)).map(({ title, contactId }) => [title, contactId]),
  );
const rung = 'log call --out --phone 87010000080 --talk 0:50 --outcome'.split(' ');

describe('who wanted to think', () => {
  it('comes back at the agreed time, and ringing him settles it', async () => {
    const before = (await desk.type('14:00', ['now'])).out;
    const due = (await desk.type('15:05', ['now'])).out;
    expect([before, due].map((out) => /Спросить/.test(out))).toEqual([true, true]);
    expect(due).toMatch(/5.*Спросить/);
    await desk.type('15:06', ['log', 'call', '--out', '--phone', '87010000080', '--status', 'no_answer']);
    expect(await open()).toHaveLength(1);
    const ran = await desk.type('15:10', [...rung, 'declined', '--name', 'Марат', '--source', '2gis']);
    expect(ran.out).toContain('task 1 is done: Спросить');
    expect(await open()).toEqual([]);
    await desk.type('15:11', ['undo', '--yes']);
    expect(await open()).toEqual([['Спросить', 1]]);
  });

  it('is agreed with again: one promise, at the new time', async () => {
    await desk.type('15:10', [...rung, 'deferred', '--next', 'Ещё раз', '--due', 'завтра 12:00']);
    expect(await open()).toEqual([['Ещё раз', 2]]);
  });

  it('books: from his contact or by his card nobody rings him any more', async () => {
    const book = ['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '17:00'];
    await desk.type('11:00', [...book, '--name', 'Айгерим', '--phone', '87010000080']);
    expect(await open()).toHaveLength(1);
    await desk.type('11:01', [...book.slice(0, -1), '18:00', '--contact', '1']);
    expect(await open()).toEqual([]);
  });
});
