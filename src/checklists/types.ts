/** Checklists: what has to be seen or done before the desk opens and before it closes (S0.1, S0.10). */

export const checklistIds = ['open', 'close'] as const;
export type ChecklistId = (typeof checklistIds)[number];

const itemStates = ['done', 'skipped', 'problem', 'open'] as const;
export type ItemState = (typeof itemStates)[number];

/** One walk through a checklist; its length is measured against the checklist's own minutes. */
export interface ChecklistRun {
  id: number;
  shiftId: number;
  checklist: ChecklistId;
  checklistVersion: number;
  startedAt: number;
  finishedAt: number | null;
}

export interface ChecklistAnswer {
  id: number;
  runId: number;
  item: string;
  state: ItemState;
  by: 'data' | 'person';
  reason: string | null;
  /** What the data showed, as rows a person can read. */
  evidence: string[];
  at: number;
}
