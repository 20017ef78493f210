/** What may follow the words typed so far, read off the command table. Pure: ids are named by kind, not looked up. */
import { type CommandSpec, type FlagSpec, furtherFlags, globalFlags } from '../../terminal/command-spec.ts';

/** Records and names that are looked up: ids and codes only, never a patient's name (S0.8). */
const lookups = [
  'contact',
  'callback',
  'visit',
  'patient',
  'task',
  'complaint',
  'staff',
  'doctor',
  'room',
  'service',
  'desk',
  'clinic',
  'source',
  'wait',
  'script',
  'map',
  'refused',
] as const;
export type Lookup = (typeof lookups)[number];

export interface Candidate {
  value: string;
  /** Key of its help text, where it has one. */
  about?: string;
}

export interface Completion {
  candidates: Candidate[];
  /** What to look up besides. */
  lookup: Lookup | null;
  /** A file belongs here: the shell knows better. */
  files: boolean;
  /** The beginning of the value that has been typed: what is looked up begins with it. */
  current: string;
  /** What stands before the value in the same word, e.g. `--lang=`. */
  prefix: string;
}

const nothing: Completion = { candidates: [], lookup: null, files: false, current: '', prefix: '' };

/** Names of flags and words that stand for a kind of another name. */
const kinds: Record<string, Lookup> = {
  administrator: 'staff',
  operator: 'staff',
  owner: 'staff',
  by: 'staff',
  senior: 'staff',
  manager: 'staff',
  to: 'staff',
  prompt: 'script',
  log: 'contact',
  confirm: 'visit',
  retry: 'refused',
  drop: 'refused',
};
/** Names of a command's own words that stand for a patient; a flag of that name may mean something else. */
const patientWords = ['keep', 'drop', 'relative'];
/** Only these are looked up: `init --doctor <name: specialty>` is about a doctor who is not known yet. */
const known = ['<id>', '<code>', '<number>', '<name|file>'];

/**
 * @param words the words after the program's name; the last is the one under the cursor, perhaps empty
 */
export function complete(specs: readonly CommandSpec[], words: readonly string[]): Completion {
  const { typed, current } = atCursor(words);
  const shown = specs.filter((spec) => !spec.hidden);
  const spec = commandOf(shown, typed);
  const flags = [...(spec?.flags ?? []), ...furtherFlags(spec)];
  const waiting = flagWaiting(flags, typed);
  if (waiting) return valuesOf(waiting, waiting.name, current, '');
  const [name, value] = splitFlag(current);
  if (value !== null) {
    const flag = flags.find((one) => `--${one.name}` === name);
    return flag?.value ? valuesOf(flag, flag.name, value, `${name}=`) : nothing;
  }
  if (current.startsWith('-')) return { ...nothing, candidates: flagNames(spec, flags, typed, current) };
  return wordsAfter(shown, spec, plainWords(flags, typed), current);
}

/** bash hands `--lang=ru` over as three words; here they are what the user meant. */
function atCursor(words: readonly string[]): { typed: string[]; current: string } {
  const all = [...words];
  const current = all.pop() ?? '';
  if (current === '=') return { typed: all, current: '' };
  if (all.at(-1) === '=') all.pop();
  return { typed: all, current };
}

function commandOf(specs: readonly CommandSpec[], typed: readonly string[]): CommandSpec | null {
  const words = plainWords(globalFlags, typed);
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const spec = specs.find((one) => one.name === name);
    if (spec && words.length >= length) return spec;
  }
  return null;
}

function plainWords(flags: readonly FlagSpec[], typed: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at] ?? '';
    if (!word.startsWith('-')) found.push(word);
    else if (flags.some((flag) => flag.value && names(flag).includes(word))) at += 1;
  }
  return found;
}

const names = (flag: FlagSpec): string[] => [
  `--${flag.name}`,
  ...(flag.short === undefined ? [] : [`-${flag.short}`]),
];

/** The flag whose value the cursor stands at. */
function flagWaiting(flags: readonly FlagSpec[], typed: readonly string[]): FlagSpec | null {
  const last = typed.at(-1) ?? '';
  return flags.find((flag) => flag.value && names(flag).includes(last)) ?? null;
}

function splitFlag(word: string): [string, string | null] {
  const at = word.indexOf('=');
  return word.startsWith('--') && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, null];
}

function flagNames(
  spec: CommandSpec | null,
  flags: readonly FlagSpec[],
  typed: readonly string[],
  current: string,
): Candidate[] {
  return flags
    .filter((flag) => flag.repeat || !names(flag).some((name) => typed.includes(name)))
    .map((flag) => {
      const owner = globalFlags.includes(flag) ? 'global' : (spec?.name ?? 'global');
      return { value: `--${flag.name}`, about: `${owner}.${flag.name}` };
    })
    .filter((flag) => flag.value.startsWith(current));
}

/** Subcommands, and values of the command's own words. */
function wordsAfter(
  specs: readonly CommandSpec[],
  spec: CommandSpec | null,
  typed: readonly string[],
  current: string,
): Completion {
  if (typed.length === 0) return { ...nothing, candidates: commandNames(specs, current) };
  const subcommands = typed.length === 1 ? subcommandsOf(specs, typed[0] ?? '', current) : [];
  const index = typed.length - (spec?.name.split(' ').length ?? typed.length);
  const args = spec?.args ?? [];
  const last = args.at(-1);
  const arg = args[index] ?? (last?.rest ? last : undefined);
  if (!spec || !arg) return { ...nothing, candidates: subcommands };
  const own = valuesOf(arg, kindOfWord(spec, arg.name), current, '');
  return { ...own, candidates: [...subcommands, ...own.candidates] };
}

function kindOfWord(spec: CommandSpec, name: string): string {
  if (patientWords.includes(name)) return 'patient';
  return name === 'id' || name === 'code' ? familyOf(spec) : name;
}

/** `visit seat` works on visits, `log edit` on contacts. */
function familyOf(spec: CommandSpec): string {
  return spec.name.split(' ')[0] ?? '';
}

function commandNames(specs: readonly CommandSpec[], current: string): Candidate[] {
  const first = [...new Set(specs.map((spec) => spec.name.split(' ')[0] ?? ''))];
  return first.filter((name) => name.startsWith(current)).map((name) => ({ value: name, about: name }));
}

function subcommandsOf(specs: readonly CommandSpec[], first: string, current: string): Candidate[] {
  return specs
    .filter((spec) => spec.name.startsWith(`${first} ${current}`))
    .map((spec) => ({ value: spec.name.slice(first.length + 1), about: spec.name }));
}

function valuesOf(
  what: { choices?: readonly string[]; value?: string; files?: boolean },
  name: string,
  current: string,
  prefix: string,
): Completion {
  const choices = what.choices ?? [];
  const candidates = choices.filter((value) => value.startsWith(current)).map((value) => ({ value }));
  const isFree =
    choices.length > 0 || what.files === true || (what.value !== undefined && !known.includes(what.value));
  const lookup = isFree ? null : (kinds[name] ?? lookups.find((kind) => kind === name) ?? null);
  const files =
    lookup === null && (name === 'file' || what.files === true || what.value?.endsWith('file>') === true);
  return { candidates, lookup, files, current, prefix };
}
