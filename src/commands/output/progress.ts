/** How far long work has come: one line on the error stream, where that is a terminal. */
import type { Context } from '../../context.ts';

export interface Progress {
  step(): void;
  /** Takes the line away. */
  end(): void;
}

/** Work of few steps is over before anybody reads; it shows nothing. */
const fewSteps = 4;

export function progress(ctx: Pick<Context, 'streams' | 'format'>, label: string, steps: number): Progress {
  const { stderr } = ctx.streams;
  if (stderr.isTTY !== true || steps <= fewSteps) return { step: () => {}, end: () => {} };
  let done = 0;
  const line = (): string => `${label} ${ctx.format.percent(done / steps, 0)}`;
  stderr.write(line());
  return {
    step() {
      done += 1;
      stderr.write(`\r${line()}`);
    },
    end() {
      stderr.write(`\r${' '.repeat(line().length)}\r`);
    },
  };
}

/** Work whose rows are counted while its share is known by something else, bytes. */
export interface RowProgress {
  at(share: number, rows: number): void;
  end(): void;
}

/** `Reading calls.csv 37 %, 420 000`, written when the percents change. */
export function rowProgress(ctx: Pick<Context, 'streams' | 'format'>, label: string): RowProgress {
  const { stderr } = ctx.streams;
  if (stderr.isTTY !== true) return { at: () => {}, end: () => {} };
  let shown = '';
  let percent = -1;
  const write = (line: string): void => {
    stderr.write(`\r${line.padEnd(shown.length)}`);
    shown = line;
  };
  return {
    at(share, rows) {
      const now = Math.min(100, Math.floor(share * 100));
      if (now === percent) return;
      percent = now;
      write(`${label} ${ctx.format.percent(now / 100, 0)}, ${ctx.format.number(rows)}`);
    },
    end() {
      if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
    },
  };
}
