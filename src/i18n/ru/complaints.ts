import type { complaints as shape } from '../en/complaints.ts';
import type { Text } from '../types.ts';

export const complaints = {
  'complaints.name': 'Жалоба {id}, класс {class}',
  'complaints.class.A': 'A: качество или безопасность, сразу наверх',
  'complaints.class.B': 'B: обслуживание',
  'complaints.class.C': 'C: организация',
  'complaints.task': 'Жалоба класса {class}, {who}: разобраться, принять меры, ответить',
  'complaints.task.escalated': 'Жалоба класса {class}, {who}: взять на себя сейчас',
  'complaints.escalated': 'передана',
  'complaints.tasked': 'задача',
  'complaints.hint.script': 'что говорить',
  'complaints.hint.measure': 'записать меры',
  'complaints.hint.close': 'когда улажено',
  'complaints.measured': 'меры записаны',
  'complaints.closed': 'закрыта',
  'complaints.none': 'Открытых жалоб нет.',
  'complaints.noMeasures': '! пока нет',
  'complaints.resolved': 'закрыта',
  'complaints.column.class': 'Класс',
  'complaints.column.opened': 'Когда',
  'complaints.column.text': 'Жалоба',
  'complaints.column.measures': 'Меры',
  'complaints.ask.to': 'Кому передали',
  'complaints.ask.class': 'Класс',
  'complaints.ask.text': 'Что случилось, словами пациента',
  'complaints.ask.measures': 'Что сделано',
} as const satisfies Record<keyof typeof shape, Text>;
