/** The program itself: broken off, or at fault. */
import type { Ask } from '../../../src/terminal/ask.ts';
import type { ErrorCase } from '../error-case.ts';

const gone = async (): Promise<never> => {
  throw new Error('terminal\u001b[2J lost');
};
const broken: Ask = { available: true, text: gone, select: gone, confirm: gone };

export const cases: readonly ErrorCase[] = [
  {
    code: 'cancelled',
    at: 'empty',
    argv: ['start'],
    how: { answers: ['nothing'] },
    en: 'Cancelled. What was confirmed before stays; the rest was not written.',
    ru: 'Прервано. Подтверждённое раньше записано, остальное — нет.',
    kk: 'Тоқтатылды. Бұрын расталғаны сақталды, қалғаны жазылған жоқ.',
  },
  {
    code: 'internal',
    at: 'busy',
    argv: ['task', 'cancel', '1'],
    how: { ask: broken },
    en: 'A fault of the program: terminal\\x1b[2J lost\nNothing half done is left behind. Please report it with the command you typed.',
    ru: 'Сбой программы: terminal\\x1b[2J lost\nНичего не записано наполовину. Сообщите о сбое и приложите команду, которую ввели.',
    kk: 'Бағдарлама қатесі: terminal\\x1b[2J lost\nЖартылай жазылған ештеңе жоқ. Қатені және терген командаңызды хабарлаңыз.',
  },
];
