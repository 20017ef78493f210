/** How far a walk through a checklist is: what the data says, what a person says, what is still open. Pure. */
import type { Words } from '../clinic/file-schema.ts';
import { ShiftError } from '../errors.ts';
import type { CheckResults } from './checks/index.ts';
import type { CheckId, Checklist, ChecklistItem } from './definition.ts';
import type { EvidenceLine } from './evidence.ts';
import type { Tail } from './tail.ts';
import type { ChecklistId, ItemState } from './types.ts';

/** A person's word on an item: `--done`, `--skip ITEM=REASON`, `--problem ITEM=NOTE`. */
export interface Answer {
  item: string;
  state: 'done' | 'skipped' | 'problem';
  reason: string | null;
}

export interface ItemProgress {
  id: string;
  title: Words;
  hint: Words | null;
  /** What to type to do the work, without the program's name. */
  command: string | null;
  state: ItemState;
  /** Who decided: the data, or a person. */
  by: 'data' | 'person';
  /** Why it was skipped, what the problem is, why its tails were carried. */
  reason: string | null;
  evidence: EvidenceLine[];
  /** Tails that are neither finished nor carried. */
  tails: Tail[];
}

export interface Progress {
  id: ChecklistId;
  version: number;
  items: ItemProgress[];
  /** The items in state `open`. */
  open: ItemProgress[];
  minutes: [number, number];
  usedSeconds: number;
  pace: 'quick' | 'in_time' | 'long';
}

export interface ProgressInput {
  definition: Checklist;
  /** From runChecks, for the checks that `checksOf` names. */
  results: CheckResults;
  /** The last answer to an item counts. */
  answers: readonly Answer[];
  /** Reasons of the tails that were carried, by tail key. */
  carried?: ReadonlyMap<string, string>;
  /** Epoch milliseconds; the end is `now` while the walk goes on. */
  startedAt: number;
  endedAt: number;
}

/** The automatic checks that a checklist needs. */
export function checksOf(definition: Checklist): CheckId[] {
  return definition.items.flatMap(({ check }) => check ?? []);
}

/** @throws ShiftError invalid_choice for an item that is not there, reason_missing for a skip or problem without words. */
export function requireAnswers(definition: Checklist, answers: readonly Answer[]): void {
  const ids = definition.items.map(({ id }) => id);
  for (const { item, state, reason } of answers) {
    const flag = { done: '--done', skipped: '--skip', problem: '--problem' }[state];
    if (!ids.includes(item)) {
      throw new ShiftError('invalid_choice', { flag, value: item, choices: ids.join(', ') }, flag);
    }
    if (state !== 'done' && !reason?.trim()) {
      throw new ShiftError(
        'reason_missing',
        { flag: `${flag} ${item}`, example: `${flag} "${item}=…"` },
        flag,
      );
    }
  }
}

/** Puts data and answers together. Answers are taken as they are: check them with `requireAnswers`. */
export function progress(input: ProgressInput): Progress {
  const { definition, answers, startedAt, endedAt } = input;
  const items = definition.items.map((item) =>
    judge(item, input, answers.findLast((answer) => answer.item === item.id) ?? null),
  );
  const usedSeconds = Math.max(0, Math.round((endedAt - startedAt) / 1000));
  return {
    id: definition.id,
    version: definition.version,
    items,
    open: items.filter(({ state }) => state === 'open'),
    minutes: definition.minutes,
    usedSeconds,
    pace: paceOf(usedSeconds, definition.minutes),
  };
}

function paceOf(seconds: number, [from, to]: [number, number]): Progress['pace'] {
  if (seconds < from * 60) return 'quick';
  return seconds <= to * 60 ? 'in_time' : 'long';
}

function judge(item: ChecklistItem, input: ProgressInput, answer: Answer | null): ItemProgress {
  const known = {
    id: item.id,
    title: item.title,
    hint: item.hint ?? null,
    command: item.command ?? null,
  };
  const result = item.check === undefined ? undefined : input.results[item.check];
  if (result === undefined) {
    return { ...known, ...personSays(answer), evidence: [], tails: [] };
  }
  const carried = input.carried ?? new Map<string, string>();
  const tails = result.tails.filter(({ key }) => !carried.has(key));
  const reasons = result.tails.flatMap(({ key }) => carried.get(key) ?? []);
  const state = reasons.length > 0 && tails.length === 0 ? 'problem' : result.state;
  const data = { ...known, evidence: result.evidence, tails };
  if (answer?.state === 'problem' && state !== 'open') return { ...data, ...personSays(answer) };
  // What is left behind is decided tail by tail; only an open item without tails can be skipped as a whole.
  if (state === 'open' && tails.length === 0 && answer !== null && answer.state !== 'done') {
    return { ...data, ...personSays(answer) };
  }
  return { ...data, state, by: 'data', reason: joined(reasons) ?? answer?.reason ?? null };
}

function personSays(answer: Answer | null): Pick<ItemProgress, 'state' | 'by' | 'reason'> {
  return { state: answer?.state ?? 'open', by: 'person', reason: answer?.reason ?? null };
}

function joined(reasons: readonly string[]): string | null {
  return reasons.length === 0 ? null : [...new Set(reasons)].join('; ');
}
