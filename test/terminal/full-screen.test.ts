import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { type FullScreen, fullScreen } from '../../src/terminal/full-screen.ts';

const enter = '\u001b[?1049h\u001b[?25l\u001b[2J';
const leave = '\u001b[?25h\u001b[?1049l';
let screen: FullScreen | undefined;
afterEach(() => screen?.close());

/** A terminal that keeps everything written to it and every switch of its keyboard. */
function taken() {
  const written: string[] = [];
  const raw: boolean[] = [];
  const heard = new Set<() => void>();
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => raw.push(on),
  });
  const stdout = {
    columns: 80,
    rows: 24,
    write: (text: string) => written.push(text),
    on: (event: string, listener: () => void) => event === 'resize' && heard.add(listener),
    off: (_: 'resize', listener: () => void) => heard.delete(listener),
  };
  const signals = process.listenerCount('SIGTERM');
  const one = fullScreen({ stdin, stdout });
  screen = one;
  const resize = (): void => {
    for (const listener of [...heard]) listener();
  };
  return { one, stdin, written, raw, heard, resize, signals };
}

const minute = 60_000;

describe('a full screen', () => {
  it('takes the terminal and gives it back as it was, once', () => {
    const { one, stdin, written, raw, heard, signals } = taken();
    one.close();
    one.close();
    expect(written).toEqual([enter, leave]);
    expect(raw).toEqual([true, false]);
    expect([heard.size, stdin.listenerCount('data'), process.listenerCount('SIGTERM')]).toEqual([
      0,
      0,
      signals,
    ]);
  });

  it('writes only the lines that differ', () => {
    const { one, written } = taken();
    one.show(['a', 'b', 'c']);
    one.show(['a', 'x', 'c']);
    one.show(['a', 'x', 'c']);
    one.show(['a']);
    expect(written.slice(1)).toEqual([
      '\u001b[1;1Ha\u001b[K\u001b[2;1Hb\u001b[K\u001b[3;1Hc\u001b[K',
      '\u001b[2;1Hx\u001b[K',
      '\u001b[2;1H\u001b[K\u001b[3;1H\u001b[K',
    ]);
  });

  it('draws everything anew when the window has changed', async () => {
    const { one, written, resize } = taken();
    one.show(['a']);
    resize();
    expect(await one.next(minute)).toEqual({ kind: 'size' });
    one.show(['a']);
    expect(written.slice(2)).toEqual(['\u001b[2J', '\u001b[1;1Ha\u001b[K']);
  });

  it('tells keys in their order, ticks, and what comes from elsewhere', async () => {
    const { one, stdin } = taken();
    stdin.write('jq');
    expect([await one.next(minute), await one.next(minute), await one.next(1)]).toEqual([
      { kind: 'key', key: 'j' },
      { kind: 'key', key: 'q' },
      { kind: 'tick' },
    ]);
    const next = one.next(minute);
    one.wake();
    expect(await next).toEqual({ kind: 'news' });
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'ends on %s, whatever waits before it',
    async (signal) => {
      const { one, stdin } = taken();
      stdin.write('j');
      process.emit(signal);
      expect(await one.next(minute)).toEqual({ kind: 'end' });
      expect(await one.lend(() => new Promise(() => undefined))).toBeNull();
    },
  );

  it.each(['end', 'close', 'error'] as const)('ends when its keyboard is gone: %s', async (event) => {
    const { one, stdin, written } = taken();
    stdin.emit(event, new Error('read EIO'));
    expect(await one.next(minute)).toEqual({ kind: 'end' });
    one.close();
    // What could not be set or written when leaving is told afterwards.
    stdin.emit('error', new Error('setRawMode EIO'));
    expect(written.at(-1)).toBe(leave);
  });

  it('leaves a second signal to the system', () => {
    const { signals } = taken();
    process.emit('SIGTERM');
    expect(process.listenerCount('SIGTERM')).toBe(signals);
  });

  it('shows nothing while it is lent', async () => {
    const { one, written } = taken();
    await one.lend(async () => one.show(['a']));
    expect(written).toEqual([enter, leave, enter]);
  });

  it('lends the terminal, and takes it again when the work is done or has failed', async () => {
    const { one, written, raw } = taken();
    expect(await one.lend(async () => 'done')).toBe('done');
    await expect(one.lend(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(written).toEqual([enter, leave, enter, leave, enter]);
    expect(raw).toEqual([true, false, true, false, true]);
  });

  it('waits for a key while it is lent', async () => {
    const { one, stdin, raw } = taken();
    const lent = one.lend(() => one.anyKey('go on'));
    stdin.write('x');
    await lent;
    expect(raw).toEqual([true, false, true, false, true]);
  });

  it('takes the terminal anew when it is woken', async () => {
    const { one, written } = taken();
    one.show(['a']);
    process.emit('SIGCONT');
    expect(await one.next(minute)).toEqual({ kind: 'woken' });
    one.show(['a']);
    expect(written.slice(2)).toEqual([enter, '\u001b[1;1Ha\u001b[K']);
  });

  it('is given back where the program ends without a word', () => {
    const { written } = taken();
    // What Node runs at the end, whatever ended it.
    for (const listener of process.listeners('exit').slice(-1)) listener(0);
    expect(written.at(-1)).toBe(leave);
  });
});
