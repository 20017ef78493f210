/** Keys by their place on the keyboard: an administrator does not switch layouts to press one. */

const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
/** The upper row of a Kazakh keyboard has letters where digits are. */
const kazakhDigits: Readonly<Record<string, string>> = {
  ә: '2',
  і: '3',
  ң: '4',
  ғ: '5',
  ү: '8',
  ұ: '9',
  қ: '0',
};
const places = new Map([...russian].map((letter, at) => [letter, latin[at] ?? letter]));

/** The key as it is called on a Latin keyboard, small; names of other keys stay. */
export function latinKey(key: string): string {
  const small = [...key].length === 1 ? key.toLowerCase() : key;
  return kazakhDigits[small] ?? places.get(small) ?? small;
}
