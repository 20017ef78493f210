import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Calendar } from '../../src/clinic/calendar.ts';
import { type Role, roles, type Staff } from '../../src/clinic/types.ts';
import { answerDueAt, type Chains, dueStep, isUnescalated } from '../../src/complaints/chain.ts';
import { parseChains } from '../../src/complaints/chain-file.ts';
import {
  escalateComplaint,
  resolveComplaint,
  tellPatient,
  whomToTell,
  writeMeasures,
} from '../../src/complaints/decisions.ts';
import { type Complaint, complaintClasses } from '../../src/complaints/types.ts';
import { ShiftError } from '../../src/errors.ts';
import type { Decision } from '../../src/facts/types.ts';
import { at, complaint } from '../checklists/fixtures.ts';

const place = { path: 'complaints.yaml' };
const shipped: unknown = parse(readFileSync('data/complaints.yaml', 'utf8'));
const open = { from: '09:00', to: '20:00' };
const calendar: Calendar = { openingHours: [open, open, open, open, open, open, null], specialDays: [] };
const chains: Chains = { classes: parseChains(shipped, place), calendar };
const step = (changes: Partial<Complaint>, now = at('10:00')) => {
  const due = dueStep(complaint({ openedAt: at('10:00'), ...changes }), chains, now);
  return due && [due.kind, due.role, due.dueAt, due.late];
};
const person = (id: number, role: Role, active = 1): Staff => ({
  ...{ id, clinicId: 1, code: `${role}${id}`, name: `${role} ${id}`, role, active, version: 1 },
});
const at9next = (time: string): number => Date.parse(`2026-01-17T${time}:00+05:00`);

describe('the step that is due', () => {
  it('of class A is to tell the senior, then the manager, by the clock on the wall', () => {
    expect(step({ class: 'A' })).toEqual(['tell', 'senior', at('10:05'), false]);
    expect(step({ class: 'A' }, at('10:06'))?.[3]).toBe(true);
    const told = { class: 'A', level: 1, escalatedAt: at('10:04') } as const;
    expect(step(told)).toEqual(['tell', 'manager', at('10:34'), false]);
    // The manager hears of it even where all is done.
    expect(step({ ...told, measures: 'ok', told: 'ok' })?.slice(0, 2)).toEqual(['tell', 'manager']);
    expect(step({ ...told, level: 2 })).toEqual(['measures', null, at('12:00'), false]);
    expect(step({ ...told, level: 2, measures: 'ok' })).toEqual(['answer', null, at('14:00'), false]);
    expect(step({ ...told, level: 2, measures: 'ok', told: 'ok' })?.[0]).toBe('close');
  });

  it('of the others runs in opening hours, and asks nobody more once measures are taken', () => {
    const evening = { class: 'B', openedAt: at('19:30') } as const;
    expect(step(evening, at('19:31'))).toEqual(['tell', 'senior', at9next('09:30'), false]);
    expect(step({ ...evening, measures: 'ok' })?.[0]).toBe('answer');
    expect(step({ class: 'C', measures: 'ok' })?.[0]).toBe('close');
  });

  it('is none for a closed one; one escalated before there were chains has been told of once', () => {
    expect(step({ class: 'A', state: 'resolved' })).toBeNull();
    expect(step({ class: 'A', escalatedAt: at('10:00') })?.[1]).toBe('manager');
    expect(isUnescalated(complaint({ class: 'A', escalatedAt: at('10:00') }))).toBe(false);
  });

  it('promises an answer by the end of the same clock', () => {
    expect(answerDueAt({ class: 'A', openedAt: at('19:00') }, chains)).toBe(at('23:00'));
    expect(answerDueAt({ class: 'B', openedAt: at('10:00') }, chains)).toBe(at9next('19:00'));
  });
});

describe('whom to tell', () => {
  const told = (level: number, staff: Staff[]) =>
    whomToTell(complaint({ class: 'A', level, escalatedAt: level > 0 ? at('10:00') : null }), chains, staff);
  const [senior, gone, manager] = [person(1, 'senior'), person(2, 'senior', 0), person(3, 'manager')];

  it('is whoever has the role and works here, else the step above', () => {
    expect(told(0, [senior, gone, manager])).toEqual([senior]);
    expect(told(0, [gone, manager])).toEqual([manager]);
    expect(told(1, [senior, manager])).toEqual([manager]);
    expect(told(0, [])).toEqual([]);
    expect(() => told(2, [senior, manager])).toThrow(ShiftError);
  });
});

/** The complaint as a decision leaves it. */
function changed(before: Complaint, decision: Decision): Complaint {
  const change = decision.changes.find((one) => one.op === 'update' && one.table === 'complaint');
  return { ...before, ...(change?.op === 'update' ? (change.set as Partial<Complaint>) : {}) };
}

const task = { title: 'x', dueAt: at('10:00'), ownerId: null };

it('telling the senior once more is no step: the manager still has to hear of it', () => {
  const facts = { chains, tasks: [] };
  const tell = (one: Complaint, role: Role) =>
    changed(one, escalateComplaint(one, person(1, role), task, facts, at('10:04')));
  const once = tell(complaint({ class: 'A', openedAt: at('10:00') }), 'senior');
  const twice = tell(once, 'senior');
  expect([once.level, twice.level, tell(twice, 'manager').level]).toEqual([1, 1, 2]);
});

describe('laws of complaints', () => {
  const anyStep = fc.oneof(
    fc.record({ kind: fc.constant('escalate'), role: fc.constantFrom(...roles) }),
    fc.record({ kind: fc.constantFrom('measure', 'tell', 'close'), role: fc.constant('doctor' as Role) }),
  );

  it('nothing goes down the chain, and what is closed was told, measured and answered as its class asks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...complaintClasses), fc.array(anyStep, { maxLength: 8 }), (of, steps) => {
        let one = complaint({ class: of, openedAt: at('10:00') });
        const said = { measures: null, told: null, untold: null };
        for (const { kind, role } of steps) {
          if (one.state !== 'open') break;
          const before = one;
          const facts = { chains, tasks: [] };
          try {
            if (kind === 'measure') one = changed(one, writeMeasures(one, 'ok', chains, at('11:00')));
            else if (kind === 'tell') one = changed(one, tellPatient(one, 'ok', chains, at('11:00')));
            else if (kind === 'close') one = changed(one, resolveComplaint(one, said, facts, at('11:00')));
            else one = changed(one, escalateComplaint(one, person(1, role), task, facts, at('11:00')));
          } catch (error) {
            expect(error).toBeInstanceOf(ShiftError);
          }
          expect(one.level).toBeGreaterThanOrEqual(before.level);
          expect(one.level).toBeLessThanOrEqual(chains.classes[of].chain.length);
          expect(one.dueAt === null || one.state === 'open').toBe(true);
        }
        if (one.state !== 'resolved') return;
        expect(one.measures).not.toBeNull();
        expect(isUnescalated(one)).toBe(false);
        if (chains.classes[of].mustAnswer) expect(one.told).not.toBeNull();
      }),
    );
  });
});

it.each<[string, unknown, string]>([
  ['a role that is none', { A: { chain: [{ to: 'head', within: 5 }] } }, 'A.chain[0].to'],
  ['no chain', { B: { chain: [] } }, 'B.chain'],
  ['no time', { C: { measures: 0 } }, 'C.measures'],
  ['a clock that is none', { A: { clock: 'moon' } }, 'A.clock'],
  ['a word in one language only', { A: { say: { ru: 'x' } } }, 'A.say.kk'],
])('a clinic’s file with %s is refused by its field', (_, changes, field) => {
  const file = structuredClone(shipped) as Record<string, object>;
  for (const [of, change] of Object.entries(changes as Record<string, object>)) {
    file[of] = { ...file[of], ...change };
  }
  expect(() => parseChains(file, place)).toThrow(expect.objectContaining({ field }));
});
