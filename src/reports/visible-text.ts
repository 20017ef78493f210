/**
 * Text from outside, shown harmless and whole: what would move a cursor, hide or reverse other text is spelt
 * out. Letters, emoji and their joiners stay as they are.
 */

/** C0 and C1 controls, DEL, soft hyphen, bidi marks and isolates, invisible separators, tags, lone surrogates. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;

function spell(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

/** A JSON document with the same characters written as JSON escapes: it reads back as it was. */
export function harmlessJson(document: string): string {
  return document.replace(hidden, (character) => {
    if (character < '\u007f') return character;
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}

/** One line: every line break is spelt out too. */
export function visible(value: string): string {
  return value.replace(hidden, spell);
}

/** Several lines: line breaks (LF, CRLF, CR) stay line breaks. */
export function visibleLines(value: string): string[] {
  return value.split(/\r\n|\n|\r/u).map(visible);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what moves a cursor or paints begins with a control character
const painting = /\u001b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9])/gu;

/** The lines of what was written to a terminal as they are read there: without colours and moves, empty ones left out. */
export function linesRead(written: string): string[] {
  return visibleLines(written.replace(painting, ''))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
