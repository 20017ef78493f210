import type { Metric } from '../metric.ts';

/** Visits made that day, for whatever day. A visit that stands for a moved one is a change, not a booking. */
export const visitsBooked: Metric = {
  id: 'visits_booked',
  family: 'desk',
  version: 1,
  form: 'count',
  unit: 'count',
  rows: 'booking',
  target: null,
  judge(day, tally) {
    for (const booking of day.bookings) {
      if (booking.replaces) tally.leave(booking.id, 'replaces_moved');
      else tally.counted(booking.id);
    }
  },
};
