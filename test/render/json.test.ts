import { expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.ts';
import { cheatSheet, sample } from './sample-report.ts';

it('writes a report under ids, values unrounded only where they stand as parts, none as null', async () => {
  const written = new TextDecoder().decode(await renderJson(sample));
  expect(written.endsWith('}\n')).toBe(true);
  expect(JSON.parse(written)).toMatchSnapshot();
});

it('writes cards with their lines', async () => {
  const written = JSON.parse(new TextDecoder().decode(await renderJson(cheatSheet)));
  expect(written.prompts[0]).toEqual({
    id: 'card-0',
    title: '1. Спросили цену',
    hint: 'когда слышите сомнение в голосе',
    lines: [
      {
        kind: 'say',
        text: 'Чистка от 3 500 ₸. Ведёт доктор Омарова, двенадцать лет практики. Есть сегодня в 18:40 и завтра в 12:20, какое время оставить за вами?',
      },
      { kind: 'note', text: 'два конкретных окна, потом пауза' },
    ],
  });
});
