/** Reads of shifts, their checklists and their frozen figures. */
import type { Kysely } from 'kysely';
import type { ChecklistAnswer, ChecklistRun } from '../checklists/types.ts';
import type { ShiftStory } from '../shifts/story.ts';
import type { Shift, ShiftFigure } from '../shifts/types.ts';
import { type Database, decode, isOpen } from './schema.ts';

/** Engines take so many values in one question. */
const mostAtOnce = 500;

export function shiftQueries(db: Kysely<Database>) {
  const shifts = () => db.selectFrom('shift').selectAll();
  return {
    async byId(clinicId: number, id: number): Promise<Shift | null> {
      const row = await shifts().where('clinicId', '=', clinicId).where('id', '=', id).executeTakeFirst();
      return row ? decode('shift', row) : null;
    },
    /** The shift open at this desk now. */
    async open(deskId: number): Promise<Shift | null> {
      const row = await shifts().where('deskId', '=', deskId).where(isOpen()).executeTakeFirst();
      return row ? decode('shift', row) : null;
    },
    /** The shifts open at any desk now, the oldest first. */
    async openOf(clinicId: number): Promise<Shift[]> {
      const rows = await shifts()
        .where('clinicId', '=', clinicId)
        .where(isOpen())
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('shift', row));
    },
    /** The shift that was open at this desk at that instant, epoch milliseconds. */
    async at(deskId: number, instant: number): Promise<Shift | null> {
      const row = await shifts()
        .where('deskId', '=', deskId)
        .where('openedAt', '<=', instant)
        .where((of) => of.or([of('closedAt', 'is', null), of('closedAt', '>', instant)]))
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? decode('shift', row) : null;
    },
    /** The shift closed last at this desk. */
    async lastClosed(deskId: number): Promise<Shift | null> {
      const row = await shifts()
        .where('deskId', '=', deskId)
        .where('state', '<>', 'open')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? decode('shift', row) : null;
    },
    /** The last shifts of the clinic, the latest first. */
    async latest(clinicId: number, limit: number): Promise<Shift[]> {
      const rows = await shifts()
        .where('clinicId', '=', clinicId)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => decode('shift', row));
    },
    async ofDay(clinicId: number, day: string): Promise<Shift[]> {
      const rows = await shifts()
        .where('clinicId', '=', clinicId)
        .where('day', '=', day)
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('shift', row));
    },
    /** The shifts of days, both included, in the order in which they were opened. */
    async between(clinicId: number, from: string, to: string): Promise<Shift[]> {
      const rows = await shifts()
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('shift', row));
    },
    async checklistRuns(shiftId: number): Promise<ChecklistRun[]> {
      return db.selectFrom('checklistRun').selectAll().where('shiftId', '=', shiftId).orderBy('id').execute();
    },
    async checklistAnswers(runId: number): Promise<ChecklistAnswer[]> {
      const rows = await db
        .selectFrom('checklistAnswer')
        .selectAll()
        .where('runId', '=', runId)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('checklistAnswer', row));
    },
    async figures(shiftId: number): Promise<ShiftFigure[]> {
      return db.selectFrom('shiftFigure').selectAll().where('shiftId', '=', shiftId).orderBy('id').execute();
    },
    /** The frozen figures of several shifts. */
    async figuresOf(shiftIds: readonly number[]): Promise<ShiftFigure[]> {
      const found: ShiftFigure[] = [];
      for (let at = 0; at < shiftIds.length; at += mostAtOnce) {
        const ids = shiftIds.slice(at, at + mostAtOnce);
        const rows = db.selectFrom('shiftFigure').selectAll().where('shiftId', 'in', ids).orderBy('id');
        found.push(...(await rows.execute()));
      }
      return found;
    },
    /** What the shift's report tells; null while the shift is open. */
    async story(shiftId: number): Promise<ShiftStory | null> {
      const row = await db
        .selectFrom('shiftReport')
        .selectAll()
        .where('shiftId', '=', shiftId)
        .executeTakeFirst();
      return row ? decode('shiftReport', row).story : null;
    },
  };
}
