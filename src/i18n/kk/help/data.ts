import type { data as shape } from '../../en/help/data.ts';

export const data = {
  undo: 'Осы үстелдің соңғы жазбасын қайтару',
  'undo.entry': 'журнал жазбасының нөмірі',
  'undo.list': 'оның орнына соңғы жазбаларды көрсету',
  'undo.limit': 'қанша жазба көрсету керек (әйтпесе 10)',
  'undo.yes': 'сұрамау',
} as const satisfies Record<keyof typeof shape, string>;
