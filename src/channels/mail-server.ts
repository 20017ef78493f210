/**
 * The address of a mail server as it is typed and kept: `smtp://USER@HOST` turns to TLS, `smtps://USER@HOST` speaks it
 * from the start, `?tls=none` does without. A password has no place in it: what is typed can be read by everybody on
 * the machine, and stays in the shell's history.
 */
import { ShiftError } from '../errors.ts';
import type { MailServer, MailTls } from './mail.ts';

const field = 'mail.server';
const usualSeconds = 30;
const longestSeconds = 600;
/** RFC 6409: mail is handed in at 587; RFC 8314: with TLS from the start at 465. */
const ports: Record<MailTls, number> = { start: 587, whole: 465, none: 25 };

/** @throws ShiftError mail_server, mail_secret_typed */
export function readMailServer(given: string): MailServer {
  const url = urlOf(given);
  if (url.password !== '' || /:[^/@]*@/.test(given.replace(/^\w+:\/\//, '')))
    throw new ShiftError('mail_secret_typed', {}, field);
  for (const name of url.searchParams.keys()) if (name !== 'tls' && name !== 'timeout') throw unreadable();
  const tls = tlsOf(url);
  return {
    host: decodeURIComponent(url.hostname).replace(/^\[(.+)\]$/, '$1'),
    port: url.port === '' ? ports[tls] : Number(url.port),
    tls,
    user: url.username === '' ? null : decodeURIComponent(url.username),
    seconds: secondsOf(url.searchParams.get('timeout')),
  };
}

/** As people are told where a mail went: no name, no secret. */
export function shownServer({ host, port }: Pick<MailServer, 'host' | 'port'>): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/**
 * `director@clinic.kz,owner@clinic.kz`, each once.
 * @throws ShiftError mail_address
 */
export function readAddresses(given: string, flag: string): string[] {
  const all = given
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const wrong = all.find((one) => !isAddress(one));
  if (wrong !== undefined || all.length === 0)
    throw new ShiftError('mail_address', { flag, value: wrong ?? given }, flag);
  return [...new Set(all)];
}

/** Enough to catch a slip of the finger; whether there is such a box only its server knows. */
export function isAddress(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in an address would begin another header
  return text.length <= 254 && /^[^\u0000- @<>()[\]\\,;:"]+@[^\u0000- @<>()[\]\\,;:"]+$/.test(text);
}

function urlOf(given: string): URL {
  // `@` in a name is common, for it is often the address itself: all but the last one belong to the name.
  const spelt = given.trim().replace(/^(\w+:\/\/)(.*)@(?=[^@]*$)/, (_, scheme: string, name: string) => {
    return `${scheme}${name.replaceAll('@', '%40')}@`;
  });
  const url = URL.canParse(spelt) ? new URL(spelt) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') throw unreadable();
  if (url.pathname !== '' && url.pathname !== '/') throw unreadable();
  return url;
}

function tlsOf(url: URL): MailTls {
  const asked = url.searchParams.get('tls');
  if (asked !== null && asked !== 'none') throw unreadable();
  if (url.protocol === 'smtps:') {
    if (asked !== null) throw unreadable();
    return 'whole';
  }
  return asked ?? 'start';
}

function secondsOf(typed: string | null): number {
  if (typed === null) return usualSeconds;
  const seconds = Number(typed);
  if (/^\d+$/.test(typed) && seconds >= 1 && seconds <= longestSeconds) return seconds;
  throw unreadable();
}

function unreadable(): ShiftError {
  return new ShiftError('mail_server', {}, field);
}
