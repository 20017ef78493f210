import { board } from './board.ts';
import { callbacks } from './callbacks.ts';
import { cash } from './cash.ts';
import { checklists } from './checklists.ts';
import { claims } from './claims.ts';
import { common } from './common.ts';
import { complaints } from './complaints.ts';
import { confirming } from './confirming.ts';
import { conflict } from './conflict.ts';
import { contacts } from './contacts.ts';
import { copy } from './copy.ts';
import { days } from './days.ts';
import { delays } from './delays.ts';
import { front } from './front.ts';
import { imports } from './import.ts';
import { losses } from './losses.ts';
import { machine } from './machine.ts';
import { manager } from './manager.ts';
import { managers } from './managers.ts';
import { maps } from './maps.ts';
import { metrics } from './metrics.ts';
import { metricsCheck } from './metrics-check.ts';
import { noShows } from './no-shows.ts';
import { now } from './now.ts';
import { patients } from './patients.ts';
import { quality } from './quality.ts';
import { refused } from './refused.ts';
import { render } from './render.ts';
import { reports } from './reports.ts';
import { route } from './route.ts';
import { schedule } from './schedule.ts';
import { scripts } from './scripts.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { shifts } from './shifts.ts';
import { slots } from './slots.ts';
import { spool } from './spool.ts';
import { status } from './status.ts';
import { targets } from './targets.ts';
import { tasks } from './tasks.ts';
import { terms } from './terms.ts';
import { told } from './told.ts';
import { undo } from './undo.ts';
import { visits } from './visits.ts';
import { waitlist } from './waitlist.ts';

export { errors } from './errors.ts';

export const messages = {
  ...visits,
  ...targets,
  ...tasks,
  ...slots,
  ...waitlist,
  ...complaints,
  ...cash,
  ...front,
  ...checklists,
  ...told,
  ...undo,
  ...confirming,
  ...conflict,
  ...contacts,
  ...board,
  ...callbacks,
  ...claims,
  ...common,
  ...copy,
  ...days,
  ...delays,
  ...imports,
  ...losses,
  ...machine,
  ...manager,
  ...maps,
  ...managers,
  ...metrics,
  ...noShows,
  ...metricsCheck,
  ...now,
  ...shifts,
  ...status,
  ...terms,
  ...patients,
  ...quality,
  ...route,
  ...render,
  ...refused,
  ...reports,
  ...schedule,
  ...scripts,
  ...setup,
  ...shell,
  ...spool,
};
