import type { undo as shape } from '../en/undo.ts';
import type { Text } from '../types.ts';

export const undo = {
  'undo.added': 'қосылды: {what} {id}',
  'undo.changed': 'өзгертілді: {what} {id}',
  'undo.removed': 'алып тасталды: {what} {id}',
  'undo.taken': 'алынды: {what} {id}',
  'undo.released': 'босатылды: {what} {id}',
  'undo.overload': 'желінің үлгермейтіні айтылды: {who}',
  'undo.ask': '{seq}-жазба ({time}) қайтарылсын ба?',
  'undo.done': '{seq}-жазба қайтарылды.',
  'undo.none': 'Бұл үстелдің журналы бос.',
  'undo.kept': 'Сол күйінде қалды.',
  'undo.seq': '№',
  'undo.at': 'уақыты',
  'undo.what': 'не',
  'undo.who': 'кім',
  'undo.undone': 'қайтарылды',
  'undo.undoes': '{seq}-жазбаны қайтару',
  'undo.closed': 'ауысым жабық',
  'undo.founding': 'қайтарылмайды',
  'undo.import': 'импорт',
  'undo.attempt': '{n}-әрекет',
  'undo.rows': '{rows} жол',
  'undo.completed': '{n} толықтырылды',
  'undo.class': '{class} санаты',
} as const satisfies Record<keyof typeof shape, Text>;
