/** docs/errors.md, written from the table of errors and their words in English and Russian. */
import { type ErrorCode, errorExits, exits } from '../../src/errors.ts';
import { errors as en } from '../../src/i18n/en/errors.ts';
import { errors as ru } from '../../src/i18n/ru/errors.ts';

const meanings: Record<keyof typeof exits, string> = {
  fault: 'a fault of the program or the machine',
  usage: 'wrong usage or invalid input',
  notFound: 'no such record',
  conflict: 'conflict: slot taken, shift already open, changed meanwhile',
  gate: 'the gate at close is not passed',
  partial: 'part of the input was rejected; the rest is in',
  forbidden: 'not allowed: role, consent',
  cancelled: 'cancelled by the user',
};

export function errorsPage(): string {
  const codes = Object.keys(errorExits) as ErrorCode[];
  return [
    '# Errors and exit codes',
    '',
    'Written by `npm run docs` from `src/errors.ts` and `src/i18n`; do not edit. With `--json` an error is',
    '`{"error":{"code","message","hint","field"}}` on standard error; `changed_meanwhile` has `conflict` besides, with both',
    'versions of the record ([desks.md](desks.md#changed-meanwhile)). `{…}` stands for what was typed or found.',
    '',
    '| exit | meaning |',
    '|---|---|',
    '| 0 | done |',
    ...Object.entries(exits).map(([name, code]) => `| ${code} | ${meanings[name as keyof typeof exits]} |`),
    '',
    ...codes.flatMap(section),
  ].join('\n');
}

function section(code: ErrorCode): string[] {
  return [`## \`${code}\` (exit ${errorExits[code]})`, '', `- ${line(en[code])}`, `- ${line(ru[code])}`, ''];
}

function line({ text, hint }: { text: string; hint: string }): string {
  return hint ? `${text} *${hint.trim()}*` : text;
}
