/**
 * The address of a server, `postgres://USER@HOST:PORT/DATABASE?option=value`, read as PostgreSQL's own programs read it
 * (its manual: "Connection URIs"). An option that we cannot follow is refused: who writes `sslmod=verify-full` must
 * not get less than he asked for.
 */
import { ShiftError } from '../errors.ts';

/** What may be said of a server: in an address, in a section of the service file, in the environment. */
const optionNames = [
  'host',
  'port',
  'dbname',
  'user',
  'password',
  'passfile',
  'service',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'connect_timeout',
  'application_name',
  'options',
] as const;
type OptionName = (typeof optionNames)[number];
/** What is said, and not empty. */
export type Address = Readonly<Partial<Record<OptionName, string>>>;

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
const ranges: Partial<Record<OptionName, number>> = { port: 65_535, connect_timeout: 3_600 };

export function isServer(given: string): boolean {
  return /^postgres(ql)?:\/\//i.test(given);
}

/** @throws ShiftError db_url, db_option, invalid_choice */
export function readAddress(given: string): Address {
  const url = urlOf(given);
  const said = new Map([
    ['user', decoded(url.username)],
    ['password', decoded(url.password)],
    ['host', decoded(url.hostname === noHost ? '' : url.hostname).replace(/^\[(.+)\]$/, '$1')],
    ['port', url.port],
    ['dbname', decoded(url.pathname.slice(1))],
  ]);
  for (const [name, value] of url.searchParams) {
    // As other programs spell it that connect to PostgreSQL.
    if (name === 'ssl' && value === 'true') said.set('sslmode', 'require');
    else said.set(name, value);
  }
  const address = addressOf(said);
  // libpq would try several servers in turn.
  if (/,/.test(`${address.host}${address.port}`)) throw unreadable();
  return address;
}

/** @throws ShiftError db_option for a name that is not known, invalid_choice for a value that cannot be */
export function addressOf(said: Iterable<[string, string]>): Address {
  const address: Partial<Record<OptionName, string>> = {};
  for (const [name, value] of said) {
    if (value === '') continue;
    const option = optionNames.find((one) => one === name);
    if (!option) throw new ShiftError('db_option', { name, choices: optionNames.join(', ') }, '--db');
    requirePossible(option, value);
    address[option] = value;
  }
  return address;
}

/**
 * Whether a word as it was typed holds a password: of an address, however wrong it may be otherwise, or of libpq's
 * other notation, `host=reception password=…`.
 */
export function holdsSecret(typed: string): boolean {
  const address = /postgres(?:ql)?:\/\/(.*)/is.exec(typed)?.[1];
  if (address === undefined) return /^\s*\w+\s*=/.test(typed) && /\bpassword\s*=\s*\S/i.test(typed);
  // What stands after a colon and before an @ and is no port.
  const beforeHost = /^[^:@/?#]*:(?!\d*(?:[/?#]|$)).+@/s.test(address);
  return beforeHost || /[?&](?:ssl)?password=[^&]/i.test(address);
}

/** Stands in for a host that is not named, beside a user or a port: the URL standard knows no such address. */
const noHost = '-';

function urlOf(given: string): URL {
  const whole = given.replace(/^(\w+:\/\/(?:[^/?#]*@)?)(?=(?::\d*)?(?:[/?#]|$))/, `$1${noHost}`);
  try {
    const url = new URL(whole);
    // The rest of a password in which these marks stand as they are.
    if (url.hash === '' && !`${url.pathname}${url.search}`.includes('@')) return url;
  } catch {
    // The address itself is not repeated: it may hold a password.
  }
  throw unreadable();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw unreadable();
  }
}

function unreadable(): ShiftError {
  return new ShiftError('db_url', {}, '--db');
}

function requirePossible(option: OptionName, value: string): void {
  const highest = ranges[option];
  const wrong = (choices: string) =>
    new ShiftError('invalid_choice', { flag: option, value, choices }, '--db');
  if (option === 'sslmode' && !sslModes.includes(value)) throw wrong(sslModes.join(', '));
  if (highest !== undefined && !(/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= highest))
    throw wrong(`1–${highest}`);
}
