/** A walk through a checklist as it stands: its definition, its run, the answers kept so far. */
import { type Checklist, parseChecklist } from '../../checklists/definition.ts';
import type { ChecklistAnswer, ChecklistId, ChecklistRun } from '../../checklists/types.ts';
import { minute } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { AgendaFacts } from '../../shifts/agenda/facts.ts';
import type { Store } from '../../store/store.ts';

type Data = Context['data'];

export interface Walk {
  definition: Checklist;
  /** `null` before the first step. */
  run: ChecklistRun | null;
  kept: ChecklistAnswer[];
}

/** The checklist as the clinic has it. */
export async function readChecklist(data: Data, id: ChecklistId): Promise<Checklist> {
  const file = await data.read(`data/checklists/${id}`);
  return parseChecklist(file.value, file);
}

export async function readWalk(data: Data, store: Store, shiftId: number, id: ChecklistId): Promise<Walk> {
  const runs = await store.shifts.checklistRuns(shiftId);
  const run = runs.findLast(({ checklist }) => checklist === id) ?? null;
  return {
    definition: await readChecklist(data, id),
    run,
    kept: run === null ? [] : await store.shifts.checklistAnswers(run.id),
  };
}

/** The walk that waits for its person; what data judges shows up by itself. */
export async function unfinishedWalk(
  data: Data,
  store: Store,
  shiftId: number,
): Promise<AgendaFacts['checklist']> {
  const runs = await store.shifts.checklistRuns(shiftId);
  const run = runs.findLast(({ finishedAt }) => finishedAt === null);
  if (run === undefined) return null;
  const { items, minutes } = await readChecklist(data, run.checklist);
  const answered = new Set((await store.shifts.checklistAnswers(run.id)).map(({ item }) => item));
  const left = items.filter(({ id, by }) => by === 'person' && !answered.has(id)).length;
  return { id: run.checklist, left, dueAt: run.startedAt + minutes[1] * minute };
}
