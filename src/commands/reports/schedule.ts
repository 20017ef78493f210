/** `report KIND --schedule`: prints the line that writes the report by itself. Nothing is installed. */
import { readAddresses } from '../../channels/index.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { ManagerKind } from '../../metrics/report-kinds.ts';
import { visible } from '../../reports/visible-text.ts';
import type { AskedReport } from './asked.ts';
import { type FileFormat, formatsIn, type ReportFlags } from './flags.ts';
import {
  cronLine,
  folderLine,
  type Rhythm,
  requireOneLine,
  type Scheduled,
  type Scheduler,
  systemdFiles,
  windowsTask,
} from './schedule-lines.ts';

/** After the last patient, before the lights go out. */
const usualTime = '20:30';
/** Before this hour the day that is over is yesterday. */
const noon = 12;

/**
 * @param asked what the runs will tell; their period is always the last one
 * @throws ShiftError invalid_time, mail_address, schedule_line: a run in the night has nobody to tell
 */
export async function printSchedule(
  ctx: Context,
  asked: AskedReport,
  flags: ReportFlags,
): Promise<undefined> {
  const { kind, desk } = asked;
  if (flags.mail !== undefined) readAddresses(flags.mail, '--mail');
  const scheduler = flags.for ?? (ctx.system.platform === 'win32' ? 'windows' : 'cron');
  const { hour, minute } = timeOf(flags.at ?? usualTime);
  const rhythm = rhythmOf(kind);
  const folder = ctx.system.absolute(flags.folder ?? '.');
  const formats = formatsIn(flags);
  const scheduled: Scheduled = {
    node: ctx.system.node,
    program: ctx.system.program,
    words: wordsOf(ctx, asked, flags, { formats, folder, hour }),
    ...{
      hour,
      minute,
      rhythm,
      folder,
      log: `${folder}${ctx.system.platform === 'win32' ? '\\' : '/'}smena-report.log`,
    },
    name: `smena-${['report', kind, ...(desk ? [desk.code] : [])].join('-')}`,
  };
  requireOneLine(scheduled);
  await tell(ctx, kind, scheduler, scheduled, flags);
}

/** @throws ShiftError invalid_time */
function timeOf(typed: string): { hour: number; minute: number } {
  const [, hour, minute] = /^(\d{1,2})[:.](\d\d)$/.exec(typed.trim()) ?? [];
  const time = { hour: Number(hour), minute: Number(minute) };
  if (hour === undefined || time.hour > 23 || time.minute > 59)
    throw new ShiftError('invalid_time', { flag: '--at', value: typed }, '--at');
  return time;
}

function rhythmOf(kind: ManagerKind): Rhythm {
  if (kind === 'day') return 'daily';
  return kind === 'week' || kind === 'administrator' ? 'weekly' : 'monthly';
}

/**
 * The command line of the run. Its period is named by a word, so that every run tells its own days; `--force`, for the
 * second run of a day writes the same file again, and that is what is wanted of it.
 */
function wordsOf(
  ctx: Context,
  { kind, desk, administrator }: AskedReport,
  flags: ReportFlags,
  { formats, folder, hour }: { formats: readonly FileFormat[]; folder: string; hour: number },
): string[] {
  const { options, machine, location } = ctx;
  const whose = administrator === null ? [] : ['--administrator', administrator.code];
  const period = kind === 'day' ? (hour < noon ? 'yesterday' : 'today') : 'last';
  const database = location.kind === 'file' ? location.path : options.db;
  return [
    'report',
    kind,
    period,
    ...(formats.length > 0 || flags.mail !== undefined ? formats : (['pdf'] as const)).map(
      (one) => `--${one}`,
    ),
    ...(flags.excel ? ['--excel'] : []),
    ...(flags.long ? ['--long'] : []),
    ...(flags.mail === undefined ? ['--folder', folder, '--force'] : ['--mail', flags.mail]),
    ...whose,
    ...(desk === null ? [] : ['--desk', desk.code]),
    ...(machine.from.db === 'settings' || database === undefined ? [] : ['--db', database]),
    ...(options.clinic === undefined ? [] : ['--clinic', options.clinic]),
    '--lang',
    ctx.i18n.lang,
  ];
}

async function tell(
  ctx: Context,
  kind: ManagerKind,
  scheduler: Scheduler,
  scheduled: Scheduled,
  { mail }: ReportFlags,
): Promise<void> {
  const { rhythm, hour, minute, folder, log, name } = scheduled;
  const lines = linesFor(scheduler, scheduled);
  if (ctx.options.json) {
    ctx.json({
      kind,
      for: scheduler,
      rhythm,
      at: `${hour}:${String(minute).padStart(2, '0')}`,
      folder,
      log,
      name,
      ...lines,
    });
    return;
  }
  const { t } = ctx;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const said = t(`schedules.${rhythm}`, {
    time,
    title: t(`managers.title.${kind}`),
    folder: visible(folder),
  });
  ctx.print(
    ...ctx.wrap(mail === undefined ? said : `${said}, ${t('schedules.mailed', { to: mail })}`),
    '',
    ...ctx.wrap(t(`schedules.${scheduler}`)),
    '',
    // A line to be copied is never broken.
    ...lines.files.flatMap((file) => [`--- ${file.name} ---`, ...file.text.split('\n'), '']),
    lines.line,
    '',
    ...ctx.wrap(t(`schedules.${scheduler}.check`, { name })),
    ...ctx.wrap(`${t(`schedules.${scheduler}.nothing`)} ${t('schedules.log', { log: visible(log) })}`),
    ...ctx.wrap(t('schedules.zone', { timezone: (await ctx.clinic()).timezone })),
    ...(mail === undefined ? [] : ctx.wrap(t('schedules.password'))),
  );
}

function linesFor(scheduler: Scheduler, scheduled: Scheduled) {
  switch (scheduler) {
    case 'cron':
      return { line: cronLine(scheduled), files: [] };
    case 'windows':
      return windowsLines(scheduled);
    case 'systemd':
      return { line: folderLine(scheduled), files: systemdFiles(scheduled) };
  }
}

function windowsLines(scheduled: Scheduled) {
  const { line, file } = windowsTask(scheduled);
  return { line, files: [file] };
}
