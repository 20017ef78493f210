/** What the sheet of a weekly review tells (S0.12). */
import type { Target } from '../clinic/types.ts';

export interface SheetTask {
  title: string;
  owner: string;
  /** Epoch milliseconds. */
  dueAt: number;
  /** In words. */
  state: string;
}
interface Rate {
  value: number | null;
  n: number | null;
  of: number | null;
}

/** Words are in the reader's language already; nobody who called is named. */
export interface SheetFacts {
  id: number;
  week: string;
  seed: string;
  senior: string;
  /** Epoch milliseconds. */
  heldAt: number;
  /** Out of a hundred. */
  average: number | null;
  goal: number;
  heard: {
    contact: number;
    at: number;
    operator: string;
    stratum: string;
    score: number | null;
    weakest: string | null;
  }[];
  criteria: {
    code: string;
    title: string;
    share: number | null;
    points: number;
    most: number;
    count: number;
  }[];
  skill: string | null;
  /** The command that shows the words which help with it. */
  script: string | null;
  lastSkill: string | null;
  noShows: {
    week: Rate | null;
    before: Rate | null;
    target: Target | null;
    /** What they cost, in words; null without any. */
    cost: string | null;
    causes: { cause: string; week: number; before: number }[];
  };
  measures: SheetTask[];
  lastMeasures: SheetTask[];
  note: string | null;
}
