/** The day's visits on the board: who waits first, then who is with the doctor, then who is still to come. */
import type { VisitItem } from '../../board/model.ts';
import { minute } from '../../clinic/time.ts';
import { maskPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { shortName } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { AgendaFacts, AgendaVisit } from '../../shifts/agenda/facts.ts';
import type { VisitStatus } from '../../visits/types.ts';

/** What is done is told by its number; the rest in this order. */
const order: readonly VisitStatus[] = ['arrived', 'in_room', 'booked', 'confirmed'];
/** The next step of each. */
const steps: Partial<Record<VisitStatus, string>> = {
  booked: 'arrive',
  confirmed: 'arrive',
  arrived: 'seat',
  in_room: 'done',
};

type Facts = Pick<AgendaFacts, 'visits' | 'day' | 'rules'>;

/** `now` is epoch milliseconds. */
export function visitItems(ctx: Context, facts: Facts, now: number): VisitItem[] {
  const group = ({ status }: AgendaVisit): number => (isAhead(status) ? order.length : order.indexOf(status));
  return ofToday(facts)
    .filter(({ status }) => order.includes(status))
    .sort((a, b) => group(a) - group(b) || a.startsAt - b.startsAt || a.id - b.id)
    .map((visit) => visitItem(ctx, visit, facts, now));
}

function visitItem(ctx: Context, visit: AgendaVisit, { rules }: Facts, now: number): VisitItem {
  const { id, status, startsAt, endsAt, arrivedAt, patientName, patientPhone, doctorName, room } = visit;
  const unresolved = endsAt <= now && isAhead(status);
  const since = status === 'arrived' ? (arrivedAt ?? startsAt) : null;
  const dueAt = since === null ? null : Math.max(since, startsAt) + rules.waitMinutes * minute;
  const who = patientName === null ? maskPhone(patientPhone ?? '') : shortName(patientName);
  return {
    place: 'visits',
    // The same visit may stand in the queue, too.
    key: `today:${id}`,
    about: { record: 'visit', id },
    command: unresolved ? `visit ${id}` : `visit ${steps[status] ?? 'show'} ${id}`,
    clock: { dueAt, since },
    time: ctx.format.time(startsAt),
    who: visible(who),
    where: visible([doctorName ?? '—', ...(room === null ? [] : [room])].join(', ')),
    status: unresolved ? ctx.t('board.noOutcome') : ctx.t(`visitStatus.${status}`),
  };
}

/** `Сегодня: придут 12, ждут 1, у врача 2, были 9`. */
export function countsText({ t }: Context, facts: Facts, now: number): string {
  const today = ofToday(facts);
  const n = (of: (visit: AgendaVisit) => boolean): number => today.filter(of).length;
  return t('board.visits', {
    ahead: n(({ status, endsAt }) => isAhead(status) && endsAt > now),
    waits: n(({ status }) => status === 'arrived'),
    inRoom: n(({ status }) => status === 'in_room'),
    done: n(({ status }) => status === 'done'),
  });
}

const ofToday = ({ visits, day }: Facts): AgendaVisit[] => visits.filter((visit) => visit.day === day);

const isAhead = (status: VisitStatus): boolean => status === 'booked' || status === 'confirmed';
