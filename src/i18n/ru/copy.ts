/** Moving everything from one database to another, and comparing two. */

import type { copy as shape } from '../en/copy.ts';
import type { Text } from '../types.ts';

export const copy = {
  'copy.copying': 'Копирование',
  'copy.comparing': 'Сравнение',
  'copy.from': 'откуда',
  'copy.to': 'куда',
  'copy.table': 'что',
  'copy.checksum': 'контрольная сумма',
  'copy.same': 'совпадает',
  'copy.differs': 'отличия с № {id}',
  'copy.journal': 'Журнал цел с обеих сторон, последняя запись {hash}.',
  'copy.journalBroken': 'Журнал в {file}: нарушен на записи {seq}.',
  'copy.done': {
    one: 'Всё на месте: {rows} строка, с обеих сторон одно и то же.',
    few: 'Всё на месте: {rows} строки, с обеих сторон одно и то же.',
    many: 'Всё на месте: {rows} строк, с обеих сторон одно и то же.',
    other: 'Всё на месте: {rows} строки, с обеих сторон одно и то же.',
  },
  'copy.equal': {
    one: 'С обеих сторон одно и то же: {rows} строка.',
    few: 'С обеих сторон одно и то же: {rows} строки.',
    many: 'С обеих сторон одно и то же: {rows} строк.',
    other: 'С обеих сторон одно и то же: {rows} строки.',
  },
  'copy.next': 'дальше работать с ней',
  'copy.resumed': 'Продолжается начатая копия.',
  'copy.anew': 'Остаток незаконченной копии убран, эта сделана заново.',
  'copy.meanwhile': {
    one: 'Тем временем в исходную базу внесена {n} запись, в копии её нет. Для переезда остановите запись на стойках и скопируйте в пустую базу ещё раз.',
    few: 'Тем временем в исходную базу внесены {n} записи, в копии их нет. Для переезда остановите запись на стойках и скопируйте в пустую базу ещё раз.',
    many: 'Тем временем в исходную базу внесено {n} записей, в копии их нет. Для переезда остановите запись на стойках и скопируйте в пустую базу ещё раз.',
    other:
      'Тем временем в исходную базу внесено {n} записи, в копии их нет. Для переезда остановите запись на стойках и скопируйте в пустую базу ещё раз.',
  },
  'copy.rows.clinic': 'клиники',
  'copy.rows.desk': 'стойки',
  'copy.rows.staff': 'сотрудники',
  'copy.rows.doctor': 'врачи',
  'copy.rows.doctorDay': 'дни врачей',
  'copy.rows.service': 'услуги',
  'copy.rows.importRun': 'импорты',
  'copy.rows.patient': 'пациенты',
  'copy.rows.shift': 'смены',
  'copy.rows.shiftFigure': 'показатели смен',
  'copy.rows.shiftReport': 'отчёты смен',
  'copy.rows.contact': 'контакты',
  'copy.rows.callback': 'перезвоны',
  'copy.rows.visit': 'визиты',
  'copy.rows.waitlist': 'лист ожидания',
  'copy.rows.complaint': 'жалобы',
  'copy.rows.task': 'задачи',
  'copy.rows.checklistRun': 'чек-листы',
  'copy.rows.checklistAnswer': 'пункты чек-листов',
  'copy.rows.fact': 'записи журнала',
} as const satisfies Record<keyof typeof shape, Text>;
