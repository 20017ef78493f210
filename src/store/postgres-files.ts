/**
 * The two files of PostgreSQL's own programs that we read (its manual: "The Password File", "The Connection Service
 * File"). The package pgpass is not used: it speaks on the error stream by itself, and pg is about to let it go. Nor is
 * a reader of INI files: to it `;` and `#` in a password begin a comment, and a dot in a name another section.
 */
import type { Login } from './postgres-secrets.ts';

/** Up to a colon; a backslash takes its meaning from the mark after it. */
const field = '((?:\\\\.|[^:\\\\])*)';
const entry = new RegExp(`^${field}:${field}:${field}:${field}:(.*)$`);

/** The password of the first line that fits, in `host:port:database:user:password`. */
export function passwordIn(text: string, login: Login): string | undefined {
  // A socket is this machine, and is called so.
  const host = login.host.startsWith('/') ? 'localhost' : login.host;
  const wanted = [host, String(login.port), login.database, login.user];
  for (const line of linesOf(text)) {
    const said = (entry.exec(line)?.slice(1) ?? []).map(unescaped);
    const password = said.pop();
    if (password && said.every((one, at) => one === '*' || one === wanted[at])) return password;
  }
  return undefined;
}

/** The lines `name=value` under `[NAME]`; null where there is no such section. */
export function sectionOf(text: string, name: string): [string, string][] | null {
  const lines = linesOf(text).map((line) => line.trim());
  const begin = lines.indexOf(`[${name}]`);
  if (begin < 0) return null;
  const rest = lines.slice(begin + 1);
  const end = rest.findIndex((line) => line.startsWith('['));
  return rest.slice(0, end < 0 ? undefined : end).map((line) => {
    const [key = '', ...value] = line.split('=');
    return [key.trim(), value.join('=').trim()];
  });
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
}

function unescaped(part: string): string {
  return part.replace(/\\(.)/g, '$1');
}
