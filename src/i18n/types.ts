/** Forms of a counted noun by CLDR category; `other` is the fallback. `{n}` is the number. */
export interface Plural {
  one?: string;
  few?: string;
  many?: string;
  other: string;
}

/** A message: words with `{placeholders}`, or its plural forms. */
export type Text = string | Plural;

export type Params = Record<string, string | number>;

/** What went wrong, and what to do about it. */
export interface ErrorText {
  text: string;
  hint: string;
}
