/** Two desks of one clinic on one database: Айгуль at the first, Динара at the second, each with her shift. */
import { openedDesk, withFiles } from './day-desk.ts';
import type { Desk, How, Ran } from './run-cli.ts';

export interface TwoDesks extends Desk {
  /** Types one line at a desk at a time of the day; `first` is Айгуль's. */
  first(at: string, line: string | readonly string[], how?: How): Promise<Ran>;
  second(at: string, line: string | readonly string[], how?: How): Promise<Ran>;
}

export async function twoDesks(lang = 'en'): Promise<TwoDesks> {
  const desk = withFiles(await openedDesk(lang));
  await desk.type('08:48', ['desk', 'add', 'desk-2', '--name', 'Стойка 2']);
  const at =
    (code: string): TwoDesks['first'] =>
    (time, line, how = {}) =>
      desk.run(typeof line === 'string' ? line.split(' ') : line, {
        ...how,
        now: `2026-01-16T${time.length === 5 ? `${time}:00` : time}+05:00`,
        env: { ...how.env, SHIFT_DESK: code },
      });
  const [first, second] = [at('desk-1'), at('desk-2')];
  await expectDone(await second('08:49', 'start --administrator dinara --cash 0 --all-done'));
  return { ...desk, first, second };
}

async function expectDone({ code, err }: Ran): Promise<void> {
  if (code !== 0) throw new Error(err);
}
