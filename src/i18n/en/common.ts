/** Words that belong to no one command. */
import type { Text } from '../types.ts';

export const common = {
  'common.yes': 'yes',
  'common.no': 'no',
  'common.tomorrow': 'tomorrow',
  'common.noName': 'no name',
  'common.minutesShort': '{n} min',
  'common.maybe': 'Did you mean {name}?',
  'common.oneOf': 'Possible: {choices}.',
  'common.see': 'See: {command}',
  'common.quoted': '“{text}”',
  'common.wholeFile': 'the whole file',
  'common.kind.calls': 'calls',
  'common.kind.visits': 'visits',
  'common.known': 'There are: {list}.',
} as const satisfies Record<string, Text>;
