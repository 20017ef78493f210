import { hour } from '../../clinic/time.ts';
import { confirmationStates, isBookedForToday } from '../../visits/confirmation-state.ts';
import { line } from '../evidence.ts';
import { type Check, done, problem } from './check.ts';
import { owedLines } from './owed-lines.ts';

/** A visit that begins within this time and is not confirmed is called first. */
const soonMs = 2 * hour;

/**
 * Visits of the day that are booked and not confirmed (S0.1, S0.4); a problem when one is close. Who was booked today
 * has said so today. Reminders and second means of who has confirmed are told beside.
 */
export const confirmationsToday: Check = ({ visits, day, confirmations, rules }, now) => {
  const ofDay = visits.filter((visit) => visit.day === day && !isBookedForToday(visit));
  const states = confirmationStates(ofDay, confirmations, rules, now);
  const waiting = states.filter(({ state }) => !state.confirmed);
  const beside = owedLines(states);
  if (waiting.length === 0) return done(line('checklists.confirmations.none'), ...beside);
  const evidence = [line('checklists.confirmations.some', { n: waiting.length })];
  const expensive = waiting.filter(({ state }) => state.expensive).length;
  if (expensive > 0) evidence.push(line('checklists.confirmations.high_value', { n: expensive }));
  const soon = waiting.filter(({ visit }) => visit.startsAt - now <= soonMs).length;
  if (soon === 0) return done(...evidence, ...beside);
  return problem(...evidence, line('checklists.confirmations.soon', { n: soon }), ...beside);
};
