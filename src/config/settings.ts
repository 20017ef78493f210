/**
 * What this machine is told once and keeps: the database, the clinic and the desk that it works for, in `settings.env`
 * beside the clinic's own files. The names are those of the environment.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { ShiftError } from '../errors.ts';
import { holdsSecret, isServer } from './address.ts';
import { overridesFolder } from './paths.ts';

type Env = NodeJS.ProcessEnv;

/** No clock and no password: what stands still or is secret is not kept where it is forgotten. */
export const settingNames = [
  'SHIFT_DB',
  'SHIFT_CLINIC',
  'SHIFT_DESK',
  'SHIFT_LANG',
  'SHIFT_DB_PASSWORD_FILE',
  'PGPASSFILE',
  'PGSERVICEFILE',
  'PGSERVICE',
  'PGHOST',
  'PGPORT',
  'PGDATABASE',
  'PGUSER',
  'PGSSLMODE',
  'PGSSLROOTCERT',
  'PGSSLCERT',
  'PGSSLKEY',
  'PGCONNECT_TIMEOUT',
  'PGAPPNAME',
  'PGOPTIONS',
  'SHIFT_SMTP',
  'SHIFT_SMTP_FROM',
  'SHIFT_SMTP_PASSWORD_FILE',
  'SHIFT_SMTP_CA',
] as const;
export type SettingName = (typeof settingNames)[number];
export type Settings = Readonly<Partial<Record<SettingName, string>>>;

export function settingsFile(env: Env): string {
  return join(overridesFolder(env), 'settings.env');
}

/**
 * Empty where there is no file, which costs one attempt to open it.
 * @throws ShiftError file_unreadable, settings_line, settings_name, db_secret_open
 */
export function readSettings(file: string): Settings {
  const text = readIfThere(file);
  if (text === null) return {};
  const settings: Partial<Record<SettingName, string>> = {};
  for (const { name, value } of settingLines(text, file)) {
    if (value === '') continue;
    // A path counts from the file that says it: the folder in which somebody stands is another every time.
    settings[name] = isPath(name, value) ? resolve(dirname(file), value) : value;
  }
  if (settings.SHIFT_DB && holdsSecret(settings.SHIFT_DB)) refuseOpen(file);
  return settings;
}

const files: readonly SettingName[] = [
  'SHIFT_DB_PASSWORD_FILE',
  'PGPASSFILE',
  'PGSERVICEFILE',
  'PGSSLROOTCERT',
  'PGSSLCERT',
  'PGSSLKEY',
  'SHIFT_SMTP_PASSWORD_FILE',
  'SHIFT_SMTP_CA',
];

function isPath(name: SettingName, value: string): boolean {
  if (name === 'SHIFT_DB') return !isServer(value);
  // `system` stands for the authorities that the machine knows.
  return files.includes(name) && value !== 'system';
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new ShiftError('file_unreadable', { file }, null, error);
  }
}

interface SettingLine {
  name: SettingName;
  value: string;
}

function settingLines(text: string, file: string): SettingLine[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const said = readLine(line);
    const place = { file, line: index + 1 };
    if (said === 'nothing') return [];
    if (said === 'unreadable') throw new ShiftError('settings_line', place, 'settings.env');
    const name = settingNames.find((one) => one === said.name);
    if (name) return [{ name, value: said.value }];
    throw new ShiftError('settings_name', { ...place, name: said.name }, 'settings.env');
  });
}

type Line = { name: string; value: string } | 'nothing' | 'unreadable';

/** One line, as Node reads files of environments; what it would skip silently is `unreadable`. */
export function readLine(line: string): Line {
  if (/^\s*(#|$)/.test(line)) return 'nothing';
  const [[name, value = ''] = [], second] = Object.entries(parseEnv(`${line}\n`));
  // A quote at the beginning is one that nobody closed.
  if (name === undefined || second || !/^\w+$/.test(name) || /^["'`]/.test(value)) return 'unreadable';
  return { name, value };
}

/** @throws ShiftError db_secret_open: a password that stands here all the same is for the owner's eyes */
function refuseOpen(file: string): void {
  const others = 0o077;
  if (process.platform !== 'win32' && (statSync(file).mode & others) !== 0)
    throw new ShiftError('db_secret_open', { file }, 'settings.env');
}
