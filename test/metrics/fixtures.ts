/** Hand-made days: rows with believable defaults, times as `HH:MM` or `HH:MM:SS` of 16 January 2026. */
import type {
  BookingFact,
  ComplaintFact,
  ContactFact,
  DayFacts,
  VisitFact,
} from '../../src/metrics/facts.ts';

export const day = '2026-01-16';

/** `10:31` of the day, or of another day: `17T00:05` is the 17th. */
export function at(time: string): number {
  const [, date = '16', clock = ''] = /^(?:(\d\d)T)?(.+)$/.exec(time) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return new Date(2026, 0, Number(date), hours, minutes, seconds).getTime();
}

type Given<T> = Partial<Omit<T, 'id' | 'startedAt'>> & { id: number };

/** An answered inbound call of a person with a number. */
export function contact(time: string, given: Given<ContactFact>): ContactFact {
  return {
    deskId: 1,
    shiftId: 1,
    startedAt: at(time),
    channel: 'call',
    direction: 'in',
    status: 'answered',
    purpose: null,
    outcome: null,
    patientId: null,
    phone: null,
    source: null,
    operator: null,
    answerSeconds: null,
    talkSeconds: null,
    holdSeconds: null,
    acwSeconds: null,
    missing: [],
    ...given,
  };
}

/** A visit booked the day before, still expected. */
export function visit(time: string, given: Given<VisitFact>): VisitFact {
  return {
    deskId: null,
    doctorId: null,
    serviceId: null,
    startsAt: at(time),
    status: 'booked',
    bookedAt: at('10T12:00'),
    bookedBy: null,
    source: null,
    confirmedAt: null,
    arrivedAt: null,
    inRoomAt: null,
    cancelledAt: null,
    importedAt: null,
    ...given,
  };
}

export function booking(time: string, given: Given<BookingFact>): BookingFact {
  return {
    deskId: null,
    patientId: null,
    contactId: null,
    doctorId: null,
    serviceId: null,
    bookedAt: at(time),
    bookedBy: null,
    source: null,
    phone: null,
    replaces: false,
    ...given,
  };
}

export function complaint(time: string, given: Given<ComplaintFact>): ComplaintFact {
  return { class: 'B', deskId: 1, shiftId: 1, openedAt: at(time), ...given };
}

/** A Friday at 21:00, opening hours nine to eight on weekdays, ten to four on Saturday. */
export function facts(given: Partial<DayFacts>): DayFacts {
  return {
    day,
    now: at('21:00'),
    rules: { shortAbandonSeconds: 0, callbackMinutes: 15 },
    specialDays: [],
    openingHours: [
      ...Array.from({ length: 5 }, () => ({ from: '09:00', to: '20:00' })),
      { from: '10:00', to: '16:00' },
      null,
    ],
    contacts: [],
    after: [],
    visits: [],
    bookings: [],
    follow: [],
    complaints: [],
    nextSteps: new Set(),
    ...given,
  };
}
