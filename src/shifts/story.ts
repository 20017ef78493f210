/**
 * What a shift report tells, as it stood at the close. It is kept with the shift, so that the report is the same
 * whenever it is made again: later names, prices and finished tasks do not rewrite it. It speaks no language, and
 * shows patients no closer than a list does (least data).
 */
import type { Checklist } from '../checklists/definition.ts';
import type { ShiftFacts, VisitFact } from '../checklists/facts.ts';
import type { CarriedTail } from '../checklists/gate.ts';
import type { ChecklistAnswer, ChecklistId, ChecklistRun, ItemState } from '../checklists/types.ts';
import type { Words } from '../clinic/file-schema.ts';
import type { Clinic, Currency, Desk, DoctorDay, DoctorDayState, Staff } from '../clinic/types.ts';
import type { Complaint, ComplaintClass, ComplaintState } from '../complaints/types.ts';
import { maskPhone } from '../contacts/phone.ts';
import { shortName } from '../patients/short-name.ts';
import { holdingStatuses, type PaymentMethod, type VisitStatus } from '../visits/types.ts';
import type { FrozenFigure } from './close-shift.ts';
import type { Drawer } from './drawer.ts';
import type { CashKind, Shift, ShiftState } from './types.ts';

/** Instants are epoch milliseconds, money minor units, days `YYYY-MM-DD`. */
export interface ShiftStory {
  /** The shape of this value; rises when it changes. */
  version: 1 | 2;
  /** When it was told: the close, or now while the shift is open. */
  at: number;
  clinic: { name: string; address: string; currency: Currency; practice: boolean; callbackMinutes: number };
  desk: string;
  shift: {
    id: number;
    day: string;
    administrator: string;
    openedAt: number;
    closedAt: number | null;
    state: ShiftState;
    forcedReason: string | null;
  };
  checklists: StoryChecklist[];
  figures: FrozenFigure[];
  tails: StoryTail[];
  /** Work that a forced close left neither finished nor carried. */
  left: string[];
  complaints: StoryComplaint[];
  cash: StoryCash;
  visits: StoryVisit[];
  risks: StoryRisks;
}

/** The story of a closed shift, one a shift. */
export interface ShiftReport {
  id: number;
  shiftId: number;
  story: ShiftStory;
}

export interface StoryChecklist {
  id: ChecklistId;
  version: number;
  startedAt: number;
  finishedAt: number | null;
  /** The time the walk should take: from, to. */
  minutes: [number, number];
  items: StoryItem[];
}

export interface StoryItem {
  id: string;
  title: Words;
  state: ItemState;
  by: 'data' | 'person';
  at: number | null;
  reason: string | null;
  evidence: string[];
}

export interface StoryTail {
  title: string;
  owner: string;
  dueAt: number;
  reason: string;
}

export interface StoryComplaint {
  id: number;
  class: ComplaintClass;
  text: string;
  openedAt: number;
  owner: string | null;
  measures: string | null;
  escalatedAt: number | null;
  state: ComplaintState;
}

/** Money through the shift; minor units. Stories of version 1 know nothing of the last three. */
export interface StoryCash {
  opening: number;
  expected: number | null;
  counted: number | null;
  note: string | null;
  drawer?: Drawer;
  /** What was counted by notes and coins, in units: `{"20000": 3}`. */
  notes?: Shift['countedNotes'];
  movements?: StoryMovement[];
}

/** Money that went through the drawer otherwise than as payment for a visit. */
export interface StoryMovement {
  at: number;
  kind: CashKind;
  amount: number;
  visitId: number | null;
  /** How the visit that was given back had been paid. */
  method: PaymentMethod | null;
  note: string | null;
}

export interface StoryVisit {
  startsAt: number;
  patient: string | null;
  phone: string | null;
  doctor: string | null;
  service: string | null;
  status: VisitStatus;
  paid: number | null;
  payment: PaymentMethod | null;
}

/** What tomorrow may bring (S0.10: risks). */
export interface StoryRisks {
  /** The next day on which the clinic is open. */
  day: string;
  visits: number;
  unconfirmed: number;
  /** Of the unconfirmed: those to be confirmed by call and by SMS. */
  unconfirmedHighValue: number;
  waitlist: number;
  doctors: { name: string; state: DoctorDayState; minutes: number | null; note: string | null }[];
  scarce: { name: string; free: number; nextFree: number | null }[];
}

export interface TellShift {
  clinic: Clinic;
  desk: Pick<Desk, 'name'>;
  /** Everybody who may own something, those who have left too. */
  staff: readonly Staff[];
  /** The shift as it stands once it is closed. */
  shift: Shift;
  walks: readonly { definition: Checklist; run: ChecklistRun; answers: readonly ChecklistAnswer[] }[];
  figures: readonly FrozenFigure[];
  carried: readonly Pick<CarriedTail, 'title' | 'ownerId' | 'dueAt' | 'reason'>[];
  left: readonly string[];
  /** Complaints of the shift, and older ones that are still open. */
  complaints: readonly Complaint[];
  /** The time the shift answers for; `to` is not in it. */
  window: { from: number; to: number };
  facts: Pick<
    ShiftFacts,
    'day' | 'nextDay' | 'visits' | 'waitlist' | 'slots' | 'services' | 'rules' | 'cash'
  >;
  /** What is known to be unusual about doctors on the next day. */
  nextDoctorDays: readonly (DoctorDay & { doctorName: string })[];
}

/** `now` is epoch milliseconds; a closed shift is told as of its close. */
export function tellShift(given: TellShift, now: number): ShiftStory {
  const { clinic, shift } = given;
  const nameOf = (id: number | null): string | null => given.staff.find((one) => one.id === id)?.name ?? null;
  return {
    version: 2,
    at: shift.closedAt ?? now,
    clinic: {
      name: clinic.name,
      address: clinic.address,
      currency: clinic.currency,
      practice: clinic.practice === 1,
      callbackMinutes: clinic.rules.callbackMinutes,
    },
    desk: given.desk.name,
    shift: {
      id: shift.id,
      day: shift.day,
      administrator: nameOf(shift.administratorId) ?? '',
      openedAt: shift.openedAt,
      closedAt: shift.closedAt,
      state: shift.state,
      forcedReason: shift.forcedReason,
    },
    checklists: given.walks.map(tellWalk),
    figures: [...given.figures],
    tails: given.carried.map(({ title, ownerId, dueAt, reason }) => ({
      title,
      owner: nameOf(ownerId) ?? '',
      dueAt,
      reason,
    })),
    left: [...given.left],
    complaints: given.complaints.map((complaint) => tellComplaint(complaint, nameOf)),
    cash: tellCash(given),
    visits: tellVisits(given),
    risks: tellRisks(given),
  };
}

function tellWalk({ definition, run, answers }: TellShift['walks'][number]): StoryChecklist {
  return {
    id: definition.id,
    version: run.checklistVersion,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    minutes: definition.minutes,
    items: definition.items.map(({ id, title, by }): StoryItem => {
      const last = answers.findLast((answer) => answer.item === id);
      if (!last) return { id, title, state: 'open', by, at: null, reason: null, evidence: [] };
      const { state, at, reason, evidence } = last;
      return { id, title, state, by: last.by, at, reason, evidence };
    }),
  };
}

function tellComplaint(complaint: Complaint, nameOf: (id: number | null) => string | null): StoryComplaint {
  const { id, class: of, text, openedAt, ownerId, measures, escalatedAt, state } = complaint;
  return { id, class: of, text, openedAt, owner: nameOf(ownerId), measures, escalatedAt, state };
}

function tellCash({ shift, facts: { cash } }: TellShift): StoryCash {
  return {
    opening: shift.openingCash,
    expected: shift.expectedCash,
    counted: shift.countedCash,
    note: shift.cashNote,
    drawer: cash.drawer,
    notes: shift.countedNotes,
    movements: cash.entries.map(({ at, kind, amount, visitId, method, note }) => ({
      ...{ at, kind, amount, visitId, method, note },
    })),
  };
}

function tellVisits({ facts, window }: TellShift): StoryVisit[] {
  const services = new Map(facts.services.map(({ id, name }) => [id, name]));
  return facts.visits
    .filter(({ startsAt, status }) => startsAt >= window.from && startsAt < window.to && status !== 'moved')
    .sort((a, b) => a.startsAt - b.startsAt || a.id - b.id)
    .map((visit) => ({
      startsAt: visit.startsAt,
      patient: visit.patientName === null ? null : shortName(visit.patientName),
      phone: visit.patientPhone === null ? null : maskPhone(visit.patientPhone),
      doctor: visit.doctorName,
      service: services.get(visit.serviceId ?? 0) ?? null,
      status: visit.status,
      paid: visit.paid,
      payment: visit.paymentMethod,
    }));
}

function tellRisks({ facts, nextDoctorDays }: TellShift): StoryRisks {
  const next = facts.visits.filter(
    ({ day, status }) => day === facts.nextDay && holdingStatuses.includes(status),
  );
  const unconfirmed = next.filter(isUnconfirmed);
  return {
    day: facts.nextDay,
    visits: next.length,
    unconfirmed: unconfirmed.length,
    unconfirmedHighValue: unconfirmed.filter(({ highValue }) => highValue).length,
    waitlist: facts.waitlist.length,
    doctors: nextDoctorDays.map(({ doctorName, state, delayMinutes, note }) => ({
      name: doctorName,
      state,
      minutes: delayMinutes,
      note,
    })),
    scarce: facts.slots
      .filter(({ free }) => free.length < facts.rules.scarceSlots)
      .map(({ name, free, nextFree }) => ({ name, free: free.length, nextFree })),
  };
}

const isUnconfirmed = (visit: VisitFact): boolean => visit.status === 'booked' && visit.confirmedAt === null;
