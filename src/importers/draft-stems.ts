/** What headings say that no map lists word for word: «Сколько говорили» is the talk. */
import type { ImportKind } from '../facts/import-run.ts';
import type { ColumnShape } from './draft-columns.ts';

interface Stem {
  field: string;
  says: RegExp;
  shapes: readonly ColumnShape[];
}

const durations: readonly ColumnShape[] = ['duration', 'number', 'clock'];
const people: readonly ColumnShape[] = ['word', 'text', 'number'];

/** A whole word: «куда» is not in «откуда». */
const word = (...words: string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');

const stems: Partial<Record<ImportKind, readonly Stem[]>> = {
  calls: [
    {
      field: 'status',
      says: /статус|итог|исход(?!ящ)|результат|состоян|күйі|нәтиже|status|result|disposition/i,
      shapes: ['word'],
    },
    { field: 'talkSeconds', says: /говор|сөйле|talk|speak|billsec/i, shapes: durations },
    { field: 'answerSeconds', says: /ожида|ответ|күту|wait|answer|ring/i, shapes: durations },
    { field: 'durationSeconds', says: /длит|продолж|ұзақ|duration|length/i, shapes: durations },
    {
      field: 'from',
      says: word(
        'откуда',
        'от кого',
        'кто звонил',
        'звонивший',
        'кімнен',
        'from',
        'caller',
        'src',
        'a-номер',
      ),
      shapes: ['phone'],
    },
    {
      field: 'to',
      says: word('куда', 'кому', 'кому звонили', 'кімге', 'to', 'callee', 'dst', 'called', 'b-номер'),
      shapes: ['phone'],
    },
    { field: 'phone', says: /абонент|клиент|пациент|client|customer|patient/i, shapes: ['phone'] },
    {
      field: 'operator',
      says: /оператор|сотрудник|менеджер|админ|агент|agent|operator|қызметкер|^кто$/i,
      shapes: people,
    },
    { field: 'name', says: /клиент|пациент|имя|фио|аты|name/i, shapes: people },
  ],
  visits: [
    { field: 'startsAt', says: /начал|визит|при[её]м|запис|start|visit|appointment/i, shapes: ['moment'] },
    { field: 'bookedAt', says: /созда|записал|created|booked|scheduled/i, shapes: ['moment'] },
    { field: 'phone', says: /тел|номер|phone|моб/i, shapes: ['phone'] },
    { field: 'name', says: /клиент|пациент|имя|фио|аты|name|patient|client/i, shapes: people },
    {
      field: 'doctor',
      says: /врач|доктор|специалист|мастер|сотрудник|дәрігер|doctor|employee/i,
      shapes: people,
    },
    { field: 'service', says: /услуг|процедур|қызмет|service/i, shapes: people },
    {
      field: 'status',
      says: /статус|итог|исход(?!ящ)|состоян|при[шс]|явк|күйі|status|show|attend/i,
      shapes: ['word', 'number'],
    },
    { field: 'minutes', says: /минут|длит|minutes|duration/i, shapes: ['number'] },
  ],
};

/** The fields that a heading hints at, the surest first. */
export function hinted(kind: ImportKind, heading: string, shape: ColumnShape): string[] {
  const fitting = stems[kind]?.filter(({ says, shapes }) => shapes.includes(shape) && says.test(heading));
  return fitting?.map(({ field }) => field) ?? [];
}
