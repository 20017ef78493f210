import type { refused as shape } from '../en/refused.ts';
import type { Text } from '../types.ts';

export const refused = {
  'metrics.refused': 'Мәні жоқ ({names}). {why}',
  'metrics.refused.no_outcomes':
    '{import}-импортта ({file}) кімнің келгені, кімнің келмегені белгіленбеген: {of} келу ішінен {rows}. Келулерді күйімен бірге шығарып, жүктеңіз.',
  'metrics.refused.only_arrived':
    '{import}-импортта ({file}) тек пациенті келген жазылулар бар сияқты: {of} келу ішінен {rows}. Қалғандарын да шығарып, жүктеңіз.',
  'metrics.refused.no_cancellations':
    '{import}-импортта ({file}) бас тартылған келулер жоқ: {of} келу ішінен {rows}. Оларды да шығарып, жүктеңіз.',
  'metrics.refused.no_cancel_times':
    '{import}-импортта ({file}) келуден қашан бас тартылғаны жазылмаған: {of} келу ішінен {rows}. Бас тарту уақытын шығарып, қайта жүктеңіз.',
  'metrics.refused.no_confirmations':
    '{import}-импортта ({file}) қай келу расталғаны көрсетілмеген: {of} келу ішінен {rows}. Растауларды шығарып алыңыз немесе келулерді осы жерде растаңыз.',
  'metrics.refused.answered_only':
    '{import}-импортта ({file}) тек жауап берілген қоңыраулар бар сияқты: {of} кіріс қоңырау ішінен {rows}. Жауапсыз қалғандарын да шығарып, жүктеңіз.',
  'metrics.refused.no_answer_times':
    '{import}-импортта ({file}) жауап беру уақыты жоқ: {of} кіріс қоңырау ішінен {rows}. Жауап уақытын шығарып, қайта жүктеңіз.',
  'metrics.refused.no_talk_times':
    '{import}-импортта ({file}) сөйлесу ұзақтығы жоқ: {of} кіріс қоңырау ішінен {rows}. Оны шығарып, қайта жүктеңіз.',
  'metrics.refused.no_purposes':
    '{import}-импортта ({file}) өтініштің мақсаты да, нәтижесі де жоқ: {of} байланыс ішінен {rows}. Байланыстарды осы жерде жазыңыз: smena log.',
  'metrics.refused.no_sources':
    '{import}-импортта ({file}) клиника туралы қайдан білгені көрсетілмеген: {of} байланыс ішінен {rows}. Дереккөзін шығарып алыңыз немесе осы жерде көрсетіңіз: smena log --source.',
  'metrics.refused.no_payments':
    '{import}-импортта ({file}) төлемдер жоқ: {of} келу ішінен {rows}. Төленген сомаларды шығарып, қайта жүктеңіз.',
} as const satisfies Record<keyof typeof shape, Text>;
