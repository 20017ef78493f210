import type { front as shape } from '../../en/help/front.ts';

export const front = {
  'visit arrive.id': 'номера визитов, последние цифры телефона или часть имени',
  'visit arrive.papers': 'какие документы есть: all или их коды',
  'visit arrive.waive': 'без какого документа обходимся и почему',
  'visit done.no-next': 'почему нет следующей даты: finished или причина (поставит задачу)',
  'visit done.check-in': 'позвонить в течение суток и спросить о самочувствии',
  'visit papers': 'Показать документы визита',
  'visit papers.id': 'номер визита',
  'visit paper': 'Отметить документы: показан, подписан, выдан',
  'visit paper.id': 'номер визита',
  'visit paper.code': 'коды документов',
  'visit paper.state': 'состояние, если не обычное',
  'visit paper.waive': 'почему обходимся без него',
  'visit paper.all': 'все недостающие',
  'visit resolve': 'Указать исход визитов, время которых прошло',
  'visit resolve.id': 'номера визитов',
  'visit resolve.as': 'исход',
  'visit resolve.reason': 'почему отменён или не пришёл',
  'visit resolve.to': 'новое время, если перенесён',
} as const satisfies Record<keyof typeof shape, string>;
