import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Doctor } from '../../src/clinic/types.ts';
import { parseChains } from '../../src/complaints/chain-file.ts';
import type { AgendaFacts, AgendaVisit } from '../../src/shifts/agenda/facts.ts';
import { agenda } from '../../src/shifts/agenda.ts';
import * as desk from '../checklists/fixtures.ts';
import { at, day, nextDay } from '../checklists/fixtures.ts';
import { shippedWeights } from './queue/shipped.ts';

const { rules } = desk.quiet;
const hours = { from: '09:00', to: '20:00' };
const chains = parseChains(parse(readFileSync('data/complaints.yaml', 'utf8')), { path: 'complaints.yaml' });
const quiet: AgendaFacts = {
  day,
  nextDay,
  closesAt: at('20:00'),
  rules,
  callbacks: [],
  visits: [],
  tasks: [],
  waitlist: [],
  complaints: [],
  chats: [],
  doctorDays: [],
  calendar: { openingHours: [hours, hours, hours, hours, hours, hours, null], specialDays: [] },
  confirmations: [],
  chains,
  gaps: [],
  offers: [],
  lacking: new Map(),
  overload: null,
  shift: { id: 57 },
  deskId: 1,
  checklist: null,
};
const visit = (changes: Partial<AgendaVisit> = {}): AgendaVisit => ({
  ...desk.visit(changes),
  room: null,
  ...changes,
});
const late = (
  changes: Partial<AgendaFacts['doctorDays'][number]> = {},
): AgendaFacts['doctorDays'][number] => ({
  id: 3,
  clinicId: 1,
  doctorId: 2,
  day,
  state: 'delayed',
  delayMinutes: 20,
  note: null,
  toldAt: null,
  recordedAt: at('10:30'),
  version: 1,
  doctorName: 'Ким',
  doctorCode: 'kim',
  ...changes,
});

/** One line an entry: kind, urgency in seconds, key of its words, command. */
function lines(facts: Partial<AgendaFacts>, now: string): string[] {
  return agenda({ ...quiet, ...facts }, shippedWeights, at(now)).map(
    ({ kind, urgency, text, command }) => `${kind} ${urgency} ${text.key} → ${command}`,
  );
}

describe('what a desk is at', () => {
  const claim = (claimedBy: number) => ({
    claimedBy,
    claimedStaffId: 7,
    claimedAt: at('10:40'),
    claimedUntil: at('10:55'),
  });
  const open = { attempts: 0, firstAttemptAt: null, missedAt: at('10:31'), dueAt: at('10:46') };
  const callbacks = [
    desk.callback({ id: 31, ...open, ...claim(2) }),
    desk.callback({ id: 32, ...open, phone: '+77010000002', dueAt: at('11:00'), ...claim(1) }),
  ];
  const tasks = [desk.task({ id: 12, dueAt: at('09:00') }), desk.task({ id: 13, ...claim(2) })];
  const commands = (now: string, deskId: number | null = 1) =>
    agenda({ ...quiet, callbacks, tasks, deskId }, shippedWeights, at(now)).map(({ command }) => command);

  it('stands last for the other desks, and where it belongs for its own', () => {
    expect(commands('10:50')).toEqual(['callback 32', 'task done 12', 'callback 31', 'task done 13']);
    expect(commands('10:50', 2)).toEqual(['callback 31', 'task done 12', 'task done 13', 'callback 32']);
  });

  it('is free for all again when the claim has ended', () => {
    expect(commands('10:55')).toEqual(['callback 31', 'callback 32', 'task done 12', 'task done 13']);
  });

  it('is another’s to a reader at no desk', () => {
    expect(commands('10:50', null)[0]).toBe('task done 12');
  });
});

describe('a callback', () => {
  const missed = (changes = {}) =>
    desk.callback({
      attempts: 0,
      firstAttemptAt: null,
      missedAt: at('10:31'),
      dueAt: at('10:46'),
      ...changes,
    });

  it('runs for fifteen minutes, then it is overdue', () => {
    expect(lines({ callbacks: [missed()] }, '10:40')).toEqual(['callback 360 now.callback → callback 31']);
    expect(lines({ callbacks: [missed()] }, '10:53')).toEqual(['callback -420 now.callback → callback 31']);
  });

  it('is one line a number, however often he called', () => {
    const twice = [missed(), missed({ id: 32, missedAt: at('10:40'), dueAt: at('10:55') })];
    expect(lines({ callbacks: twice }, '10:50')).toEqual(['callback -240 now.callback.many → callback 31']);
    const tried = twice.map((one) => ({ ...one, attempts: 1 }));
    expect(lines({ callbacks: tried }, '10:50')).toEqual([
      'callback -240 now.callback.manyAgain → callback 31',
    ]);
  });

  it('that one person cannot manage any more is told to the senior first', () => {
    const many = { waiting: 3, late: 1, since: at('10:31') };
    expect(lines({ callbacks: [missed()], overload: many }, '10:50')).toEqual([
      'overload -1140 now.overload → missed told',
      'callback -240 now.callback → callback 31',
    ]);
    const late = { waiting: 1, late: 1, since: at('10:31') };
    expect(lines({ callbacks: [missed()], overload: late }, '10:50')).toEqual([
      'callback -240 now.callback → callback 31',
      'overload null now.overload → missed told',
    ]);
  });

  it('is gone once it is brought to an end', () => {
    expect(lines({ callbacks: [missed({ state: 'reached' })] }, '10:50')).toEqual([]);
  });
});

describe('a patient who has come', () => {
  const come = (changes: Partial<AgendaVisit> = {}) =>
    visit({ status: 'arrived', arrivedAt: at('09:50'), startsAt: at('10:00'), ...changes });

  it('waits from the booked time on, and is led to the room', () => {
    expect(lines({ visits: [come({ room: '305' })] }, '10:04')).toEqual([
      'seat 60 now.seat.room → visit seat 118',
    ]);
    expect(lines({ visits: [come()] }, '10:06')).toEqual(['seat -60 now.seat → visit seat 118']);
  });

  it('waits from the arrival on when late', () => {
    const visits = [come({ arrivedAt: at('10:20') })];
    const [entry] = agenda({ ...quiet, visits }, shippedWeights, at('10:21'));
    expect(entry).toEqual({
      kind: 'seat',
      weighs: null,
      key: 'seat:118',
      person: 'p5',
      ownerId: null,
      score: 550,
      why: [
        { points: 570, key: 'now.why.seat', params: {} },
        { points: -20, key: 'now.why.left', params: { n: 4 } },
      ],
      also: [],
      dueAt: at('10:25'),
      urgency: 240,
      since: at('10:20'),
      about: { record: 'visit', id: 118 },
      claim: null,
      text: {
        key: 'now.seat',
        params: {
          who: { type: 'who', name: 'Марат Касымов', phone: '+77010000005' },
          doctor: 'Омарова',
          room: '',
        },
      },
      command: 'visit seat 118',
    });
  });

  it('of yesterday is an outcome nobody told', () => {
    const yesterday = come({ day: '2026-01-15', endsAt: at('10:40', '2026-01-15') });
    expect(lines({ visits: [yesterday] }, '09:00')).toEqual(['outcome -80400 now.outcome → visit done 118']);
  });
});

describe('papers that a patient lacks', () => {
  const here = visit({ status: 'arrived', arrivedAt: at('09:55'), startsAt: at('10:00') });

  it('stand on the line of who sits there', () => {
    const facts = { visits: [here, visit({ id: 119, patientId: 6 })], lacking: new Map([[118, 2]]) };
    const ranked = agenda({ ...quiet, ...facts }, shippedWeights, at('09:58'));
    const seat = ranked.find(({ kind }) => kind === 'seat');
    expect(seat?.also.map(({ kind, command }) => [kind, command])).toEqual([['papers', 'visit paper 118']]);
    expect(ranked.filter(({ kind }) => kind === 'papers')).toEqual([]);
  });
});

describe('a late doctor', () => {
  const coming = visit({ startsAt: at('12:00'), endsAt: at('12:40'), bookedDay: day, bookedAt: at('09:00') });
  const told = { delayToldAt: at('10:31'), delayToldMinutes: 20 };
  const sitting = visit({ id: 119, status: 'arrived', arrivedAt: at('10:35'), startsAt: at('10:40') });

  it('is told of at once to all who are still to come', () => {
    expect(lines({ doctorDays: [late()], visits: [coming] }, '10:31')).toEqual([
      'delay -60 now.delay → doctor told kim',
    ]);
  });

  it('is told of again every fifteen minutes to those who sit there', () => {
    expect(lines({ doctorDays: [late()], visits: [{ ...coming, ...told }] }, '10:41')).toEqual([]);
    expect(lines({ doctorDays: [late()], visits: [{ ...sitting, ...told }] }, '10:41')).toEqual([
      'seat 240 now.seat → visit seat 119',
      'delay 300 now.delay → doctor told kim',
    ]);
  });

  it('who is in time after all is told to those who heard otherwise', () => {
    const back = late({ delayMinutes: 0, recordedAt: at('10:40') });
    expect(lines({ doctorDays: [back], visits: [{ ...coming, ...told }] }, '10:41')).toEqual([
      'delay -60 now.delay.over → doctor told kim',
    ]);
  });

  it('who does not come at all leaves visits to move, and nobody to confirm', () => {
    const visits = [{ ...coming, bookedDay: '2026-01-14' }];
    expect(lines({ doctorDays: [late({ state: 'absent' })], visits }, '09:00')).toEqual([
      'absent 3600 now.absent → visit list --doctor kim',
    ]);
  });

  it('who will not come tomorrow leaves them today already, while they can still be reached', () => {
    const begins = at('10:00', nextDay);
    const visits = [{ ...coming, day: nextDay, startsAt: begins, endsAt: begins + 30 * 60_000 }];
    const absent = late({ state: 'absent', day: nextDay });
    expect(lines({ doctorDays: [absent], visits }, '09:00')).toEqual([
      `absent ${3 * 3600} now.absent → visit list 17.01 --doctor kim`,
    ]);
  });
});

describe('dated work', () => {
  it('goes up to the end of the day; tails and deferred callers are named as such', () => {
    const tasks = [
      desk.task({ dueAt: at('18:00') }),
      desk.task({ id: 13, dueAt: at('08:00'), carriedFrom: 56 }),
      desk.task({ id: 14, dueAt: at('12:00'), kind: 'deferred' }),
      desk.task({ id: 15, dueAt: at('00:00', nextDay) }),
    ];
    expect(lines({ tasks }, '09:00')).toEqual([
      'carried -3600 now.task → task done 13',
      'deferred 10800 now.task → task done 14',
      'task 32400 now.task → task done 12',
    ]);
  });

  it('does not let a complaint about quality or safety wait behind older work', () => {
    const old = desk.task({ id: 3, dueAt: at('08:00') });
    const grave = desk.task({ id: 9, kind: 'complaint', complaintId: 5, dueAt: at('10:00') });
    const complaints = [desk.complaint({ id: 5, class: 'A', escalatedAt: at('10:00'), level: 2 })];
    expect(lines({ tasks: [old, grave], complaints }, '10:01').slice(0, 2)).toEqual([
      'task -60 now.task → task done 9',
      'task -7260 now.task → task done 3',
    ]);
  });

  it('counts confirmations together, today’s two hours before the first', () => {
    const visits = [
      visit({ startsAt: at('13:00') }),
      visit({ id: 119, startsAt: at('14:00') }),
      visit({ id: 120, startsAt: at('15:00'), status: 'confirmed' }),
      visit({ id: 121, day: nextDay, startsAt: at('10:00', nextDay), endsAt: at('10:40', nextDay) }),
    ];
    expect(lines({ visits }, '10:00')).toEqual([
      'confirm 3600 now.confirm → confirm',
      'confirm 7200 now.confirm → confirm',
    ]);
  });

  it('leaves tomorrow’s visits that were booked today until the desk closes', () => {
    const booked = visit({
      day: nextDay,
      bookedDay: day,
      startsAt: at('10:00', nextDay),
      endsAt: at('11:00', nextDay),
    });
    expect(lines({ visits: [booked] }, '19:00')).toEqual(['confirm 3600 now.confirm → confirm']);
  });

  it('tells one visit without an outcome by name and several by number', () => {
    const past = visit({ status: 'in_room' });
    expect(lines({ visits: [past] }, '11:00')).toEqual(['outcome -1200 now.outcome → visit done 118']);
    expect(lines({ visits: [past, visit({ id: 119, status: 'confirmed' })] }, '11:00')).toEqual([
      'outcome -1200 now.outcomes → visit list --status unresolved',
    ]);
  });

  it('holds a walk against its time', () => {
    const checklist = { id: 'open', left: 3, dueAt: at('09:02') } as const;
    expect(lines({ checklist }, '08:50')).toEqual(['checklist 720 now.checklist.open → start']);
    expect(lines({ checklist: { ...checklist, left: 0 } }, '08:50')).toEqual([]);
  });
});

describe('a complaint', () => {
  const after = { level: 2, escalatedAt: at('12:12') };

  it('asks for the next step of its class’s chain', () => {
    const step = (changes: Partial<ReturnType<typeof desk.complaint>>, now: string) =>
      lines({ complaints: [desk.complaint(changes)] }, now);
    expect(step({}, '12:20')).toEqual(['complaint 3000 now.complaint.tell → complaint escalate 4']);
    expect(step(after, '12:20')).toEqual(['complaint 82200 now.complaint.measures → complaint measure 4']);
    expect(step({ ...after, measures: 'Извинились' }, '12:20')[0]).toMatch(/now\.complaint\.answer/);
    const answered = { ...after, measures: 'Извинились', told: 'Извинились', toldAt: at('12:19') };
    expect(step(answered, '12:20')[0]).toMatch(/complaint close 4$/);
  });

  it('of class A stands first until it has gone up, and weighs heavily afterwards', () => {
    const grave = desk.complaint({ class: 'A' });
    const callbacks = [desk.callback({ attempts: 0, firstAttemptAt: null, dueAt: at('12:00') })];
    expect(lines({ complaints: [grave], callbacks }, '12:11')[0]).toBe(
      'escalate 240 now.complaint.tell → complaint escalate 4',
    );
    const [line] = agenda({ ...quiet, complaints: [{ ...grave, ...after }] }, shippedWeights, at('12:15'));
    expect(line).toMatchObject({ kind: 'complaint', weighs: 'grave' });
  });

  it('is left to its task, unless somebody higher up is to hear of it', () => {
    const tasks = [desk.task({ kind: 'complaint', complaintId: 4, dueAt: at('00:00', nextDay) })];
    const told = desk.complaint({ ...after });
    expect(lines({ complaints: [told], tasks }, '12:20')).toEqual([]);
    expect(lines({ complaints: [desk.complaint()], tasks }, '12:20')).toHaveLength(1);
  });
});

describe('the waitlist', () => {
  const doctor = { id: 2, name: 'Омарова Айгерим Нурлановна' } as Doctor;
  const wait = desk.entry();
  const gap = { doctor, from: at('16:00'), to: at('17:00'), until: at('17:00'), freedBy: null };
  const why = {
    asked: 'doctor',
    priority: 1,
    waitingSince: 0,
    wished: false,
    earlierThan: null,
    leaves: 0,
  } as const;
  const first = { entry: wait, from: at('16:00'), to: at('16:40'), why };

  it('has a line for each free time with somebody who wants it', () => {
    expect(lines({ waitlist: [wait], gaps: [{ gap, first, others: 1 }] }, '14:00')).toEqual([
      'waitlist 7200 now.waitlist → wait offer 8',
    ]);
  });

  it('has one for each offer without an answer, until its time', () => {
    const offer = { id: 5, waitlistId: 8, startsAt: at('16:00'), expiresAt: at('14:30') };
    const offers = [offer as AgendaFacts['offers'][number]];
    expect(lines({ waitlist: [wait], offers }, '14:00')).toEqual(['offer 1800 now.offer → wait answer 8']);
  });
});

describe('the order', () => {
  it('puts people before dated work before the rest, and within each the most urgent first', () => {
    const facts: Partial<AgendaFacts> = {
      callbacks: [
        desk.callback({
          id: 32,
          phone: '+77770000004',
          attempts: 0,
          firstAttemptAt: null,
          dueAt: at('10:59'),
        }),
        desk.callback({ attempts: 0, firstAttemptAt: null, dueAt: at('10:46') }),
      ],
      visits: [
        visit({ status: 'arrived', arrivedAt: at('10:47'), startsAt: at('10:40'), endsAt: at('11:20') }),
      ],
      chats: [desk.contact({ startedAt: at('10:50') })],
      tasks: [desk.task({ dueAt: at('09:00', '2026-01-15') })],
      complaints: [desk.complaint()],
    };
    expect(lines(facts, '10:53')).toEqual([
      'callback -420 now.callback → callback 31',
      'seat -60 now.seat → visit seat 118',
      'callback 360 now.callback → callback 32',
      'chat 120 now.chat → log edit 214 --status answered',
      'task -93180 now.task → task done 12',
      'complaint 8220 now.complaint.tell → complaint escalate 4',
    ]);
  });

  it('begins with opening the shift where there is none', () => {
    expect(lines({ shift: null, callbacks: [desk.callback()] }, '10:40')).toEqual([
      'shift null now.shift → start',
      'callback 360 now.callback.again → callback 31',
    ]);
  });
});
