import { hour } from '../../clinic/time.ts';
import { line } from '../evidence.ts';
import { type Check, done, problem } from './check.ts';

/** A visit that begins within this time and is not confirmed is called first. */
const soonMs = 2 * hour;

/** Visits of the day that are booked and not confirmed (S0.1, S0.4); a problem when one is close. */
export const confirmationsToday: Check = ({ visits, day }, now) => {
  const waiting = visits.filter(
    (visit) => visit.day === day && visit.status === 'booked' && visit.startsAt > now,
  );
  if (waiting.length === 0) return done(line('checklists.confirmations.none'));
  const evidence = [line('checklists.confirmations.some', { n: waiting.length })];
  const highValue = waiting.filter((visit) => visit.highValue).length;
  if (highValue > 0) evidence.push(line('checklists.confirmations.high_value', { n: highValue }));
  const soon = waiting.filter((visit) => visit.startsAt - now <= soonMs).length;
  if (soon === 0) return done(...evidence);
  return problem(...evidence, line('checklists.confirmations.soon', { n: soon }));
};
