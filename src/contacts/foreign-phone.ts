/** Numbers of other countries, judged by libphonenumber; loaded only when one turns up. */
import { type ForeignCheck, typedPhone } from './phone.ts';

/** The judge of numbers outside code 7, for those who have many to read. */
export async function foreignPhones(): Promise<ForeignCheck> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min');
  return (number) => {
    const parsed = parsePhoneNumberFromString(number);
    return parsed?.isValid() ? parsed.number : null;
  };
}

/** Reads one number that a hand typed; the library is loaded only for a number that is not of code 7. */
export async function readPhone(text: string): Promise<string | null> {
  const own = typedPhone(text);
  if (own?.startsWith('+7')) return own;
  return /\d{8}/.test(text.replace(/\D/g, '')) ? typedPhone(text, await foreignPhones()) : null;
}
