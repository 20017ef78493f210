/** Where a run reads and writes. Passed in, so that a test sees exactly what a user sees. */
export interface Output {
  /** Bytes are a file's that was asked for with `-`; everything said is text. */
  write(piece: string | Uint8Array): unknown;
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

/** Whether somebody sits there before a screen on which more can be done than writing line after line. */
export function canShow({ stdin, stdout }: Streams, env: NodeJS.ProcessEnv): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && (env.TERM ?? '') !== 'dumb';
}

/** Whether the screen shows blocks and lines: not in a bare terminal, nor where the locale is not UTF-8. */
export function canDraw(env: NodeJS.ProcessEnv): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM !== 'dumb' && (locale === '' || /utf-?8/iu.test(locale));
}

/** Columns to write into: the terminal's own, or 80 where there is none. */
export function widthOf(stream: Output, env: NodeJS.ProcessEnv): number {
  const asked = Number(env.COLUMNS);
  const width = stream.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : 80);
  return Math.max(20, width);
}

/** What was written as it is read. */
export function textOf(piece: string | Uint8Array): string {
  return typeof piece === 'string' ? piece : Buffer.from(piece).toString();
}

/** The same stream, and what was written to it meanwhile. */
export function overheard<S extends Output>(stream: S): { stream: S; text(): string } {
  let text = '';
  const write = (piece: string | Uint8Array, ...rest: unknown[]): unknown => {
    text += textOf(piece);
    return Reflect.apply(stream.write, stream, [piece, ...rest]);
  };
  const heard = new Proxy(stream, {
    get(_, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(stream, key);
      return typeof value === 'function' ? value.bind(stream) : value;
    },
  });
  return { stream: heard, text: () => text };
}
