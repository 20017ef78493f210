import { cash } from './cash.ts';
import { contacts } from './contacts.ts';
import { data } from './data.ts';
import { databases } from './databases.ts';
import { day } from './day.ts';
import { figures } from './figures.ts';
import { front } from './front.ts';
import { general } from './general.ts';
import { hours } from './hours.ts';
import { init } from './init.ts';
import { people } from './people.ts';
import { quality } from './quality.ts';
import { schedule } from './schedule.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { talk } from './talk.ts';
import { waitlist } from './waitlist.ts';
import { work } from './work.ts';

export const help: Record<string, string> = {
  ...general,
  ...init,
  ...day,
  ...contacts,
  ...quality,
  ...schedule,
  ...people,
  ...cash,
  ...front,
  ...waitlist,
  ...work,
  ...talk,
  ...figures,
  ...data,
  ...setup,
  ...hours,
  ...databases,
  ...shell,
};
