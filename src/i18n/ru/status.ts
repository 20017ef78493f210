import type { status as shape } from '../en/status.ts';
import type { Text } from '../types.ts';

export const status = {
  'status.shift.open': 'Смена {id}: {name}, открыта с {from}',
  'status.shift.closed': 'Смена {id}: {name}, {from}–{to}, закрыта',
  'status.shift.forced': 'Смена {id}: {name}, {from}–{to}, закрыта ПРИНУДИТЕЛЬНО',
  'status.noShift': 'Смена на этой стойке не открыта → smena start',
  'status.noShiftAnywhere': 'Ни на одной стойке смена не открыта.',
  'status.noShiftOf': '{name}: открытой смены нет.',
  'status.noShifts': 'В этот день смен не было.',
  'status.nothing': 'Показатели не сохранены.',
  'status.queues': 'Очереди всей клиники:',
  'status.queuesOf': 'Очереди всей клиники; задачи, за которые отвечает {name}:',
  'status.visits':
    'Визиты: записей {planned}, подтвердить {toConfirm}, здесь {here}, состоялось {done}, неявок {noShow}, без исхода {unresolved}',
  'status.waiting':
    'Ждут: перезвона {callbacks}, ответа в чате {chats}; отложенных {deferred}, в листе ожидания {waitlist}',
  'status.work': 'Дела: задач {tasks}, хвостов {carried}, просрочено {overdue}, открытых жалоб {complaints}',
  'status.watching': 'На {time}, обновляется каждые {seconds} с. Выйти: q',
  'status.again': 'Ниже — то, что было до этого. Новая попытка каждые {seconds} с.',
  'status.claims': 'В работе: {list}',
  'status.claim': '{what} {id} ({who})',
} as const satisfies Record<keyof typeof shape, Text>;
