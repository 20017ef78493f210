import type { targets as shape } from '../en/targets.ts';
import type { Text } from '../types.ts';

export const targets = {
  'targets.saved': '{name}: {day} күнінен бастап мақсат {target}; оған дейін: {before}.',
  'targets.same': '{name}: {day} күні мақсат онсыз да {target}. Ештеңе өзгермеді.',
  'targets.none': 'жоқ',
  'targets.begun': 'басынан',
  'targets.state.past': 'бұрынғы',
  'targets.state.now': 'күшінде',
  'targets.state.coming': 'алда',
  'targets.column.from': 'қай күннен',
  'targets.column.set': 'кім, қашан қойды',
  'targets.hint':
    'Өзгерту: smena config set targets.conversion ">= 0.6" --from КҮН. Алып тастау: мақсаттың орнына none.',
  'targets.turned':
    '{name}: {day} күнінен бері күшіндегі мақсатпен бағаланды: {after}; оған дейін: {before}.',
} as const satisfies Record<keyof typeof shape, Text>;
