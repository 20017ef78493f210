import { describe, expect, it } from 'vitest';
import { fallbackWords, speechOf } from '../../src/commands/scripts/speech.ts';
import { translator } from '../../src/i18n/index.ts';
import { cheatSheet } from '../../src/scripts/prompt.ts';
import { scriptValues } from '../../src/scripts/values.ts';
import { at, everything, nothing, now, shipped } from './fixtures.ts';

describe('values', () => {
  it('are said as people say them, in Russian', async () => {
    const speech = speechOf(await translator('ru'), 'KZT', now);
    expect(scriptValues(everything, speech)).toEqual({
      clinic: 'Стоматология «Жайлы»',
      years: '11 лет',
      address: 'Алматы, ул. Шевченко, 118',
      directions: 'вход со двора, второй этаж',
      phone: '+7 727 000 01 18',
      administrator: 'Айгуль',
      patient: 'Марат',
      doctor: 'Омарова Айгерим',
      specialty: 'терапевт',
      profile: 'лечение без боли',
      doctorYears: '12 лет',
      room: '305',
      service: 'Чистка',
      price: '18\u00a0000\u00a0₸',
      minutes: '60 минут',
      preparation: 'поешьте за час до приёма',
      slot1: 'сегодня в 11:20',
      slot2: 'завтра в 12:20',
      evening: 'в понедельник, 19 января, в 18:40',
      time: 'завтра в 10:00',
      delay: '20 минут',
    });
  });

  it('leave out what is not known, and what is blank', async () => {
    const speech = speechOf(await translator('ru'), 'KZT', now);
    expect(scriptValues({ ...nothing, patient: '  ' }, speech)).toEqual({});
  });

  it.each([
    [
      'ru',
      'сегодня в 08:50',
      'завтра в 00:00',
      'в воскресенье, 1 февраля, в 17:00',
      '1 год',
      '21 минуту',
      '3 года',
    ],
    [
      'kk',
      'бүгін сағат 08:50',
      'ертең сағат 00:00',
      'жексенбі, 1 ақпан, сағат 17:00',
      '1 жыл',
      '21 минут',
      '3 жыл',
    ],
    [
      'en',
      'today at 08:50',
      'tomorrow at 00:00',
      'on Sunday 1 February at 17:00',
      '1 year',
      '21 minutes',
      '3 years',
    ],
  ] as const)('say times and counts: %s', async (language, today, tomorrow, later, year, minutes, years) => {
    const speech = speechOf(await translator(language), 'RUB', now);
    expect([
      speech.moment(at('2026-01-16T08:50')),
      speech.moment(at('2026-01-17T00:00')),
      speech.moment(at('2026-02-01T17:00')),
      speech.years(1),
      speech.minutes(21),
      speech.years(3),
    ]).toEqual([today, tomorrow, later, year, minutes, years]);
  });

  it.each([
    ['ru', 'в 12:00', 'клиника «Жайлы»', 'Стоматология «Жайлы»'],
    ['kk', 'сағат 12:00', '«Жайлы» клиникасы', 'Стоматология «Жайлы»'],
    ['en', 'at 12:00', 'the clinic “Жайлы”', 'Стоматология «Жайлы»'],
  ] as const)('say the day once, and what a bare name is: %s', async (language, second, bare, whole) => {
    const speech = speechOf(await translator(language), 'KZT', now);
    expect([
      speech.moment(at('2026-01-17T12:00'), at('2026-01-17T10:00')),
      speech.clinic('Жайлы'),
      speech.clinic('Стоматология «Жайлы»'),
    ]).toEqual([second, bare, whole]);
  });
});

describe('the cheat-sheet', () => {
  it('holds the prompts of S0.13 and what is said most, by situation', async () => {
    const i18n = await translator('ru');
    const sheet = cheatSheet(shipped, 'ru', {}, fallbackWords(i18n));
    expect(sheet.groups.map(({ situation, prompts }) => [situation, ...prompts.map(({ id }) => id)])).toEqual(
      [
        ['call', 'greeting', 'questions', 'introduction', 'two-slots', 'summary'],
        ['objection', 'price-value-slot', 'expensive', 'think', 'no-time'],
        ['missed', 'callback', 'message-left'],
        ['confirm', 'confirm-day-ahead'],
        ['waitlist', 'waitlist-offer'],
        ['desk', 'delay'],
        ['chat', 'chat-first'],
        ['change', 'move'],
        ['complaint', 'complaint-a', 'complaint-b'],
      ],
    );
  });
});
