/** Three desks that type their lines at the same time, hour by hour. */
import { type Typed, typeLine } from '../desks/type-line.ts';
import { desks, today } from './clinic.ts';
import { type Line, nowAt } from './lines.ts';

export interface Desks {
  /** Types lines: each desk its own, one after the other; the desks beside each other. What was not as it should be. */
  type(lines: readonly Line[], how?: How): Promise<string[]>;
  /** Types one line at a desk. */
  ask(desk: number, minute: number, argv: readonly string[]): Promise<Typed>;
  readonly ids: Map<string, number>;
}

interface How {
  date?: string;
  /** What is done before the lines of an hour are typed, while nobody types. */
  before?: (hour: number) => Promise<void>;
}

export function threeDesks(env: NodeJS.ProcessEnv): Desks {
  const ids = new Map<string, number>();
  const typed = (desk: number, minute: number, argv: readonly string[], date = today): Promise<Typed> =>
    typeLine([...argv, '--json'], { ...env, SHIFT_DESK: desks[desk], SHIFT_NOW: nowAt(minute, date) });
  const faults = async (line: Line, date: string): Promise<string | null> => {
    const argv = line.argv(ids);
    const { code, out, err } = await typed(line.desk, line.minute, argv, date);
    if (code !== (line.code ?? 0)) return `${argv.join(' ')} ended with ${code}: ${err}`;
    if (line.keep && code === 0) ids.set(line.keep.name, idIn(out, line.keep.path));
    return null;
  };
  return {
    ids,
    ask: (desk, minute, argv) => typed(desk, minute, argv),
    async type(lines, { date = today, before } = {}) {
      const found: string[] = [];
      for (const [hour, ofHour] of hours(lines)) {
        await before?.(hour);
        const atDesk = async (desk: number): Promise<void> => {
          for (const line of ofHour.filter((one) => one.desk === desk)) {
            const fault = await faults(line, date);
            if (fault !== null) found.push(fault);
          }
        };
        await Promise.all(desks.map((_, desk) => atDesk(desk)));
      }
      return found;
    },
  };
}

/** What one desk books in an hour the others may need in the next. */
function hours(lines: readonly Line[]): [number, Line[]][] {
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    const hour = Math.floor(line.minute / 60);
    groups.set(hour, [...(groups.get(hour) ?? []), line]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

function idIn(out: string, [record, field]: readonly [string, string]): number {
  const said = JSON.parse(out) as Record<string, Record<string, unknown>>;
  return Number(said[record]?.[field]);
}
