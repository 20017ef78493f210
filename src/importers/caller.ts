/** Who rang, as exchanges write it: a name, a number that is hidden. */

/** What exchanges write in the place of the name of a caller who hides his number. */
const noName = new Set([
  'anonymous',
  'unknown',
  'unknown caller',
  'restricted',
  'private',
  'private number',
  'unavailable',
  'withheld',
  'аноним',
  'неизвестно',
  'неизвестный',
  'скрыт',
  'скрытый номер',
  'номер скрыт',
]);

/** The name in `"Айгуль" <87011234567>`; exchanges put the number there when they know no name. */
export function callerName(text: string): string | null {
  if (text === '') return null;
  const bracket = text.lastIndexOf('<');
  let from = 0;
  let to = bracket < 0 ? text.length : bracket;
  while (from < to && isOrnament(text.charCodeAt(from))) from++;
  while (to > from && isOrnament(text.charCodeAt(to - 1))) to--;
  const name = text.slice(from, to);
  return name === '' || noName.has(name.toLowerCase()) || /^\+?\d[\d\s()-]*$/.test(name) ? null : name;
}

/** A space or a quotation mark. */
function isOrnament(code: number): boolean {
  return code === 32 || code === 34;
}

/** What is known of a caller without a number that could be rung, alike in every layout: an extension, or nothing. */
export function plainCaller(text: string): string {
  const plain = text
    .replace(/^.*<([^<>]*)>$/, '$1')
    .replace(/^(?:sips?|tel):|@.*$/gi, '')
    .trim()
    .toLowerCase();
  return noName.has(plain) ? '' : plain;
}
