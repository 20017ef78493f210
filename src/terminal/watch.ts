/** A screen that draws itself again and again until somebody leaves it. */
import { once } from 'node:events';
import { onEnd } from './ending.ts';
import type { Streams } from './streams.ts';

/** The other screen, without a cursor; leaving it brings back what stood there. */
const enter = '\u001b[?1049h\u001b[?25l';
const leave = '\u001b[?25h\u001b[?1049l';
/** To the corner; the rest of a line, the rest of the screen. */
const home = '\u001b[H';
const clearLine = '\u001b[K';
const clearBelow = '\u001b[J';

/** `q`, Escape, Ctrl-C, Ctrl-D. */
const leaving = new Set(['q', 'Q', 'й', 'Й', '\u001b', '\u0003', '\u0004']);
const usualRows = 24;

interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
  rows?: number;
  on?(event: 'resize', heard: () => void): unknown;
  off?(event: 'resize', heard: () => void): unknown;
}
type Keyboard = NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?(raw: boolean): unknown };

export interface Drawing {
  draw(): Promise<string>;
  /** What is said above the last drawing when the next one failed, for as long as it fails; null to give up. */
  excuse(error: unknown): Promise<string | null>;
}

/**
 * Draws every `seconds` and at once when the window changes. Returns when somebody leaves; whatever happens, the
 * terminal is left as it was found. Without a terminal it draws once.
 */
export async function watch(streams: Streams, seconds: number, drawing: Drawing): Promise<void> {
  const screen: Screen = streams.stdout;
  if (screen.isTTY !== true) {
    screen.write(`${await drawing.draw()}\n`);
    return;
  }
  const stop = new AbortController();
  const left = new Promise<null>((done) => stop.signal.addEventListener('abort', () => done(null)));
  const restore = listen(streams, stop);
  const next = drawer(drawing);
  screen.write(enter);
  try {
    while (!stop.signal.aborted) {
      // A server that does not answer is not waited for by somebody who leaves.
      const text = await Promise.race([next(), left]);
      if (text === null) break;
      show(screen, text);
      await pause(screen, seconds, stop.signal);
    }
  } finally {
    screen.write(leave);
    restore();
  }
}

/** The next drawing, or the last one under an excuse. The first one must succeed. */
function drawer({ draw, excuse }: Drawing): () => Promise<string> {
  let last: string | null = null;
  return async () => {
    try {
      last = await draw();
      return last;
    } catch (error) {
      const words = last === null ? null : await excuse(error);
      if (words === null) throw error;
      return `${words}\n\n${last}`;
    }
  };
}

function show(screen: Screen, text: string): void {
  const lines = text.split('\n').slice(0, (screen.rows ?? usualRows) - 1);
  screen.write(home + lines.map((line) => `${line}${clearLine}\r\n`).join('') + clearBelow);
}

async function pause(screen: Screen, seconds: number, signal: AbortSignal): Promise<void> {
  const wake = new AbortController();
  const heard = (): void => wake.abort();
  const timer = setTimeout(heard, seconds * 1000);
  screen.on?.('resize', heard);
  signal.addEventListener('abort', heard);
  if (!signal.aborted) await once(wake.signal, 'abort');
  clearTimeout(timer);
  screen.off?.('resize', heard);
  signal.removeEventListener('abort', heard);
}

/** Hears keys and signals; the function it returns stops hearing and gives the keyboard back. */
function listen(streams: Streams, stop: AbortController): () => void {
  const keyboard: Keyboard = streams.stdin;
  const end = (): void => stop.abort();
  const key = (typed: Buffer | string): void => {
    if (leaving.has(String(typed))) end();
  };
  const raw = keyboard.isTTY === true && keyboard.setRawMode !== undefined;
  if (raw) {
    keyboard.setRawMode?.(true);
    keyboard.on('data', key);
    keyboard.resume();
  }
  const stopHearing = onEnd(streams, end);
  return () => {
    stopHearing();
    if (!raw) return;
    keyboard.off('data', key);
    keyboard.setRawMode?.(false);
    keyboard.pause();
  };
}
