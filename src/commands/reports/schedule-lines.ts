/**
 * The line by which a machine writes a report by itself: of cron, of a systemd timer, of Windows' Task Scheduler. Such a
 * run has no folder, no PATH and no variables of a window, so everything is named whole.
 */
import { ShiftError } from '../../errors.ts';

/** `windows` is the Task Scheduler of Windows. */
export type Scheduler = 'cron' | 'systemd' | 'windows';
export type Rhythm = 'daily' | 'weekly' | 'monthly';

export interface Scheduled {
  /** Node and the program, with their whole paths. */
  node: string;
  program: string;
  /** The words of the command line, without the program. */
  words: readonly string[];
  /** Hours and minutes of this machine's clock. */
  hour: number;
  minute: number;
  rhythm: Rhythm;
  /** Where the run stands, and what it says there. */
  folder: string;
  log: string;
  /** What the task is called: latin letters and dashes. */
  name: string;
}

/** @throws ShiftError schedule_line: what stands behind a line break would be a line of its own */
export function requireOneLine({ node, program, words, folder, log }: Scheduled): void {
  const broken = [node, program, ...words, folder, log].find((word) => /[\r\n\0]/.test(word));
  if (broken !== undefined) throw new ShiftError('schedule_line', { value: broken });
}

/** One line for `crontab`; weekly on Mondays, monthly on the first. */
export function cronLine(scheduled: Scheduled): string {
  const { node, program, words, hour, minute, rhythm, folder, log } = scheduled;
  const when = `${minute} ${hour} ${rhythm === 'monthly' ? 1 : '*'} * ${rhythm === 'weekly' ? 1 : '*'}`;
  const command = [node, program, ...words].map(shellWord).join(' ');
  const there = `${folderLine(scheduled)} && cd ${shellWord(folder)}`;
  const whole = `${there} && ${command} >> ${shellWord(log)} 2>&1`;
  // cron ends a command at a percent sign that no backslash stands before.
  return `${when} ${whole.replaceAll('%', '\\%')}`;
}

/** A folder that is not there yet would have the run say nothing at all, in no log either. */
export function folderLine({ folder }: Pick<Scheduled, 'folder'>): string {
  return `mkdir -p ${shellWord(folder)}`;
}

/** As sh reads it: bare where nothing in it means anything, else in single quotes. */
export function shellWord(word: string): string {
  return /^[\w./:@=+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * A batch file and the line that has the Task Scheduler run it: what `/TR` takes is cut at 261 characters, and two whole
 * paths with the words behind them are longer.
 */
export function windowsTask(scheduled: Scheduled): { file: TextFile; line: string } {
  const { node, program, words, hour, minute, rhythm, folder, log, name } = scheduled;
  const command = [node, program, ...words].map(windowsWord).join(' ');
  const schedule = {
    daily: '/SC DAILY',
    weekly: '/SC WEEKLY /D MON',
    monthly: '/SC MONTHLY /D 1',
  }[rhythm];
  const path = `${folder}\\${name}.cmd`;
  return {
    file: {
      name: path,
      // The file is in UTF-8, and so are the names in it.
      text: [
        '@echo off',
        'chcp 65001 >nul',
        `cd /d ${windowsWord(folder)}`,
        `${command} >> ${windowsWord(log)} 2>&1`,
      ].join('\n'),
    },
    line: `schtasks /Create /TN ${name} ${schedule} /ST ${clock(hour, minute)} /F /TR "\\"${path}\\""`,
  };
}

/** As cmd.exe reads it. A percent sign is the sign of a variable: in a batch file it is written twice. */
function windowsWord(word: string): string {
  const doubled = word.replaceAll('%', '%%');
  return /^[\w.:\\/@=+,-]+$/.test(doubled) ? doubled : `"${doubled.replaceAll('"', '')}"`;
}

export interface TextFile {
  name: string;
  text: string;
}

/** A service and its timer; a machine that was off at that minute makes up for it. */
export function systemdFiles(scheduled: Scheduled): TextFile[] {
  const { node, program, words, hour, minute, rhythm, folder, log, name } = scheduled;
  const command = [node, program, ...words].map(unitWord).join(' ');
  const at = `${clock(hour, minute)}:00`;
  const when = { daily: `*-*-* ${at}`, weekly: `Mon *-*-* ${at}`, monthly: `*-*-01 ${at}` }[rhythm];
  return [
    {
      name: `${name}.service`,
      text: [
        '[Unit]',
        `Description=smena ${words.slice(0, 2).join(' ')}`,
        '',
        '[Service]',
        'Type=oneshot',
        `WorkingDirectory=${folder.replaceAll('%', '%%')}`,
        `ExecStart=${command}`,
        `StandardOutput=append:${log.replaceAll('%', '%%')}`,
        `StandardError=append:${log.replaceAll('%', '%%')}`,
      ].join('\n'),
    },
    {
      name: `${name}.timer`,
      text: [
        '[Unit]',
        `Description=smena ${words.slice(0, 2).join(' ')}`,
        '',
        '[Timer]',
        `OnCalendar=${when}`,
        'Persistent=true',
        '',
        '[Install]',
        'WantedBy=timers.target',
      ].join('\n'),
    },
  ];
}

/** As systemd reads a command: specifiers begin with a percent sign, variables with a dollar. */
function unitWord(word: string): string {
  const escaped = word.replaceAll('%', '%%').replaceAll('$', '$$$$');
  return /^[\w./:@=+,%-]+$/.test(escaped) ? escaped : `"${escaped.replace(/["\\]/g, '\\$&')}"`;
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
