/** Targets with their days: setting them, their history, and what is said of a figure whose target changed. */
import type { Text } from '../types.ts';

export const targets = {
  'targets.saved': '{name}: from {day} the target is {target}; until then it was {before}.',
  'targets.same': '{name}: the target on {day} is {target} already. Nothing was changed.',
  'targets.none': 'none',
  'targets.begun': 'the beginning',
  'targets.state.past': 'past',
  'targets.state.now': 'in force',
  'targets.state.coming': 'to come',
  'targets.column.from': 'from',
  'targets.column.set': 'set',
  'targets.hint':
    'To change one: smena config set targets.conversion ">= 0.6" --from DAY; none takes it away.',
  'targets.turned': '{name}: judged by the target since {day}, {after}; until then it was {before}.',
} as const satisfies Record<string, Text>;
