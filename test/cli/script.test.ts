import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, newDesk } from './run-cli.ts';

let desk: Desk;
beforeEach(() => {
  desk = newDesk(undefined, 'ru');
});
afterEach(() => desk.remove());

const clinic = [
  ...['init', '--yes', '--name', 'Жайлы', '--address', 'Алматы, ул. Шевченко, 118', '--years', '11'],
  ...['--staff', 'Айгуль Сапарова: administrator', '--hours', 'mon-fri 09:00-20:00', '--language', 'ru'],
  ...['--doctor', 'Омарова Айгерим: терапевт: 12: лечение без боли', '--doctor', 'Ким Андрей: хирург'],
  ...['--service', 'Чистка: 18000: 60: поешьте за час', '--service', 'Имплант: 220000: 90'],
];

/** Text as a reader sees it: no-break spaces are spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('script', () => {
  it('lists a situation', async () => {
    const ran = await desk.run(['script', '--situation', 'objection']);
    expect(ran.out).toBe(
      [
        'Цена и сомнения  price-value-slot  Цена → ценность → время',
        '                 expensive         «Дорого»',
        '                 think             «Я подумаю»',
        '                 no-time           «Нет времени»',
        '',
      ].join('\n'),
    );
    expect(ran.err).toBe('Показать одну: smena script show ID\n');
  });

  it('lists all as JSON, in the language asked for', async () => {
    const { prompts } = (await desk.run(['script', '--json', '--lang', 'kk'])).json<{ prompts: object[] }>();
    expect(prompts).toHaveLength(31);
    expect(prompts[0]).toEqual({
      id: 'greeting',
      situation: 'call',
      source: 'S0.2',
      title: 'Амандасу',
      when: 'Тұтқаны көтердіңіз, жиырма секундқа дейін',
      seconds: 10,
    });
  });

  it('refuses a situation that is none', async () => {
    const ran = await desk.run(['script', '--situation', 'lunch']);
    expect([ran.code, ran.err]).toEqual([
      2,
      '--situation: значения «lunch» нет.\nМожно: call, objection, missed, confirm, waitlist, desk, chat, change, complaint, care.\n',
    ]);
  });
});

describe('script show', () => {
  it('fills a prompt with the doctor, the price and the next two free slots', async () => {
    await desk.run(clinic);
    const ran = await desk.run(['script', 'show', 'price-value-slot'], { columns: 80 });
    expect(plain(ran.out)).toBe(
      [
        'Цена → ценность → время  20 с',
        '  «Сколько стоит?» — цену называйте сразу, но не останавливайтесь на ней',
        '',
        '  Чистка — от 18 000 ₸. Принимает Омарова Айгерим, стаж 12 лет; сумму вам',
        '  назовут до начала, и без вашего согласия она не изменится. Свободно сегодня в',
        '  10:00 и в 12:00 — что за вами оставить?',
        '',
      ].join('\n'),
    );
    expect(plain(ran.err)).toBe(
      '\nЗаполнено: Омарова Айгерим · Чистка · 18 000 ₸\nДругой врач или услуга: --doctor, --service\n',
    );
  });

  it('speaks of another doctor, service and patient', async () => {
    await desk.run(clinic);
    const flags = ['--doctor', 'ким', '--service', 'имплант', '--patient', 'Марат', '--json'];
    const ran = await desk.run(['script', 'show', 'two-slots', ...flags]);
    expect(ran.json()).toEqual({
      language: 'ru',
      filled: {
        doctor: 'kim',
        service: 'implant',
        slots: ['2026-01-16T10:30:00+05:00', '2026-01-16T13:30:00+05:00'],
      },
      prompts: [
        {
          id: 'two-slots',
          situation: 'call',
          source: 'S0.2',
          title: 'Два варианта времени',
          when: 'Врач и услуга выбраны; не спрашивайте «когда вам удобно» вообще',
          text: 'Могу предложить два варианта: сегодня в 10:30 или в 13:30. Что вам удобнее?',
          seconds: 10,
        },
      ],
    });
  });

  it('is said by the administrator on duty', async () => {
    await desk.run(clinic);
    await desk.run(['start', '--administrator', 'aigul', '--cash', '0', '--all-done']);
    const ran = await desk.run(['script', 'show', 'callback', '--json']);
    const { prompts } = ran.json<{ prompts: { text: string }[] }>();
    expect(prompts[0]?.text).toBe(
      'Здравствуйте! Клиника «Жайлы», меня зовут Айгуль. Вы нам звонили, а мы не успели снять трубку — простите. Удобно сейчас говорить? Чем могу помочь?',
    );
  });

  it('speaks of a visit: its patient without the surname, its doctor and time, and no slot that it holds', async () => {
    await desk.run(clinic);
    const booked = [
      ...['book', '--doctor', 'kim', '--service', 'имплант', '--at', 'пн 09:00', '--minutes', '90'],
      ...['--name', 'Касымов Марат Ерланович', '--phone', '87012345678'],
    ];
    expect((await desk.run(booked)).code).toBe(0);
    const text = async (id: string): Promise<string> => {
      const ran = await desk.run(['script', 'show', id, '--visit', '1', '--json'], {
        now: '2026-01-18T10:00:00+05:00',
      });
      return ran.json<{ prompts: { text: string }[] }>().prompts[0]?.text ?? '';
    };
    expect(await text('confirm-day-ahead')).toBe(
      'Здравствуйте, Марат Ерланович! Клиника «Жайлы». Ждём вас завтра в 09:00, принимает Ким Андрей. Вы придёте? … Адрес — Алматы, ул. Шевченко, 118. Если не получается, скажите сейчас — подберём другое время.',
    );
    expect(await text('two-slots')).toBe(
      'Могу предложить два варианта: завтра в 10:30 или в 13:30. Что вам удобнее?',
    );
  });

  it('offers no slot that is over: late on Friday the next ones are on Monday', async () => {
    await desk.run(clinic);
    const ran = await desk.run(['script', 'show', 'two-slots', '--json'], {
      now: '2026-01-16T19:30:00+05:00',
    });
    const { prompts } = ran.json<{ prompts: { text: string }[] }>();
    expect(prompts[0]?.text).toBe(
      'Могу предложить два варианта: в понедельник, 19 января, в 09:00 или в 12:00. Что вам удобнее?',
    );
  });

  it('shows a whole situation, or what a part of a title means', async () => {
    const ids = async (word: string): Promise<string[]> => {
      const { prompts } = (await desk.run(['script', 'show', word, '--json'])).json<{
        prompts: { id: string }[];
      }>();
      return prompts.map(({ id }) => id);
    };
    expect(await ids('missed')).toEqual(['callback', 'message-left', 'overload']);
    expect(await ids('дорого')).toEqual(['expensive']);
    expect(await ids('шағымы')).toEqual(['complaint-a', 'complaint-b', 'complaint-c']);
  });

  it('falls back to words where no clinic is set up', async () => {
    const ran = await desk.run(['script', 'show', 'greeting', '--lang', 'en']);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toBe(
      [
        'Greeting  10 s',
        '  You picked up, within twenty seconds',
        '',
        '  Hello! Our clinic, reception. How may I address you? … Pleased to meet you!',
        '  How can I help?',
        '',
      ].join('\n'),
    );
  });

  it('asks which on a terminal, and names what is missing without one', async () => {
    const asked = await desk.run(['script', 'show'], { answers: ['«Дорого»'] });
    expect(asked.out.split('\n')[0]).toBe('«Дорого»  20 с');
    const silent = await desk.run(['script', 'show']);
    expect([silent.code, silent.err]).toEqual([
      2,
      'Не указано: подсказка.\nУкажите через smena script show ID или запустите команду в терминале — она спросит.\n',
    ]);
  });

  it('shows text from outside harmless', async () => {
    const ran = await desk.run(['script', 'show', 'chat-first', '--patient', 'А\u001b[31m\u202eБ']);
    expect(ran.out).toContain('Здравствуйте, А\\x1b[31m\\u202eБ!');
  });

  it.each<[string, string[], number, string]>([
    [
      'a prompt that is not there',
      ['weather'],
      3,
      'Нет записи: подсказка «weather».\nСитуации: call, objection, missed, confirm, waitlist, desk, chat, change, complaint, care. Все подсказки: smena script\n',
    ],
    [
      'a visit that is not there',
      ['think', '--visit', '77'],
      3,
      'Нет записи: визит 77.\nСмотрите: smena visit list\n',
    ],
    [
      'a visit that is no number',
      ['think', '--visit', 'Марат'],
      2,
      '--visit: «Марат» — не номер записи.\nНапишите номер, как в списках, например 214.\n',
    ],
    [
      'a doctor that is not there',
      ['think', '--doctor', 'li'],
      3,
      'Нет записи: врач «li».\nЕсть: omarova (Омарова Айгерим), kim (Ким Андрей).\n',
    ],
  ])('refuses %s', async (_name, words, code, err) => {
    await desk.run(clinic);
    const ran = await desk.run(['script', 'show', ...words]);
    expect([ran.code, ran.err]).toEqual([code, err]);
  });

  it('cannot speak of a doctor where no clinic is set up', async () => {
    const ran = await desk.run(['script', 'show', 'think', '--doctor', 'kim']);
    expect([ran.code, ran.err]).toEqual([
      3,
      'Клиника ещё не заведена.\nЗавести: smena init. Потренироваться: smena init --demo\n',
    ]);
  });
});

describe('a clinic’s own prompts', () => {
  const put = (text: string): string => {
    const folder = join(desk.folder, 'config', 'shift', 'templates', 'scripts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'think.yaml'), text);
    return join(folder, 'think.yaml');
  };

  it('stand before the shipped ones', async () => {
    put(
      'id: think\ngroup: objection\ntitle: { ru: Думает }\nwhen: { ru: Всегда }\ntext: { ru: "Жду вас[, {patient}]." }\n',
    );
    const ran = await desk.run(['script', 'show', 'think', '--patient', 'Марат']);
    expect(ran.out).toBe('Думает\n  Всегда\n\n  Жду вас, Марат.\n');
  });

  it('are refused with file, line and field', async () => {
    const file = put(
      'id: think\ngroup: objection\ntitle: { ru: Д }\nwhen: { ru: В }\ntext:\n  ru: Жду {slot1}\n',
    );
    const ran = await desk.run(['script', 'show', 'think']);
    expect([ran.code, ran.err]).toEqual([
      2,
      `${file}:6: text.ru: «{slot1}» не подходит.\nНапишите так: [… {slot1} …]\n`,
    ]);
  });
});

describe('script print', () => {
  it('prints the cheat-sheet', async () => {
    await desk.run(clinic);
    const ran = await desk.run(['script', 'print'], { columns: 80 });
    expect(ran.err).toBe('');
    await expect(plain(ran.out)).toMatchFileSnapshot('expected/cheat-sheet.txt');
  });

  it('writes it as one page, and the same page again', async () => {
    await desk.run(clinic);
    const file = join(desk.folder, 'sheet.pdf');
    const ran = await desk.run(['script', 'print', '--pdf', file]);
    expect([ran.code, ran.out, ran.err]).toEqual([0, `Шпаргалка: ${file}\n`, '']);
    const first = readFileSync(file);
    expect(pagesOf(first)).toBe(1);
    await desk.run(['script', 'print', '--pdf', file, '--force']);
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it('writes the card of commands as one page', async () => {
    const file = join(desk.folder, 'card.pdf');
    const ran = await desk.run(['script', 'print', '--card', '--pdf', file, '--json', '--lang', 'kk']);
    expect(ran.json()).toEqual({ file });
    expect(pagesOf(readFileSync(file))).toBe(1);
  });

  it('lists on the card what help lists', async () => {
    const { groups } = (await desk.run(['script', 'print', '--card', '--json'])).json<{
      groups: { id: string; title: string; commands: { name: string; text: string }[] }[];
    }>();
    expect(groups.find(({ id }) => id === 'talk')).toEqual({
      id: 'talk',
      title: 'Слова',
      commands: [
        { name: 'script', text: 'Что сказать: список подсказок по ситуациям' },
        {
          name: 'script show',
          text: 'Показать слова для ситуации с врачами, ценами и окнами на сейчас',
        },
        { name: 'script print', text: 'Шпаргалка с подсказками — на экран или на одну страницу' },
      ],
    });
    const texts = groups.flatMap(({ commands }) => commands.map(({ text }) => text));
    expect(texts.filter((text) => text === '')).toEqual([]);
    expect((await desk.run(['script', 'print', '--card'])).out).toContain('  script print  Шпаргалка');
  });

  it.each<[string, (file: string) => void, string]>([
    ['over a file', (file) => writeFileSync(file, 'mine'), 'Файл {file} уже есть, он не тронут.'],
    [
      'through a link',
      (file) => symlinkSync('/nowhere', file),
      '{file} — ссылка; запись через неё не сделана.',
    ],
  ])('writes nothing %s', async (_name, prepare, words) => {
    const file = join(desk.folder, 'sheet.pdf');
    prepare(file);
    const ran = await desk.run(['script', 'print', '--pdf', file]);
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([2, words.replace('{file}', file)]);
    expect(existsSync('/nowhere')).toBe(false);
  });
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
