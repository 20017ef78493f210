/** What an error's parameters are called in the reader's language: kinds of record, statuses, suggestions. */
import type { ErrorCode, ErrorParams } from '../errors.ts';
import type { Params } from './types.ts';

/** The catalogue as far as it is needed here: `say` gives null where it has no such message. */
export type Say = (key: string, params?: Params) => string | null;

type Word = (value: string, say: Say) => string;

/** More of what was typed would bury the message. */
const longestEcho = 80;

const words: Readonly<Record<string, Word>> = {
  what: (value, say) => say(`record.${value}`) ?? value,
  from: (value, say) => say(`visitStatus.${value}`) ?? value,
  to: (value, say) => say(`visitStatus.${value}`) ?? value,
  status: (value, say) => say(`contactStatus.${value}`) ?? value,
  maybe: (value, say) => (value === '' ? '' : `${say('common.maybe', { name: value })} `),
  /** The only values there are, where there are only some. */
  oneOf: (value, say) => (value === '' ? '' : `${say('common.oneOf', { choices: value })} `),
  field: (value, say) => (value === '.' ? (say('common.wholeFile') ?? value) : value),
  value: (value) => shortened(value),
};

/** Some codes say a parameter in a way of their own. */
const wordsOf: Partial<Record<ErrorCode, Readonly<Record<string, Word>>>> = {
  import_columns_missing: {
    // Each in words for people, with its id for `--column`.
    fields: (value, say) =>
      value
        .split(', ')
        .map((id) => inBrackets(id, say))
        .join(', '),
  },
  not_found: {
    // A number stands as it is; what was typed stands in quotes.
    id: (value, say) =>
      /^\d+$/.test(value) ? value : (say('common.quoted', { text: shortened(value) }) ?? value),
    list: (value, say) =>
      value.startsWith('smena ') ? (say('common.see', { command: value }) ?? value) : value,
  },
};

/** The parameters in words, ready to be filled in. */
export function inWords(code: ErrorCode, params: ErrorParams, say: Say): Params {
  const own = wordsOf[code] ?? {};
  // A command wants the kind's id, a sentence its name.
  const { kind } = params;
  const named: Params = kind === undefined ? {} : { records: say(`common.kind.${kind}`) ?? kind };
  const worded = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const word = own[name] ?? words[name];
      return [name, word ? word(String(value), say) : value];
    }),
  );
  return { ...worded, ...named };
}

function inBrackets(id: string, say: Say): string {
  const text = say(`maps.field.${id}`);
  return text === null ? id : `${say('common.quoted', { text })} (${id})`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > longestEcho ? `${characters.slice(0, longestEcho - 1).join('')}…` : text;
}
