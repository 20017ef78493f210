import { expect, it } from 'vitest';
import { progress, rowProgress } from '../../../src/commands/output/progress.ts';
import type { Context } from '../../../src/context.ts';
import { formats } from '../../../src/i18n/format.ts';

function shown(isTTY: boolean, steps: number): string {
  let text = '';
  const stderr = { isTTY, write: (piece: string) => (text += piece) };
  const format = { percent: (part: number) => `${part * 100} %` };
  const show = progress({ streams: { stderr }, format } as unknown as Context, 'Counting', steps);
  for (let step = 0; step < steps; step += 1) show.step();
  show.end();
  return text;
}

it('long work shows how far it has come, and takes its line away', () => {
  expect(shown(true, 5)).toBe(
    [
      'Counting 0 %',
      ...[20, 40, 60, 80, 100].map((part) => `\rCounting ${part} %`),
      `\r${' '.repeat('Counting 100 %'.length)}\r`,
    ].join(''),
  );
});

it('percents of long work are whole: they change faster than anybody reads a decimal', () => {
  let text = '';
  const stderr = { isTTY: true, write: (piece: string) => (text += piece) };
  const show = rowProgress({ streams: { stderr }, format: formats('ru') } as unknown as Context, 'Читаю');
  show.at(0.1249, 110_527);
  expect(text).toBe('\rЧитаю 12\u00a0%, 110\u00a0527');
});

it('short work and files see nothing of it', () => {
  expect([shown(true, 4), shown(false, 50)]).toEqual(['', '']);
});
