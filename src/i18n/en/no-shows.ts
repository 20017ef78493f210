/** What no-shows cost, and what the reminders saved. */
import type { Text } from '../types.ts';

export const noShows = {
  'noShows.title': 'No-shows · {period}',
  'noShows.missed': 'did not come',
  'noShows.pending': 'without an outcome yet: {n}',
  'noShows.empty': 'empty chairs',
  'noShows.empty.basis': 'doctors’ time that nobody else was seen in',
  'noShows.withoutDoctor': 'of no doctor: {n}',
  'noShows.hours': '{hours} h',
  'noShows.money': 'lost, about',
  'noShows.money.basis':
    'no-shows whose time nobody else got, times the average bill {bill} (over {over} of {of} arrived visits)',
  'noShows.money.unknown': 'no payment was recorded: there is no average bill',
  'noShows.saved': 'reminders saved, about',
  'noShows.saved.visits': { one: '{n} visit', other: '{n} visits' },
  'noShows.rates': 'Did not come: {confirmed} of the confirmed, {unconfirmed} of the others.',
  'noShows.saved.estimated':
    'An estimate: as many confirmed visits would have failed, had they failed as often as the others. Who confirms may be the more reliable one anyway.',
  'noShows.saved.no_difference':
    'The difference is no greater than chance makes it: nothing can be said of the reminders.',
  'noShows.saved.too_few': 'Fewer than {fewest} on a side: too few to tell.',
  'noShows.by.reason': 'cause',
  'noShows.by.doctor': 'doctor',
  'noShows.by.service': 'service',
  'noShows.by.weekday': 'day',
  'noShows.column.noShows': 'no-shows',
  'noShows.column.share': 'share',
  'noShows.column.empty': 'empty',
  'noShows.column.money': 'lost, about',
  'noShows.unsaid': 'not noted',
  'noShows.more': '… and {n} more',
} as const satisfies Record<string, Text>;
