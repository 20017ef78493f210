/** Where a run reads and writes. Passed in, so that a test sees exactly what a user sees. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface Streams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Output;
  stderr: Output;
}

/** Whether colours belong on this stream (NO_COLOR, FORCE_COLOR, TERM=dumb, --no-color). */
export function wantsColour(stream: Output, env: NodeJS.ProcessEnv, refused: boolean): boolean {
  if (refused || (env.NO_COLOR ?? '') !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns to write into: the terminal's own, or 80 where there is none. */
export function widthOf(stream: Output, env: NodeJS.ProcessEnv): number {
  const asked = Number(env.COLUMNS);
  const width = stream.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : 80);
  return Math.max(20, width);
}
