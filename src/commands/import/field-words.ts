/** A field of a map in words: people are told by them, programs and files by ids. */
import type { Context } from '../../context.ts';

/** In quotes, as the columns of a file are; the id where there are no words. */
export function quotedField({ i18n, t }: Context, field: string): string {
  const key = `maps.field.${field}`;
  return t('common.quoted', { text: i18n.has(key) ? t(key) : field });
}
