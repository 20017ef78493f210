/**
 * The whole terminal for as long as somebody works in it: keys, lines that change one by one, a window that changes its
 * size, a pause in which something else has the terminal. Whatever happens, it is left as it was found.
 */
import { onEnd, type Terminal } from './ending.ts';
import { keyReader } from './keys.ts';
import type { Streams } from './streams.ts';

/** The other screen, without a cursor; leaving it brings back what stood there. */
const enterScreen = '\u001b[?1049h\u001b[?25l';
const leaveScreen = '\u001b[?25h\u001b[?1049l';
const clearAll = '\u001b[2J';
const clearLine = '\u001b[K';
/** A program that stops goes on here when it is woken. */
const afterStop = 50;
const usual = { columns: 80, rows: 24 };

/** `end`: somebody or the system wants it to end, or the terminal is gone. `woken`: it had been stopped. `news`: something came from elsewhere. */
export type ScreenEvent = { kind: 'key'; key: string } | { kind: 'size' | 'end' | 'woken' | 'tick' | 'news' };

export interface FullScreen {
  readonly columns: number;
  readonly rows: number;
  /** Shows these lines; only what differs from before is written. */
  show(lines: readonly string[]): void;
  /** The next thing that happens, `tick` when that many milliseconds have passed without one. */
  next(milliseconds: number): Promise<ScreenEvent>;
  /** Ends `next` at once with `news`. */
  wake(): void;
  /** Lends the terminal to somebody else; null where the end came first. */
  lend<T>(work: () => Promise<T>): Promise<T | null>;
  /** While the terminal is lent: says so and waits until a key is pressed. */
  anyKey(text: string): Promise<void>;
  /** Draws everything anew next time. */
  clear(): void;
  /** Stops the program as Ctrl-Z does, and goes on when it is woken. */
  stop(): Promise<void>;
  /** Gives the terminal back for good. */
  close(): void;
}

type Keyboard = Streams['stdin'] & { setRawMode?(raw: boolean): unknown };
type Screen = Streams['stdout'] & {
  rows?: number;
  on?(event: 'resize', heard: () => void): unknown;
  off?(event: 'resize', heard: () => void): unknown;
};

/** Takes the terminal. */
export function fullScreen(terminal: Terminal): FullScreen {
  const { stdin, stdout } = terminal;
  const keyboard: Keyboard = stdin;
  const screen: Screen = stdout;
  const events = mailbox();
  const read = keyReader();
  const typed = (bytes: Buffer | string): void => {
    for (const key of read(bytes)) events.put({ kind: 'key', key });
  };
  let shown: readonly string[] = [];
  let taken = false;
  const take = (): void => {
    if (taken) return;
    taken = true;
    shown = [];
    screen.write(enterScreen + clearAll);
    keyboard.setRawMode?.(true);
    keyboard.on('data', typed);
    keyboard.resume();
  };
  const give = (): void => {
    if (!taken) return;
    taken = false;
    keyboard.off('data', typed);
    keyboard.setRawMode?.(false);
    keyboard.pause();
    screen.write(leaveScreen);
  };
  const resized = (): void => {
    shown = [];
    if (taken) screen.write(clearAll);
    events.put({ kind: 'size' });
  };
  // Woken from elsewhere than from its own stop: the shell has had the terminal meanwhile.
  const woken = (): void => {
    if (!taken) return;
    taken = false;
    keyboard.off('data', typed);
    // Node believes that nothing has changed, and would leave it at that.
    keyboard.setRawMode?.(false);
    take();
    events.put({ kind: 'woken' });
  };
  const stopHearing = onEnd(terminal, () => events.end());
  process.on('SIGCONT', woken);
  process.on('exit', give);
  screen.on?.('resize', resized);
  take();
  return {
    get columns() {
      return screen.columns ?? usual.columns;
    },
    get rows() {
      return screen.rows ?? usual.rows;
    },
    show(lines) {
      if (!taken) return;
      const text = lines.flatMap((line, at) =>
        line === shown[at] ? [] : [`\u001b[${at + 1};1H${line}${clearLine}`],
      );
      const gone = shown.slice(lines.length).map((_, at) => `\u001b[${lines.length + at + 1};1H${clearLine}`);
      shown = [...lines];
      if (text.length + gone.length > 0) screen.write([...text, ...gone].join(''));
    },
    next: (milliseconds) => events.next(milliseconds),
    wake: () => events.put({ kind: 'news' }),
    async lend(work) {
      give();
      try {
        return await Promise.race([work(), events.ended]);
      } finally {
        if (!events.isOver()) take();
      }
    },
    async anyKey(text) {
      screen.write(`\n${text}`);
      keyboard.setRawMode?.(true);
      await new Promise((resolve) => {
        keyboard.once('data', resolve);
        keyboard.resume();
      });
      keyboard.setRawMode?.(false);
      keyboard.pause();
      screen.write('\n');
    },
    clear() {
      shown = [];
      screen.write(clearAll);
    },
    async stop() {
      give();
      process.kill(process.pid, 'SIGTSTP');
      // Whoever is stopped hears nothing until he is woken; where nobody may stop us, we go on at once.
      await new Promise((resolve) => setTimeout(resolve, afterStop));
      take();
      events.put({ kind: 'woken' });
    },
    close() {
      stopHearing();
      process.off('SIGCONT', woken);
      process.off('exit', give);
      screen.off?.('resize', resized);
      give();
    },
  };
}

/** What has happened and was not looked at yet. */
function mailbox() {
  const waiting: ScreenEvent[] = [];
  let over = false;
  let wake: () => void = () => undefined;
  let tellEnd: (nothing: null) => void = () => undefined;
  const ended = new Promise<null>((resolve) => {
    tellEnd = resolve;
  });
  const taken = (): ScreenEvent | null => (over ? { kind: 'end' } : (waiting.shift() ?? null));
  return {
    ended,
    isOver: () => over,
    put(event: ScreenEvent) {
      waiting.push(event);
      wake();
    },
    end() {
      over = true;
      tellEnd(null);
      wake();
    },
    async next(milliseconds: number): Promise<ScreenEvent> {
      const first = taken();
      if (first !== null) return first;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = () => undefined;
      return taken() ?? { kind: 'tick' };
    },
  };
}
