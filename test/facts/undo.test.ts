import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/types.ts';
import { lastEntry, refusal, requireUndoable, undoneAmong } from '../../src/facts/undo.ts';

const fact = (seq: number, changes: Partial<Fact> = {}): Fact => ({
  seq,
  clinicId: 1,
  deskId: 1,
  staffId: 1,
  at: 0,
  day: '2026-01-16',
  kind: 'contact.logged',
  subject: 'contact',
  subjectId: 214,
  undoes: null,
  reason: null,
  receipt: null,
  payload: [{ table: 'contact', id: 214, before: null, after: {} }],
  prevHash: '',
  hash: '',
  ...changes,
});
const nothing = { undone: new Set<number>(), closed: null };

describe('what may be taken back', () => {
  const founding = fact(1, { payload: [{ table: 'clinic', id: 1, before: null, after: {} }] });
  const setting = fact(9, { payload: [{ table: 'clinic', id: 1, before: {}, after: {} }] });
  const closed = { shiftId: 57, seq: 8 };
  it.each([
    ['an entry', fact(9), nothing, null],
    ['a changed setting', setting, nothing, null],
    ['an entry after the last close', fact(9), { ...nothing, closed }, null],
    ['the close itself', fact(8), { ...nothing, closed }, 'shift_closed'],
    ['what it stands on', fact(7), { ...nothing, closed }, 'shift_closed'],
    ['an undo', fact(9, { undoes: 7 }), nothing, 'undo_of_undo'],
    ['what is undone', fact(9), { ...nothing, undone: new Set([9]) }, 'already_undone'],
    ['an import', fact(9, { kind: 'import.calls' }), nothing, 'undo_import'],
    ['the founding', founding, nothing, 'undo_founding'],
  ])('%s: %#', (_, entry, facts, code) => expect(refusal(entry, facts)).toBe(code));

  it('names the closed shift', () => {
    expect(() => requireUndoable(fact(7), { ...nothing, closed })).toThrow(
      expect.objectContaining({ code: 'shift_closed', params: { seq: 7, id: 57 } }),
    );
    expect(() => requireUndoable(fact(9), nothing)).not.toThrow();
  });
});

describe('the last entry', () => {
  it('goes back past what has been undone, one at a time', () => {
    const journal = [fact(5, { undoes: 3 }), fact(4, { undoes: 2 }), fact(3), fact(2), fact(1)];
    expect(undoneAmong(journal)).toEqual(new Set([3, 2]));
    expect(lastEntry(journal)?.seq).toBe(1);
    expect(lastEntry(journal.slice(0, 4))).toBeNull();
    expect(lastEntry([])).toBeNull();
  });

  it('is never that somebody took a callback and let it go again', () => {
    const claims = ['callback.released', 'callback.taken', 'task.released', 'task.taken'] as const;
    const journal = claims.map((kind, at) => fact(9 - at, { kind }));
    expect(lastEntry([...journal, fact(4)])?.seq).toBe(4);
  });
});
