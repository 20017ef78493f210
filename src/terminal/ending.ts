/** When a screen has to end though nobody has left it: a signal, or a terminal that is not there any more. */
import type { Streams } from './streams.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Screen = Streams['stdout'] & { on?(event: 'error', heard: () => void): unknown };
/** Where questions are written, while the screen is lent to them. */
export type Terminal = Pick<Streams, 'stdin' | 'stdout'> & Partial<Pick<Streams, 'stderr'>>;

/**
 * Calls `end` once. Whoever asks a second time is not kept waiting: the signal then does what it does to any program.
 * The function that it returns stops hearing.
 */
export function onEnd({ stdin, stdout, stderr = stdout }: Terminal, end: () => void): () => void {
  const screens: readonly Screen[] = [stdout, stderr];
  const stopHearing = (): void => {
    for (const signal of signals) process.off(signal, heard);
    for (const event of ['end', 'close']) stdin.off(event, heard);
  };
  const heard = (): void => {
    stopHearing();
    end();
  };
  for (const signal of signals) process.on(signal, heard);
  for (const event of ['end', 'close']) stdin.on(event, heard);
  // Heard to the last: what is written or set when leaving fails only after we have left.
  stdin.on('error', heard);
  for (const screen of screens) screen.on?.('error', heard);
  return stopHearing;
}
