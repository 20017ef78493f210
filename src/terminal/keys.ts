/** What was typed, key by key: names for the keys without a letter, and the letters as they came. */
import { StringDecoder } from 'node:string_decoder';

/** By what terminals send for them. */
const named: Readonly<Record<string, string>> = {
  '\u001b[A': 'up',
  '\u001bOA': 'up',
  '\u001b[B': 'down',
  '\u001bOB': 'down',
  '\u001b[5~': 'pageUp',
  '\u001b[6~': 'pageDown',
  '\u001b[H': 'home',
  '\u001bOH': 'home',
  '\u001b[F': 'end',
  '\u001bOF': 'end',
  '\u001b': 'escape',
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u0003': 'ctrl-c',
  '\u0004': 'ctrl-d',
  '\u000c': 'ctrl-l',
  '\u001a': 'ctrl-z',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys without a letter begin with a control character
const pieces = /\u001b(?:\[[0-9;]*[A-Za-z~]|O[A-Z])?|[\s\S]/gu;

/** Reads keys out of pieces of bytes; a letter may come in two of them. */
export function keyReader(): (bytes: Buffer | string) => string[] {
  const decoder = new StringDecoder('utf8');
  return (bytes) => {
    const text = typeof bytes === 'string' ? bytes : decoder.write(bytes);
    return (text.match(pieces) ?? []).flatMap((piece) => named[piece] ?? (piece < ' ' ? [] : [piece]));
  };
}
