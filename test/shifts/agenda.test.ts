import { describe, expect, it } from 'vitest';
import type { DoctorSlots } from '../../src/checklists/facts.ts';
import type { AgendaFacts, AgendaVisit } from '../../src/shifts/agenda/facts.ts';
import { agenda } from '../../src/shifts/agenda.ts';
import * as desk from '../checklists/fixtures.ts';
import { at, day, nextDay } from '../checklists/fixtures.ts';

const { rules } = desk.quiet;
const quiet: AgendaFacts = {
  day,
  nextDay,
  closesAt: at('20:00'),
  rules,
  callbacks: [],
  visits: [],
  tasks: [],
  waitlist: [],
  slots: [],
  complaints: [],
  chats: [],
  doctorDays: [],
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
  return agenda({ ...quiet, ...facts }, at(now)).map(
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
    agenda({ ...quiet, callbacks, tasks, deskId }, at(now)).map(({ command }) => command);

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

  it('has as long again for the next attempt', () => {
    const tried = missed({ attempts: 1, firstAttemptAt: at('10:45') });
    expect(lines({ callbacks: [tried] }, '10:50')).toEqual(['callback 600 now.callback.again → callback 31']);
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
    const [entry] = agenda({ ...quiet, visits: [come({ arrivedAt: at('10:20') })] }, at('10:21'));
    expect(entry).toEqual({
      kind: 'seat',
      band: 'now',
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

describe('a late doctor', () => {
  const coming = visit({ startsAt: at('12:00'), endsAt: at('12:40'), status: 'confirmed' });
  const sitting = visit({ id: 119, status: 'arrived', arrivedAt: at('10:35'), startsAt: at('10:40') });

  it('is told of at once to all who are still to come', () => {
    expect(lines({ doctorDays: [late()], visits: [coming] }, '10:31')).toEqual([
      'delay -60 now.delay → doctor told kim',
    ]);
  });

  it('is told of again every fifteen minutes to those who sit there', () => {
    const told = late({ toldAt: at('10:31') });
    expect(lines({ doctorDays: [told], visits: [coming] }, '10:41')).toEqual([]);
    expect(lines({ doctorDays: [told], visits: [coming, sitting] }, '10:41')).toEqual([
      'seat 240 now.seat → visit seat 119',
      'delay 300 now.delay → doctor told kim',
    ]);
  });

  it('who does not come at all leaves visits to move', () => {
    expect(lines({ doctorDays: [late({ state: 'absent' })], visits: [coming] }, '09:00')).toEqual([
      'absent 3600 now.absent → visit list --doctor kim',
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
    const complaints = [desk.complaint({ id: 5, class: 'A', escalatedAt: at('10:00') })];
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

describe('work without a time', () => {
  const omarova: DoctorSlots = { doctorId: 2, name: 'Омарова', free: [at('16:00')], nextFree: null };

  it('is a complaint without measures, and a slot for somebody who waits for one', () => {
    const facts = { complaints: [desk.complaint()], waitlist: [desk.entry()], slots: [omarova] };
    expect(lines(facts, '14:00')).toEqual([
      'complaint null now.complaint → complaint measure 4',
      'waitlist null now.waitlist → wait offer 8',
    ]);
  });

  it('a complaint of class A goes up at once, then asks for measures', () => {
    const grave = desk.complaint({ class: 'A' });
    expect(lines({ complaints: [grave] }, '12:11')).toEqual([
      'escalate -60 now.escalate → complaint escalate 4',
    ]);
    expect(lines({ complaints: [{ ...grave, escalatedAt: at('12:12') }] }, '12:15')).toEqual([
      'complaint null now.complaint → complaint measure 4',
    ]);
    expect(
      lines({ complaints: [{ ...grave, escalatedAt: at('12:12'), measures: 'Извинились' }] }, '12:15'),
    ).toEqual([]);
  });
});

describe('the order', () => {
  it('puts people before dated work before the rest, and within each the most urgent first', () => {
    const facts: Partial<AgendaFacts> = {
      callbacks: [
        desk.callback({ id: 32, attempts: 0, firstAttemptAt: null, dueAt: at('10:59') }),
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
      'chat 120 now.chat → log edit 214 --status answered',
      'callback 360 now.callback → callback 32',
      'task -93180 now.task → task done 12',
      'complaint null now.complaint → complaint measure 4',
    ]);
  });

  it('begins with opening the shift where there is none', () => {
    expect(lines({ shift: null, callbacks: [desk.callback()] }, '10:40')).toEqual([
      'shift null now.shift → start',
      'callback 900 now.callback.again → callback 31',
    ]);
  });
});
