/** Changes this machine's settings and leaves alone what somebody else wrote into the file. */
import { readFileSync, rmSync } from 'node:fs';
import { readLine, type SettingName, settingNames } from './settings.ts';
import { writeFileWhole } from './write-file.ts';

/** What is to be kept from now on; null takes a setting away. */
export type SettingChanges = Readonly<Partial<Record<SettingName, string | null>>>;

/**
 * Written whole, readable for its owner only; a file in which nothing is left goes away.
 * @param head the comment at the top of a new file
 * @throws ShiftError file_is_link, disk_full, not_writable
 */
export function writeSettings(file: string, changes: SettingChanges, head: string): void {
  const text = settingsText(linesOf(file), changes);
  if (text.every((line) => readLine(line) === 'nothing')) rmSync(file, { force: true });
  else
    writeFileWhole(file, `${[...(hasHead(text) ? [] : [`# ${head}`]), ...text].join('\n')}\n`, {
      force: true,
    });
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split(/\r?\n/);
  } catch {
    // Not there yet. One that cannot be read cannot be replaced either: writing tells.
    return [];
  }
}

/** What is changed stands at the end; a line that cannot be read goes, for it would stop every command. */
function settingsText(lines: readonly string[], changes: SettingChanges): string[] {
  const kept = lines.filter((line) => {
    const said = readLine(line);
    if (said === 'nothing') return true;
    return said !== 'unreadable' && settingNames.some((name) => name === said.name && !(name in changes));
  });
  const added = Object.entries(changes).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${quoted(value)}`],
  );
  return [...kept, ...added];
}

function hasHead([first = '']: readonly string[]): boolean {
  return first.startsWith('#');
}

/** In quotes where Node would read anything else than the value itself. */
function quoted(value: string): string {
  if (/^[\w./:@?=&%+,~-]+$/.test(value)) return value;
  const quote = ["'", '`', '"'].find((one) => !value.includes(one)) ?? "'";
  return quote + value + quote;
}
