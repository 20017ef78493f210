/** The command table: flags, examples and one dynamic import per command; nothing else. Words are in i18n. */
import type { Context } from './context.ts';
import { cash } from './program/cash.ts';
import { contacts } from './program/contacts.ts';
import { data } from './program/data.ts';
import { day } from './program/day.ts';
import { figures } from './program/figures.ts';
import { people } from './program/people.ts';
import { quality } from './program/quality.ts';
import { schedule } from './program/schedule.ts';
import { setup } from './program/setup.ts';
import { talk } from './program/talk.ts';
import { work } from './program/work.ts';
import type { CommandGroup, CommandSpec } from './terminal/command-spec.ts';

/** In the order in which help shows them. */
export const groups: readonly CommandGroup<Context>[] = [
  day,
  contacts,
  schedule,
  people,
  cash,
  work,
  talk,
  figures,
  quality,
  data,
  setup,
];

export const commands: readonly CommandSpec<Context>[] = groups.flatMap((group) => group.commands);
