import type { board as shape } from '../en/board.ts';
import type { Text } from '../types.ts';

export const board = {
  'board.tooSmall': 'Доске нужно {need}, а окно {size}. Увеличьте окно или выйдите (q) и наберите smena now.',
  'board.queue': 'Очередь',
  'board.visits': 'Сегодня: придут {ahead}, ждут {waits}, у врача {inRoom}, были {done}',
  'board.figures': 'Цифры',
  'board.key.log': 'l записать',
  'board.key.callback': 'c перезвонить',
  'board.key.confirm': 'f подтвердить',
  'board.key.arrive': 'a пришёл',
  'board.key.seat': 's проводить',
  'board.key.done': 'd состоялся',
  'board.key.task': 't задача',
  'board.key.help': '? помощь',
  'board.key.leave': 'q выйти',
  'board.missing.visit': 'Сначала выберите визит: Tab, затем стрелки.',
  'board.missing.task': 'Сначала выберите задачу.',
  'board.ran': 'smena {command}: сделано',
  'board.failed': 'smena {command}: не сделано',
  'board.back': 'Любая клавиша — назад к доске',
  'board.away':
    'Сервер не отвечает с {since}: на экране то, что было тогда. Повтор через {seconds} с; ваши записи сохраняются здесь.',
  'board.silent':
    'Сервер не отвечает с {since}: на экране то, что было тогда. Ждём ответа; ваши записи сохраняются здесь.',
  'board.shift': 'смена {id}, {name}',
  'board.noShift': 'смена здесь не открыта',
  'board.noOutcome': 'без исхода',
  'board.help.title': 'Клавиши доски (закрыть эту страницу: Esc, Enter или ?)',
  'board.help': [
    '↑ ↓ или j k: выбрать строку · Tab: очередь или визиты · цифры: строка с этим номером',
    'Enter: выполнить то, что стоит в выбранной строке',
    'l: записать контакт · c: перезвонить выбранному, иначе следующему',
    'f или y: подтвердить выбранный визит, иначе все по одному',
    'a пришёл · s проводить · d состоялся: выбранный визит',
    't: выбранная задача сделана',
    'r: прочитать заново · q: выйти · Ctrl-Z: отложить, fg — вернуться',
    '',
    'Клавиши считаются по месту: в русской и казахской раскладке те же клавиши делают то же.',
    '! перед часами: время вышло. ✓ и ✗: цель достигнута или нет.',
    'Работа других стоек видна не позже чем через две секунды.',
  ].join('\n'),
} as const satisfies Record<keyof typeof shape, Text>;
