/** Disks that fill up, fail or lie elsewhere, as the system reports them; disk.test.ts fills a real one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/main.ts';
import type { DayDesk } from '../cli/day-desk.ts';
import { deskAt } from './error-case.ts';

const disk = vi.hoisted(() => ({ fault: null as string | null, type: null as number | null }));

vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  const writeSync = ((...given: Parameters<typeof real.writeSync>) => {
    if (disk.fault) throw Object.assign(new Error(disk.fault), { code: disk.fault });
    return real.writeSync(...given);
  }) as typeof real.writeSync;
  const statfsSync = ((path: string) => {
    const found = real.statfsSync(path);
    return disk.type === null ? found : Object.assign(found, { type: disk.type });
  }) as typeof real.statfsSync;
  return { ...real, writeSync, statfsSync, default: { ...real, writeSync, statfsSync } };
});

let desk: DayDesk;
beforeEach(async () => {
  desk = await deskAt('busy');
});
afterEach(() => {
  disk.fault = null;
  disk.type = null;
  desk.remove();
});

const said = async (argv: readonly string[], lang: string): Promise<[number, string, string]> => {
  const ran = await desk.run(argv, { env: { SHIFT_LANG: lang } });
  return [ran.code, ran.out, ran.err.replaceAll(desk.folder, '/desk')];
};

describe('a disk with no room for a file', () => {
  const words = {
    en: '/desk/figures.csv could not be written: the disk is full or failing.\nFree some space and repeat.\n',
    ru: 'Не удалось записать /desk/figures.csv: диск заполнен или неисправен.\nОсвободите место и повторите.\n',
    kk: '/desk/figures.csv жазылмады: диск толы немесе ақаулы.\nОрын босатып, қайталаңыз.\n',
  };

  it.each(['ENOSPC', 'EIO', 'EDQUOT'])('says so and leaves nothing behind (%s)', async (fault) => {
    const before = readdirSync(desk.folder).sort();
    disk.fault = fault;
    const argv = ['metrics', '--csv', desk.file('figures.csv')];
    for (const lang of ['en', 'ru', 'kk'] as const)
      expect(await said(argv, lang)).toEqual([1, '', words[lang]]);
    const ran = await desk.run([...argv, '--json']);
    expect(ran.error()).toMatchObject({ code: 'disk_full', field: null });
    expect(readdirSync(desk.folder).sort()).toEqual(before);
  });

  it('leaves the file that was to be replaced as it was', async () => {
    const file = desk.write('figures.csv', 'mine');
    disk.fault = 'ENOSPC';
    expect((await desk.run(['metrics', '--csv', file, '--force'])).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('does not keep a shift from being closed; its report can be made later', async () => {
    disk.fault = 'ENOSPC';
    const ran = await desk.run(['close', '--force', '--reason', 'drill', '--out', desk.file('reports')]);
    expect([ran.code, ran.err.replaceAll(desk.folder, '/desk')]).toEqual([
      1,
      '/desk/reports/shift-1-2026-01-16.pdf could not be written: the disk is full or failing.\nThe shift is closed. Its report can be made again: smena report 1\n',
    ]);
    disk.fault = null;
    expect((await desk.run(['report', '1', '--pdf', desk.file('late.pdf')])).code).toBe(0);
    expect(existsSync(desk.file('late.pdf'))).toBe(true);
  });
});

describe('an output that cannot be written', () => {
  const words = {
    en: 'What was to be shown could not be written: the disk is full or failing.\nWhat the command did is done. Look before repeating it: smena undo --list\n',
    ru: 'Вывод не записан: диск заполнен или неисправен.\nСама команда выполнена. Прежде чем повторять, проверьте: smena undo --list\n',
    kk: 'Шығарылғаны жазылмады: диск толы немесе ақаулы.\nКоманданың өзі орындалды. Қайталамас бұрын тексеріңіз: smena undo --list\n',
  };
  const full = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
  };

  async function typed(argv: readonly string[], lang: string): Promise<[number, string]> {
    let err = '';
    const streams = {
      stdin: Readable.from(['']),
      stdout: { write: full },
      stderr: {
        write(text: string) {
          err += text;
          return true;
        },
      },
    };
    const env = { SHIFT_DB: desk.file('shift.db'), SHIFT_LANG: lang, SHIFT_NOW: '2026-01-16T10:55:00+05:00' };
    return [await run(argv, { ...env, HOME: desk.folder }, streams), err];
  }

  it.each(['en', 'ru', 'kk'] as const)('is told of, and what was done stays done (%s)', async (lang) => {
    expect(await typed(['log', 'call', '--name', 'Марат'], lang)).toEqual([1, words[lang]]);
    const { contacts } = (await desk.run(['log', 'list', '--json'])).json<{ contacts: { name: string }[] }>();
    expect(contacts.filter(({ name }) => name === 'Марат')).toHaveLength(1);
  });

  it('has a code for other programs', async () => {
    const [code, err] = await typed(['now', '--json'], 'en');
    expect([code, JSON.parse(err).error.code]).toEqual([1, 'output_failed']);
  });
});

describe('a database on a network drive', () => {
  // NFS, SMB, CIFS, SMB2 (statfs magic numbers).
  it.each([0x6969, 0x517b, 0xff534d42, 0xfe534d42])('is refused before it is opened (%i)', async (type) => {
    disk.type = type;
    expect(await said(['now'], 'en')).toEqual([
      1,
      '',
      '/desk/shift.db lies on a network drive, where several programs would damage it.\nKeep it on this machine’s own disk: --db FILE\n',
    ]);
    expect(await said(['now'], 'ru')).toEqual([
      1,
      '',
      '/desk/shift.db лежит на сетевом диске, там база может испортиться.\nДержите её на диске этого компьютера: --db ФАЙЛ\n',
    ]);
    const ran = await desk.run(['now', '--json']);
    expect(ran.error()).toMatchObject({ code: 'db_network_share', field: '--db' });
  });
});
