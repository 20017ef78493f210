/**
 * Telephone numbers as the desk writes them. Country code 7 (Kazakhstan and Russia) is decided here, in a few
 * comparisons; the rules are libphonenumber's (a test compares them). Other countries: see foreign-phone.ts.
 */

/** Judges `+` and digits of another country; returns E.164 or null. */
export type ForeignCheck = (number: string) => string | null;

const zero = 48;
const nine = 57;
/** First digits of a ten-digit number within code 7, as libphonenumber's metadata has them for KZ and RU. */
const firstDigits = '34789';
const extension = /\s*(?:доб|вн|ext|x|#)\.?\s*\d{1,6}$/i;
const ornaments = /[\s().\-/\u2010-\u2015\u2212\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;

/**
 * Reads `8 701 234 56 78`, `+7 (701) 234-56-78`, `7012345678`, `+998…`, `8 10 998…`, `sip:…@host`, `"Name" <…>`; null
 * when it is no number that could be called: hidden, an extension, a city number without its code. Without `foreign` a number of another country needs its `+` and is judged by length alone.
 */
export function normalizePhone(text: string, foreign?: ForeignCheck): string | null {
  if (text.length < 8) return null;
  const typed = /^\+?\d+$/.test(text) ? text : withoutOrnaments(text);
  const plus = typed.startsWith('+');
  const digits = plus ? typed.slice(1) : typed;
  if (digits.length < 8 || !allDigits(digits)) return null;
  if (plus) return international(digits, foreign);
  if (digits.length === 10) return withinSeven(digits);
  if (digits.length === 11) return elevenDigits(digits, foreign);
  if (digits.startsWith('810')) return international(digits.slice(3), foreign);
  if (digits.startsWith('00')) return international(digits.slice(2), foreign);
  return foreign && digits.length > 10 ? foreign(`+${digits}`) : null;
}

/** `"Айгуль" <sip:77012345678@10.0.0.1;user=phone>` to its digits: a name, a scheme, a host and an extension go. */
function withoutOrnaments(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/^.*<([^<>]*)>\s*$/s, '$1')
    .replace(/^['"\s]+|['"\s]+$/g, '')
    .replace(/^(?:sips?|tel|callto|whatsapp):(?:\/\/)?/i, '')
    .replace(/[@;].*$/s, '');
  return plain.replace(extension, '').replace(ornaments, '');
}

/**
 * A number typed by hand. Ten digits that begin with 8 are, at a desk, a mobile number with a digit left out
 * (`8 701 234 56 7`) and hardly ever a city number without its 8: keeping them would keep a stranger's number.
 */
export function typedPhone(text: string, foreign?: ForeignCheck): string | null {
  const isShort = /^8\d{9}$/.test(text.replace(ornaments, ''));
  return isShort ? null : normalizePhone(text, foreign);
}

function elevenDigits(digits: string, foreign?: ForeignCheck): string | null {
  const first = digits[0];
  if (first === '7' || first === '8') return withinSeven(digits.slice(1));
  return foreign ? foreign(`+${digits}`) : null;
}

function withinSeven(ten: string): string | null {
  return firstDigits.includes(ten[0] ?? '-') ? `+7${ten}` : null;
}

function international(digits: string, foreign?: ForeignCheck): string | null {
  if (digits.startsWith('7')) return digits.length === 11 ? withinSeven(digits.slice(1)) : null;
  if (isEightAfterPlus(digits)) return foreign?.(`+${digits}`) ?? withinSeven(digits.slice(1));
  if (foreign) return foreign(`+${digits}`);
  return digits.length >= 8 && digits.length <= 15 && !digits.startsWith('0') ? `+${digits}` : null;
}

/** `+8 701 …`: people put the plus before the 8 that they dial. No country has such numbers of eleven digits. */
function isEightAfterPlus(digits: string): boolean {
  return digits.length === 11 && /^8[79]/.test(digits);
}

function allDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < zero || code > nine) return false;
  }
  return text.length > 0;
}

/** `+7 701 *** ** 78`: enough to know a number by, too little to call it (product, promise 5). */
export function maskPhone(e164: string): string {
  if (isSeven(e164)) return `+7 ${e164.slice(2, 5)} *** ** ${e164.slice(10)}`;
  return `${e164.slice(0, 4)} *** ** ${e164.slice(-2)}`;
}

/** `+7 701 234 56 78`; a number of another country stays in E.164. */
export function formatPhone(e164: string): string {
  if (!isSeven(e164)) return e164;
  return `+7 ${e164.slice(2, 5)} ${e164.slice(5, 8)} ${e164.slice(8, 10)} ${e164.slice(10)}`;
}

function isSeven(e164: string): boolean {
  return e164.length === 12 && e164.startsWith('+7');
}
