/** One and the same hostile text in every field there is, and every page on which it is shown. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { visible } from '../../src/reports/visible-text.ts';
import type { DayDesk } from '../cli/day-desk.ts';
import { moment, withFiles } from '../cli/day-desk.ts';
import { newDesk } from '../cli/run-cli.ts';

const harmful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

const texts = [
  'Ли \u001b[2J\u001b]0;owned\u0007\u009b31m',
  'Ли \u202egnirts\u2066\u200f\u2028\u00ad',
  'Ли\nвторая строка\r\nтретья',
  '=1+1 {name} {id} $& Ли',
];

let desk: DayDesk;
afterEach(() => desk.remove());

/** A clinic in which everybody and everything is called so. */
function clinicOf(text: string): string {
  return JSON.stringify({
    clinic: {
      name: text,
      address: text,
      directions: text,
      phone: text,
      timezone: 'Asia/Almaty',
      currency: 'KZT',
      language: 'ru',
    },
    openingHours: { 'mon-sun': '09:00-20:00' },
    staff: [
      { code: 'one', name: text, role: 'administrator' },
      { code: 'two', name: `${text} 2`, role: 'administrator' },
    ],
    doctors: [{ code: 'doc', name: text, specialty: text, profile: text, room: text }],
    services: [{ code: 'svc', name: text, price: 5000, minutes: 30, preparation: text, doctors: ['doc'] }],
    sources: [{ code: 'src', name: text }],
  });
}

const phone = (last: number): string => `8701555000${last}`;

/** The lines of a day that write the text wherever a text can be written. */
function dayOf(text: string): [string, string[]][] {
  return [
    [
      '08:50',
      [
        'start',
        '--administrator',
        'one',
        '--skip',
        `headset=${text}`,
        '--problem',
        `templates=${text}`,
        '--all-done',
      ],
    ],
    [
      '09:00',
      [
        'book',
        '--doctor',
        'doc',
        '--service',
        'svc',
        '--at',
        '10:00',
        `--name=${text}`,
        '--phone',
        phone(1),
        `--note=${text}`,
      ],
    ],
    [
      '09:01',
      ['book', '--doctor', 'doc', '--service', 'svc', '--at', '11:00', `--name=${text}`, '--phone', phone(2)],
    ],
    [
      '09:02',
      [
        'book',
        '--doctor',
        'doc',
        '--service',
        'svc',
        '--at',
        '17.01 10:00',
        `--name=${text}`,
        '--phone',
        phone(3),
      ],
    ],
    ['09:03', ['log', 'call', '--missed', '--phone', phone(4), `--name=${text}`]],
    [
      '09:04',
      [
        'log',
        'whatsapp',
        '--status',
        'waiting',
        '--phone',
        phone(5),
        `--name=${text}`,
        `--note=${text}`,
        `--tag=${text}`,
      ],
    ],
    [
      '09:05',
      [
        'log',
        'call',
        `--name=${text}`,
        '--phone',
        phone(6),
        '--outcome',
        'deferred',
        `--next=${text}`,
        '--due',
        '18:00',
      ],
    ],
    ['09:06', ['task', 'add', '--due', '09:30', '--', text]],
    ['09:07', ['task', 'move', '2', '16:00', `--reason=${text}`]],
    ['09:08', ['complaint', 'add', '--class', 'B', `--text=${text}`, `--name=${text}`, '--phone', phone(7)]],
    ['09:09', ['complaint', 'measure', '1', '--', text]],
    ['09:10', ['wait', 'add', `--name=${text}`, '--phone', phone(8), `--wanted=${text}`, `--note=${text}`]],
    ['09:11', ['wait', 'offer', '1', '--doctor', 'doc', '--at', '17:00']],
    ['09:12', ['wait', 'answer', '1', 'no', `--reason=${text}`]],
    ['09:13', ['wait', 'edit', '1', `--specialty=${text}`]],
    ['09:11', ['doctor', 'late', 'doc', '20', `--note=${text}`]],
    ['09:11', ['patient', 'add', `--name=${text}`, '--phone', phone(8), '--force']],
    [
      '09:11',
      ['patient', 'edit', '1', `--important=${text}`, `--note=${text}`, `--time=${text}`, `--email=${text}`],
    ],
    ['09:12', ['visit', 'cancel', '2', `--reason=${text}`]],
    ['10:05', ['visit', 'arrive', '1']],
    ['10:06', ['callback', '1', 'no_answer', `--note=${text}`]],
  ];
}

const pages = [
  'config',
  'staff',
  'doctor',
  'service',
  'service check',
  'now --limit 100',
  'status',
  'missed --full',
  'callback',
  'callback 1',
  'log list --full',
  'log list --waiting',
  'log show 1',
  'log show 2',
  'visit list --full',
  'visit list завтра --full',
  'visit show 1',
  'visit show 2',
  'patient 1',
  'patient list --full',
  'patient duplicates --full',
  'route --steps',
  'route --by doctor',
  'route --by source',
  'route --patient 1',
  'confirm --list --full',
  'slots',
  'slots --doctor doc',
  'wait --full',
  'wait show 1',
  'wait match --list --all',
  'task list --all --full',
  'complaint list --all --full',
  'script',
  'script show think --doctor doc --service svc',
  'script show confirm-day-ahead --visit 1',
  'script print',
  'metrics',
  'metrics --by administrator',
  'metrics --by doctor',
  'metrics --by source',
  'metrics --by service',
  'metrics explain discipline',
  'metrics explain missed',
  'undo --list --limit 100',
  'check',
];

describe.each(texts.map((text) => [visible(text), text]))('%s', (_seen, text) => {
  it('harms no page, in any language, for people and for programs', { timeout: 120_000 }, async () => {
    desk = withFiles(newDesk(moment('08:47'), 'ru'));
    const shown = async (argv: readonly string[], lang = 'ru'): Promise<void> => {
      const ran = await desk.run(argv, { env: { SHIFT_LANG: lang }, columns: 78 });
      // The gate and the shell are not what this is about.
      if (![0, 5].includes(ran.code) && argv[0] !== 'check')
        throw new Error(`${argv.join(' ')}\n${ran.out}${ran.err}`);
      expect([argv.join(' '), harmful.exec(`${ran.out}${ran.err}`)?.[0]]).toEqual([
        argv.join(' '),
        undefined,
      ]);
    };
    await shown(['init', '--file', desk.write('clinic.json', clinicOf(text))]);
    for (const [at, argv] of dayOf(text)) {
      desk.at(moment(at));
      await shown(argv);
    }
    desk.at(moment('10:10'));
    for (const page of pages) {
      for (const lang of ['en', 'ru', 'kk']) await shown(page.split(' '), lang);
      await shown([...page.split(' '), '--json']);
    }
    desk.at(moment('20:05'));
    await shown(['close', '--cash-counted', '100', `--cash-note=${text}`]);
    await shown(['close', '--force', `--reason=${text}`, '--out', desk.folder]);
    await shown(['report', '1', '--json']);
    await shown(['report', '1', '--csv', desk.file('report.csv')]);
    await shown(['metrics', '--csv', desk.file('figures.csv')]);
    await shown(['metrics', '--pdf', desk.file('figures.pdf')]);
    await shown(['script', 'print', '--pdf', desk.file('card.pdf')]);
    for (const name of readdirSync(desk.folder).filter((one) => one.endsWith('.csv'))) {
      for (const line of readFileSync(desk.file(name), 'utf8').split('\r\n'))
        expect(line).not.toMatch(/(^|,)"?[=+@]/);
    }
    expect(readdirSync(desk.folder).filter((one) => one.endsWith('.pdf')).length).toBe(3);
  });
});
