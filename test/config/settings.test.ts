import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overridesFolder } from '../../src/config/paths.ts';
import { readSettings, settingsFile } from '../../src/config/settings.ts';
import { writeSettings } from '../../src/config/write-settings.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-settings-'));
  file = join(folder, 'settings.env');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = (text: string, mode = 0o600): string => {
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
};
const refused = (text: string, mode?: number) => {
  try {
    readSettings(written(text, mode));
  } catch (error) {
    return error;
  }
  return null;
};

describe('the settings of a machine', () => {
  it('lie in the folder of the clinic’s own files', () => {
    expect(settingsFile({ HOME: '/home/aigul' })).toBe('/home/aigul/.config/shift/settings.env');
    expect(settingsFile({ HOME: '/home/aigul', XDG_CONFIG_HOME: '/etc/xdg' })).toBe(
      '/etc/xdg/shift/settings.env',
    );
  });

  it('lie in the platform’s own place elsewhere', () => {
    const mac = overridesFolder({ HOME: '/Users/aigul' }, 'darwin');
    expect(mac).toBe('/Users/aigul/Library/Application Support/shift');
    expect(overridesFolder({ LOCALAPPDATA: '/c/local' }, 'win32')).toBe('/c/local/shift');
  });

  it('are empty where there is no file', () => {
    expect(readSettings(file)).toEqual({});
    expect(readSettings(join(file, 'deeper'))).toEqual({});
  });

  it('are read as Node reads files of environments: remarks, quotes, a byte order mark, any end of line', () => {
    const text =
      '\ufeff# this computer\r\n\r\nSHIFT_DESK=desk-2 # second floor\r\nexport SHIFT_CLINIC="abay"\r\n' +
      "SHIFT_DB='postgres://desk@server/clinic?application_name=desk#2'\nSHIFT_LANG=\n";
    expect(readSettings(written(text))).toEqual({
      SHIFT_DESK: 'desk-2',
      SHIFT_CLINIC: 'abay',
      SHIFT_DB: 'postgres://desk@server/clinic?application_name=desk#2',
    });
  });

  it('count a path from where they lie, not from where somebody stands', () => {
    expect(readSettings(written('SHIFT_DB=clinic.db\n'))).toEqual({ SHIFT_DB: join(folder, 'clinic.db') });
    expect(readSettings(written('SHIFT_DB=/srv/clinic.db\n'))).toEqual({ SHIFT_DB: '/srv/clinic.db' });
    expect(readSettings(written('PGPASSFILE=pass\nPGSSLROOTCERT=system\nPGUSER=desk\n'))).toEqual({
      PGPASSFILE: join(folder, 'pass'),
      PGSSLROOTCERT: 'system',
      PGUSER: 'desk',
    });
  });

  it.each(['SHIFT_DESK', 'SHIFT_DESK "desk-2"', 'SHIFT_DESK="desk-2', 'SHIFT DESK=2', '=desk-2'])(
    'are not guessed at: %s',
    (line) => {
      expect(refused(`# one\nSHIFT_LANG=ru\n${line}\n`)).toMatchObject({
        code: 'settings_line',
        params: { file, line: 3 },
      });
    },
  );

  it.each(['SHIFT_DESC', 'SHIFT_NOW', 'PGPASSWORD', 'PATH'])('have no %s', (name) => {
    expect(refused(`${name}=x\n`)).toMatchObject({ code: 'settings_name', params: { line: 1, name } });
  });

  it('keep a password only where nobody else can read it', () => {
    const text = 'SHIFT_DB=postgres://desk:secret@server/clinic\n';
    expect(refused(text, 0o644)).toMatchObject({ code: 'db_secret_open' });
    expect(refused(text, 0o600)).toBeNull();
    expect(refused('SHIFT_DB=postgres://desk@server/clinic\n', 0o644)).toBeNull();
  });
});

describe('writing them', () => {
  const head = 'settings';

  it('makes a file for its owner alone', () => {
    writeSettings(file, { SHIFT_DB: '/srv/clinic.db', SHIFT_DESK: 'desk-2' }, head);
    expect(readFileSync(file, 'utf8')).toBe('# settings\nSHIFT_DB=/srv/clinic.db\nSHIFT_DESK=desk-2\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['settings.env']);
  });

  it('leaves remarks and other settings alone', () => {
    written('# second floor\nSHIFT_DESK=desk-1\nSHIFT_LANG=kk\n');
    writeSettings(file, { SHIFT_DESK: 'desk-2', SHIFT_CLINIC: null }, head);
    expect(readFileSync(file, 'utf8')).toBe('# second floor\nSHIFT_LANG=kk\nSHIFT_DESK=desk-2\n');
  });

  it('drops lines that would stop every command', () => {
    written('SHIFT_DESC=1\nnonsense\nSHIFT_LANG=kk\n');
    writeSettings(file, { SHIFT_DESK: 'desk-2' }, head);
    expect(readSettings(file)).toEqual({ SHIFT_LANG: 'kk', SHIFT_DESK: 'desk-2' });
  });

  it('takes the file away when nothing is left in it', () => {
    writeSettings(file, { SHIFT_DESK: 'desk-2' }, head);
    writeSettings(file, { SHIFT_DESK: null }, head);
    expect(readdirSync(folder)).toEqual([]);
    writeSettings(file, { SHIFT_DESK: null }, head);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    '/home/айгуль/Мои документы/clinic.db',
    'postgres://desk@server/clinic?sslmode=require&application_name=a#b',
    `/srv/it's "here".db`,
    'C:\\new folder\\clinic.db',
  ])('reads back what it wrote: %s', (value) => {
    writeSettings(file, { PGOPTIONS: value }, head);
    expect(readSettings(file)).toEqual({ PGOPTIONS: value });
  });
});
