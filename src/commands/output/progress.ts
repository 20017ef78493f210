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
  const line = (): string => `${label} ${ctx.format.percent(done / steps)}`;
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
