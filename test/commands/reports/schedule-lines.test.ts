/** The line that has a report written by itself: what a shell, cron, systemd and cmd.exe make of names with signs in them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cronLine,
  requireOneLine,
  type Scheduled,
  shellWord,
  systemdFiles,
  windowsTask,
} from '../../../src/commands/reports/schedule-lines.ts';

const scheduled: Scheduled = {
  node: '/usr/bin/node',
  program: '/opt/smena/bin/smena.cjs',
  words: ['report', 'day', 'today', '--pdf', '--folder', '/home/aigul/Отчёты 100 %', '--force'],
  hour: 20,
  minute: 5,
  rhythm: 'daily',
  folder: '/home/aigul/Отчёты 100 %',
  log: '/home/aigul/Отчёты 100 %/smena-report.log',
  name: 'smena-report-day',
};

describe('the line of cron', () => {
  it('names everything whole and escapes percent signs', () => {
    expect(cronLine(scheduled)).toBe(
      "5 20 * * * mkdir -p '/home/aigul/Отчёты 100 \\%' && cd '/home/aigul/Отчёты 100 \\%' && /usr/bin/node /opt/smena/bin/smena.cjs report day today --pdf " +
        "--folder '/home/aigul/Отчёты 100 \\%' --force >> '/home/aigul/Отчёты 100 \\%/smena-report.log' 2>&1",
    );
  });

  it('is weekly on Mondays and monthly on the first', () => {
    const when = (rhythm: Scheduled['rhythm']) => cronLine({ ...scheduled, rhythm }).slice(0, 12);
    expect([when('weekly'), when('monthly')]).toEqual(['5 20 * * 1 m', '5 20 1 * * m']);
  });

  it('is what a shell runs once cron has taken its backslashes away', () => {
    const folder = mkdtempSync(join(tmpdir(), "smena it's "));
    const tell = join(folder, 'tell.cjs');
    writeFileSync(tell, 'console.log(JSON.stringify([process.cwd(), ...process.argv.slice(2)]))');
    const words = ["it's", 'a "b"', '$HOME', '50 %', '`x`', 'a;b'];
    const log = join(folder, 'log');
    const line = cronLine({ ...scheduled, node: process.execPath, program: tell, words, folder, log });
    execFileSync('sh', ['-c', line.split(' ').slice(5).join(' ').replaceAll('\\%', '%')]);
    const [stood, ...heard] = JSON.parse(readFileSync(log, 'utf8')) as string[];
    expect({ stood: stood?.endsWith(folder), heard }).toEqual({ stood: true, heard: words });
    rmSync(folder, { recursive: true });
  });

  it('leaves bare what needs no quotes', () => {
    expect(shellWord('/usr/bin/node')).toBe('/usr/bin/node');
    expect(shellWord('')).toBe("''");
  });
});

describe('a line break or a NUL', () => {
  it.each(['\n', '\r', '\0'])(
    '%j is refused wherever it stands: what follows would be a line of its own',
    (mark) => {
      const broken = `/home/aigul/a${mark}* * * * * rm`;
      for (const change of [{ words: ['report', '--db', broken] }, { folder: broken }, { program: broken }]) {
        expect(() => requireOneLine({ ...scheduled, ...change })).toThrow(
          expect.objectContaining({ code: 'schedule_line', params: { value: broken } }),
        );
      }
      expect(() => requireOneLine(scheduled)).not.toThrow();
    },
  );
});

describe('the task of Windows', () => {
  const task = windowsTask({
    ...scheduled,
    node: 'C:\\Program Files\\nodejs\\node.exe',
    program: 'C:\\smena\\bin\\smena.cjs',
    words: ['report', 'week', 'last', '--pdf', '--folder', 'D:\\Отчёты 100 %'],
    folder: 'D:\\Отчёты 100 %',
    log: 'D:\\Отчёты 100 %\\smena-report.log',
    rhythm: 'weekly',
  });

  it('is a batch file, in which a percent sign is written twice', () => {
    expect(task.file).toEqual({
      name: 'D:\\Отчёты 100 %\\smena-report-day.cmd',
      text: [
        '@echo off',
        'chcp 65001 >nul',
        'cd /d "D:\\Отчёты 100 %%"',
        '"C:\\Program Files\\nodejs\\node.exe" C:\\smena\\bin\\smena.cjs report week last --pdf --folder ' +
          '"D:\\Отчёты 100 %%" >> "D:\\Отчёты 100 %%\\smena-report.log" 2>&1',
      ].join('\n'),
    });
  });

  it('is made by one line, with what it runs in one argument', () => {
    expect(task.line).toBe(
      'schtasks /Create /TN smena-report-day /SC WEEKLY /D MON /ST 20:05 /F /TR "\\"D:\\Отчёты 100 %\\smena-report-day.cmd\\""',
    );
  });
});

describe('the files of systemd', () => {
  it('are a service and its timer, which makes up for a night without power', () => {
    expect(systemdFiles(scheduled)).toEqual([
      {
        name: 'smena-report-day.service',
        text: `[Unit]
Description=smena report day

[Service]
Type=oneshot
WorkingDirectory=/home/aigul/Отчёты 100 %%
ExecStart=/usr/bin/node /opt/smena/bin/smena.cjs report day today --pdf --folder "/home/aigul/Отчёты 100 %%" --force
StandardOutput=append:/home/aigul/Отчёты 100 %%/smena-report.log
StandardError=append:/home/aigul/Отчёты 100 %%/smena-report.log`,
      },
      {
        name: 'smena-report-day.timer',
        text: `[Unit]
Description=smena report day

[Timer]
OnCalendar=*-*-* 20:05:00
Persistent=true

[Install]
WantedBy=timers.target`,
      },
    ]);
  });
});
