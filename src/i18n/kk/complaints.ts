import type { complaints as shape } from '../en/complaints.ts';
import type { Text } from '../types.ts';

export const complaints = {
  'complaints.name': '{id}-шағым, {class} санаты',
  'complaints.class.A': 'A: сапа немесе қауіпсіздік, бірден жоғарыға',
  'complaints.class.B': 'B: қызмет көрсету',
  'complaints.class.C': 'C: ұйымдастыру',
  'complaints.task': '{class} санатты шағым, {who}: анықтап, шара қолданып, жауап беру',
  'complaints.task.escalated': '{class} санатты шағым, {who}: қазір өз қолыңызға алыңыз',
  'complaints.escalated': 'жоғарыға берілді',
  'complaints.tasked': 'тапсырма',
  'complaints.hint.script': 'не айту керек',
  'complaints.hint.measure': 'шараны жазу',
  'complaints.hint.close': 'мәселе шешілгенде',
  'complaints.measured': 'шара жазылды',
  'complaints.closed': 'жабылды',
  'complaints.none': 'Ашық шағым жоқ.',
  'complaints.noMeasures': '! әзірге жоқ',
  'complaints.resolved': 'жабылды',
  'complaints.column.class': 'Санаты',
  'complaints.column.opened': 'Қашан',
  'complaints.column.text': 'Шағым',
  'complaints.column.measures': 'Шара',
  'complaints.ask.to': 'Кімге айтылды',
  'complaints.ask.class': 'Санаты',
  'complaints.ask.text': 'Не болды, пациент сөзімен',
  'complaints.ask.measures': 'Не істелді',
} as const satisfies Record<keyof typeof shape, Text>;
