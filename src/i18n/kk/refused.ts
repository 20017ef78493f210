import type { refused as shape } from '../en/refused.ts';
import type { Text } from '../types.ts';

export const refused = {
  'metrics.refused': 'Мәні жоқ ({names}). {why}',
  'metrics.refused.no_outcomes':
    '{import}-импортта ({file}) кімнің келгені, кімнің келмегені белгіленбеген: {of} қабылдаудың {rows}. Қабылдауларды күйімен бірге шығарып, импорттаңыз.',
  'metrics.refused.only_arrived':
    '{import}-импортта ({file}) тек пациент келген қабылдаулар бар сияқты: {of} қабылдаудың {rows}. Қалғандарын да шығарып, импорттаңыз.',
  'metrics.refused.no_cancellations':
    '{import}-импортта ({file}) бас тартылған қабылдаулар жоқ: {of} қабылдаудың {rows}. Оларды да шығарып, импорттаңыз.',
  'metrics.refused.no_cancel_times':
    '{import}-импортта ({file}) қабылдаудан қашан бас тартылғаны жазылмаған: {of} қабылдаудың {rows}. Бас тарту уақытын шығарып, қайта импорттаңыз.',
  'metrics.refused.no_confirmations':
    '{import}-импортта ({file}) қай қабылдау расталғаны көрсетілмеген: {of} қабылдаудың {rows}. Растауларды шығарыңыз немесе қабылдауларды осы жерде растаңыз.',
  'metrics.refused.answered_only':
    '{import}-импортта ({file}) тек жауап берілген қоңыраулар бар сияқты: {of} кіріс қоңыраудың {rows}. Жауапсыз қалғандарын да шығарып, импорттаңыз.',
  'metrics.refused.no_answer_times':
    '{import}-импортта ({file}) жауап беру уақыты жоқ: {of} кіріс қоңыраудың {rows}. Жауап уақытын шығарып, қайта импорттаңыз.',
  'metrics.refused.no_talk_times':
    '{import}-импортта ({file}) сөйлесу ұзақтығы жоқ: {of} кіріс қоңыраудың {rows}. Оны шығарып, қайта импорттаңыз.',
  'metrics.refused.no_purposes':
    '{import}-импортта ({file}) өтініштің мақсаты да, нәтижесі де жоқ: {of} байланыстың {rows}. Байланыстарды осы жерде жазыңыз: smena log.',
  'metrics.refused.no_sources':
    '{import}-импортта ({file}) клиника туралы қайдан білгені көрсетілмеген: {of} байланыстың {rows}. Көзін шығарыңыз немесе осы жерде көрсетіңіз: smena log --source.',
  'metrics.refused.no_payments':
    '{import}-импортта ({file}) төлемдер жоқ: {of} қабылдаудың {rows}. Төленген сомаларды шығарып, қайта импорттаңыз.',
} as const satisfies Record<keyof typeof shape, Text>;
