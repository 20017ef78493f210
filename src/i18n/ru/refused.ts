import type { refused as shape } from '../en/refused.ts';
import type { Text } from '../types.ts';

export const refused = {
  'metrics.refused': 'Нет значения ({names}). {why}',
  'metrics.refused.no_outcomes':
    'В импорте {import} ({file}) не отмечено, кто пришёл, а кто нет: визитов {rows} из {of}. Выгрузите визиты со статусом и загрузите.',
  'metrics.refused.only_arrived':
    'В импорте {import} ({file}), похоже, только состоявшиеся визиты: {rows} из {of}. Выгрузите и загрузите остальные.',
  'metrics.refused.no_cancellations':
    'В импорте {import} ({file}) нет отменённых визитов: визитов {rows} из {of}. Выгрузите и загрузите отменённые.',
  'metrics.refused.no_cancel_times':
    'В импорте {import} ({file}) не указано, когда отменён визит: визитов {rows} из {of}. Выгрузите время отмены и загрузите снова.',
  'metrics.refused.no_confirmations':
    'В импорте {import} ({file}) не видно, какие визиты подтверждены: визитов {rows} из {of}. Выгрузите подтверждения или подтверждайте визиты здесь.',
  'metrics.refused.answered_only':
    'В импорте {import} ({file}), похоже, только отвеченные звонки: входящих {rows} из {of}. Выгрузите и загрузите неотвеченные.',
  'metrics.refused.no_answer_times':
    'В импорте {import} ({file}) нет времени ответа: входящих звонков {rows} из {of}. Выгрузите время ответа и загрузите снова.',
  'metrics.refused.no_talk_times':
    'В импорте {import} ({file}) нет длительности разговора: входящих звонков {rows} из {of}. Выгрузите её и загрузите снова.',
  'metrics.refused.no_purposes':
    'В импорте {import} ({file}) нет ни цели обращения, ни его итога: контактов {rows} из {of}. Записывайте контакты здесь: smena log.',
  'metrics.refused.no_sources':
    'В импорте {import} ({file}) не указано, откуда узнали о клинике: контактов {rows} из {of}. Выгрузите источник или указывайте его здесь: smena log --source.',
  'metrics.refused.no_payments':
    'В импорте {import} ({file}) нет оплат: визитов {rows} из {of}. Выгрузите оплаченные суммы и загрузите снова.',
} as const satisfies Record<keyof typeof shape, Text>;
