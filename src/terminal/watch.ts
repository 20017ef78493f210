/** A screen that draws itself again and again until somebody leaves it. */
import { once } from 'node:events';
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
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const usualRows = 24;

interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
  rows?: number;
  on?(event: 'resize', heard: () => void): unknown;
  off?(event: 'resize', heard: () => void): unknown;
}
type Keyboard = NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?(raw: boolean): unknown };

/**
 * Draws every `seconds` and at once when the window changes. Returns when somebody leaves; whatever happens, the
 * terminal is left as it was found. Without a terminal it draws once.
 */
export async function watch(streams: Streams, seconds: number, draw: () => Promise<string>): Promise<void> {
  const screen: Screen = streams.stdout;
  if (screen.isTTY !== true) {
    screen.write(`${await draw()}\n`);
    return;
  }
  const stop = new AbortController();
  const restore = listen(streams.stdin, stop);
  screen.write(enter);
  try {
    while (!stop.signal.aborted) {
      show(screen, await draw());
      await pause(screen, seconds, stop.signal);
    }
  } finally {
    screen.write(leave);
    restore();
  }
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
function listen(keyboard: Keyboard, stop: AbortController): () => void {
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
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
    if (!raw) return;
    keyboard.off('data', key);
    keyboard.setRawMode?.(false);
    keyboard.pause();
  };
}
