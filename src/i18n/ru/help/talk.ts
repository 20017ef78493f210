import type { talk as shape } from '../../en/help/talk.ts';

export const talk = {
  script: 'Что сказать: список подсказок по ситуациям',
  'script.situation': 'только одна ситуация',
  'script show': 'Показать слова для ситуации с врачами, ценами и окнами на сейчас',
  'script show.prompt': 'подсказка (think), ситуация (objection) или часть названия',
  'script show.doctor': 'говорить об этом враче',
  'script show.service': 'говорить об этой услуге',
  'script show.patient': 'как обращаться к пациенту',
  'script show.visit': 'говорить об этом визите: пациент, врач, время',
  'script print': 'Шпаргалка с подсказками — на экран или на одну страницу',
  'script print.card': 'вместо подсказок — команды программы',
  'script print.pdf': 'записать одностраничный PDF в этот файл',
  'script print.force': 'заменить файл, если он есть',
  'script print.doctor': 'говорить об этом враче',
  'script print.service': 'говорить об этой услуге',
} as const satisfies Record<keyof typeof shape, string>;
