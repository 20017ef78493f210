/** Standard output holds one document: a file asked for with `-` in the place of its name, or JSON. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';

/** @param files what was typed, by flag. @throws ShiftError flags_clash */
export function requireOneOutput({ options }: Context, files: Readonly<Record<string, unknown>>): void {
  const asked = Object.keys(files).filter((flag) => files[flag] === '-');
  const [first] = asked;
  const [one, other] = [...asked.map((flag) => `${flag} -`), ...(options.json ? ['--json'] : [])];
  if (first !== undefined && one !== undefined && other !== undefined)
    throw new ShiftError('flags_clash', { one, other }, first);
}
