/** Pieces of XML: elements with attributes, text that cannot become markup. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlText = (text: string): string => text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? '');

/** `inside` is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...inside: readonly string[]
): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const content = inside.join('');
  return content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`;
}

/** `<name val="…"/>`, which is most of a chart. */
export const val = (name: string, value: string | number): string => element(name, { val: value });

/** `A`, `Z`, `AA`: a column by its number from 0. */
export function columnName(at: number): string {
  const rest = Math.floor(at / 26);
  const last = String.fromCharCode(65 + (at % 26));
  return rest === 0 ? last : columnName(rest - 1) + last;
}

/** The cells of one column below the head, as a formula names them. */
export function columnRange(sheet: string, column: number, rows: number): string {
  const name = columnName(column);
  return `'${sheet.replaceAll("'", "''")}'!$${name}$2:$${name}$${rows + 1}`;
}
