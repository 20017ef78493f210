/** A command line written by the program: whoever reads it understands what was meant, whatever the values hold. */
import type { RawInput } from './command-spec.ts';

export interface Line {
  /** `visit move` */
  command: string;
  args: readonly string[];
  flags: Readonly<RawInput['flags']>;
}

/** Values stand behind `=`, and words behind `--`, so that none is taken for a flag. */
export function commandWords({ command, args, flags }: Line): string[] {
  const typed = Object.entries(flags).flatMap(([name, value]) => flagWords(`--${kebab(name)}`, value));
  return [...command.split(' '), ...typed, ...(args.length > 0 ? ['--', ...args] : [])];
}

function flagWords(flag: string, value: RawInput['flags'][string]): string[] {
  if (value === undefined || value === false) return [];
  if (value === true) return [flag];
  return (typeof value === 'string' ? [value] : value).map((one) => `${flag}=${one}`);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
