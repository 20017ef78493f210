import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Streams } from '../../src/terminal/streams.ts';
import { type Drawing, watch } from '../../src/terminal/watch.ts';

const enter = '\u001b[?1049h\u001b[?25l';
const leave = '\u001b[?25h\u001b[?1049l';

/** A terminal of that many rows that keeps everything written to it and every switch of its keyboard. */
function terminal(rows: number) {
  const written: string[] = [];
  const raw: boolean[] = [];
  const heard = new Set<() => void>();
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => raw.push(on),
  });
  const stdout = {
    isTTY: true,
    rows,
    write: (text: string) => written.push(text),
    on: (event: string, listener: () => void) => event === 'resize' && heard.add(listener),
    off: (_: 'resize', listener: () => void) => heard.delete(listener),
  };
  const streams: Streams = { stdin, stdout, stderr: stdout };
  const resize = (): void => {
    for (const listener of [...heard]) listener();
  };
  return { streams, stdin, written, raw, heard, resize };
}

/** A drawing that nothing excuses. */
const of = (draw: () => Promise<string>): Drawing => ({ draw, excuse: async () => null });

/** Waits until the condition holds: a drawing takes a turn of the event loop or two. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('watch', () => {
  it.each([
    ['q', 'q'],
    ['й, the same key in Russian', 'й'],
    ['Escape', '\u001b'],
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('leaves on %s and gives the terminal back', async (_, key) => {
    const { streams, stdin, written, raw, heard } = terminal(24);
    const signals = process.listenerCount('SIGINT');
    const watching = watch(
      streams,
      60,
      of(async () => 'one\ntwo'),
    );
    await until(() => written.length === 2);
    stdin.write(key);
    await watching;
    expect(written).toEqual([enter, '\u001b[Hone\u001b[K\r\ntwo\u001b[K\r\n\u001b[J', leave]);
    expect(raw).toEqual([true, false]);
    expect([heard.size, stdin.listenerCount('data'), process.listenerCount('SIGINT') - signals]).toEqual([
      0, 0, 0,
    ]);
  });

  it('draws anew when the window changes, and no more than fits', async () => {
    const { streams, stdin, written, resize } = terminal(3);
    let drawn = 0;
    const draw = async (): Promise<string> => {
      drawn += 1;
      return `${drawn}\na\nb\nc`;
    };
    const watching = watch(streams, 60, of(draw));
    await until(() => written.length === 2);
    resize();
    await until(() => written.length === 3);
    stdin.write('q');
    await watching;
    expect(written.slice(1, -1)).toEqual([
      '\u001b[H1\u001b[K\r\na\u001b[K\r\n\u001b[J',
      '\u001b[H2\u001b[K\r\na\u001b[K\r\n\u001b[J',
    ]);
  });

  it('draws again by itself', async () => {
    const { streams, stdin, written } = terminal(24);
    const watching = watch(
      streams,
      0.001,
      of(async () => 'x'),
    );
    await until(() => written.length > 3);
    stdin.write('q');
    await watching;
    expect(new Set(written.slice(1, -1))).toEqual(new Set(['\u001b[Hx\u001b[K\r\n\u001b[J']));
  });

  it('gives the terminal back when drawing fails', async () => {
    const { streams, written, raw } = terminal(24);
    const failing = watch(
      streams,
      60,
      of(() => Promise.reject(new Error('busy'))),
    );
    await expect(failing).rejects.toThrow('busy');
    expect(written).toEqual([enter, leave]);
    expect(raw).toEqual([true, false]);
  });

  it('keeps the last drawing under an excuse until the next one succeeds', async () => {
    const { streams, stdin, written } = terminal(24);
    const answers = ['one', new Error('away'), new Error('away'), 'two'];
    const draw = async (): Promise<string> => {
      const answer = answers.shift() ?? 'two';
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const excuse = async (error: unknown) => (error instanceof Error ? `${error.message}: again` : null);
    const watching = watch(streams, 0.001, { draw, excuse });
    await until(() => written.length > 4);
    stdin.write('q');
    await watching;
    const excused = '\u001b[Haway: again\u001b[K\r\n\u001b[K\r\none\u001b[K\r\n\u001b[J';
    expect(written.slice(1, 5)).toEqual([
      '\u001b[Hone\u001b[K\r\n\u001b[J',
      excused,
      excused,
      '\u001b[Htwo\u001b[K\r\n\u001b[J',
    ]);
  });

  it('gives up on the first drawing, and on what has no excuse', async () => {
    const { streams, written } = terminal(24);
    const excuse = async (): Promise<string> => 'never said';
    await expect(
      watch(streams, 60, { draw: () => Promise.reject(new Error('first')), excuse }),
    ).rejects.toThrow('first');
    let drawn = 0;
    const once = (): Promise<string> => {
      drawn += 1;
      return drawn === 1 ? Promise.resolve('x') : Promise.reject(new Error('second'));
    };
    await expect(watch(streams, 0.001, of(once))).rejects.toThrow('second');
    expect(written).toEqual([enter, leave, enter, '\u001b[Hx\u001b[K\r\n\u001b[J', leave]);
  });

  it('is left at once, also while a drawing takes its time', async () => {
    const { streams, stdin, written } = terminal(24);
    const watching = watch(
      streams,
      60,
      of(() => new Promise(() => undefined)),
    );
    stdin.write('q');
    await watching;
    expect(written).toEqual([enter, leave]);
  });

  it('heeds a signal to end', async () => {
    const { streams, written } = terminal(24);
    const watching = watch(
      streams,
      60,
      of(async () => 'x'),
    );
    await until(() => written.length === 2);
    process.emit('SIGTERM');
    await watching;
    expect(written.at(-1)).toBe(leave);
  });

  it('draws once where there is no terminal', async () => {
    const { streams, written } = terminal(24);
    const plain = { ...streams, stdout: { write: (text: string) => written.push(text) } };
    await watch(
      plain,
      60,
      of(async () => 'one\ntwo'),
    );
    expect(written).toEqual(['one\ntwo\n']);
  });
});
