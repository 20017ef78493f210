/** Words in the reader's language. One catalogue is loaded, the one that is spoken. */
import type { Language } from '../clinic/types.ts';
import type { ErrorCode, ErrorParams } from '../errors.ts';
import type { messages as shape } from './en/index.ts';
import { inWords } from './error-words.ts';
import { type Formats, formats } from './format.ts';
import type { ErrorText, Params, Text } from './types.ts';

export type MessageKey = keyof typeof shape;

export interface Translator {
  readonly lang: Language;
  readonly format: Formats;
  /** The message with its placeholders filled; `n` chooses the plural form. */
  t(key: MessageKey, params?: Params): string;
  /** True when there is such a message: for keys made of data (`status.` + status). */
  has(key: string): key is MessageKey;
  /** An error and its remedy, each in one line; whoever shows them makes what was typed harmless. */
  error(code: ErrorCode, params: ErrorParams): ErrorText;
}

interface Catalogue {
  messages: Record<MessageKey, Text>;
  errors: Record<ErrorCode, ErrorText>;
}

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: () => import('./en/index.ts'),
  ru: () => import('./ru/index.ts'),
  kk: () => import('./kk/index.ts'),
};

export async function translator(lang: Language): Promise<Translator> {
  const { messages, errors } = await catalogues[lang]();
  const has = (key: string): key is MessageKey => key in messages;
  const t: Translator['t'] = (key, params = {}) => fill(form(messages[key], params, lang), params);
  const say = (key: string, params?: Params): string | null => (has(key) ? t(key, params) : null);
  return {
    lang,
    format: formats(lang),
    t,
    has,
    error: (code, params) => {
      const worded = inWords(code, params, say);
      return { text: sentence(errors[code].text, worded), hint: sentence(errors[code].hint, worded) };
    },
  };
}

/** Help pages, one line per command, flag and word; loaded only when help is asked for. */
export async function helpTexts(lang: Language): Promise<Record<string, string>> {
  const pages = {
    en: () => import('./en/help/index.ts'),
    ru: () => import('./ru/help/index.ts'),
    kk: () => import('./kk/help/index.ts'),
  };
  return (await pages[lang]()).help;
}

function form(text: Text, params: Params, lang: Language): string {
  if (typeof text === 'string') return text;
  const n = Math.abs(Number(params.n ?? 0));
  return text[category(n, lang)] ?? text.other;
}

/** CLDR’s plural categories of whole numbers; Intl.PluralRules costs 6 ms at its first use, a tenth of a start-up. */
function category(n: number, lang: Language): 'one' | 'few' | 'many' | 'other' {
  if (!Number.isInteger(n)) return 'other';
  if (lang !== 'ru') return n === 1 ? 'one' : 'other';
  const ten = n % 10;
  const hundred = n % 100;
  if (ten === 1 && hundred !== 11) return 'one';
  if (ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14)) return 'few';
  return 'many';
}

/** A parameter may be a question that was to be asked: its mark ends the sentence. */
function sentence(text: string, params: Params): string {
  return fill(text, params)
    .replace(/([?!])\.(?=\s|$)/g, '$1')
    .trim();
}

function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
