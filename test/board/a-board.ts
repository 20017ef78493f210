/** A morning on the board, with one of everything: Friday 16 January 2026, 10:53:07 in Almaty. */
import { layout } from '../../src/board/layout.ts';
import type { Board, QueueItem, VisitItem } from '../../src/board/model.ts';
import type { Picture, Size } from '../../src/board/picture.ts';
import { firstState } from '../../src/board/press.ts';
import type { Language } from '../../src/clinic/types.ts';
import { translator } from '../../src/i18n/index.ts';
import { plainTheme } from '../../src/terminal/theme.ts';
import { at } from '../checklists/fixtures.ts';

export const now = at('10:53') + 7000;

const queueItem = (changes: Partial<QueueItem>): QueueItem => ({
  place: 'queue',
  key: `queue ${changes.command}`,
  about: { record: 'callback', id: 1 },
  kind: 'callback',
  command: 'callback 1',
  clock: { dueAt: at('10:46'), since: null },
  verb: '',
  text: '',
  more: '',
  held: null,
  why: '635 = 600 … + 35 …',
  ...changes,
});
const visitItem = (changes: Partial<VisitItem>): VisitItem => ({
  place: 'visits',
  key: `visit ${changes.command}`,
  about: { record: 'visit', id: 2 },
  command: 'visit seat 2',
  clock: { dueAt: null, since: null },
  time: '10:40',
  who: 'Марат К.',
  where: 'Омарова А. Н., 305',
  status: '',
  ...changes,
});

/** As commands/board makes it, in the reader's language. */
export async function aBoard(lang: Language): Promise<Board> {
  const { t } = await translator(lang);
  const queue = [
    queueItem({ verb: t('now.verb.callback'), text: '+7 777 *** ** 03, 10:31', command: 'callback 1' }),
    queueItem({
      verb: t('now.verb.seat'),
      text: 'Марат К. → 305, Омарова А. Н.',
      more: ' +1',
      command: 'visit seat 2',
      about: { record: 'visit', id: 2 },
      clock: { dueAt: at('10:52'), since: at('10:47') },
    }),
    queueItem({
      verb: t('now.verb.chat'),
      text: 'Айнұр 👩‍⚕️, WhatsApp, 10:50',
      command: 'log edit 3 --status answered',
      about: { record: 'contact', id: 3 },
      clock: { dueAt: at('10:55'), since: null },
    }),
    queueItem({
      verb: t('now.verb.task'),
      text: 'Заказать бахилы',
      command: 'task done 1',
      about: { record: 'task', id: 1 },
      clock: { dueAt: at('09:00'), since: null },
    }),
    queueItem({
      verb: t('now.verb.confirm'),
      text: '17.01 10:00',
      command: 'confirm',
      about: null,
      clock: { dueAt: at('20:00'), since: null },
    }),
  ];
  const visits = [
    visitItem({ status: t('visitStatus.arrived'), clock: { dueAt: at('10:52'), since: at('10:47') } }),
    visitItem({ time: '12:00', who: 'Инна Ц.', command: 'visit arrive 3', status: t('visitStatus.booked') }),
  ];
  const ratio = { target: '≥ 50 %', met: true };
  return {
    title: 'Жайлы · 16.01',
    shift: t('board.shift', { id: 1, name: 'Айгуль С.' }),
    queue,
    visits,
    visitCounts: t('board.visits', { ahead: 1, waits: 1, inRoom: 0, done: 1 }),
    figures: [
      { name: t('metrics.short.conversion'), value: '54,5 %', ...ratio },
      { name: t('metrics.short.missed_rate'), value: '12,0 %', target: '≤ 8 %', met: false },
      { name: t('metrics.short.bookings'), value: '6', target: '', met: null },
    ],
    notices: [],
  };
}

/** The board as it is seen. */
export async function seen(lang: Language, size: Size, changes: Partial<Picture> = {}): Promise<string> {
  const { t, format } = await translator(lang);
  const picture = { board: await aBoard(lang), state: firstState, message: null, now, ...changes };
  return layout(picture, { t, format, theme: plainTheme }, size).join('\n');
}
