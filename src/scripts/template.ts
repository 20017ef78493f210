/**
 * The small language of prompts. `{slot1}` is a placeholder. `[, {patient}]` is said only when all its placeholders are
 * known; `[at {time}|today]` says what stands after the bar otherwise. Brackets may hold brackets. So a prompt never
 * shows a gap: it falls back to words.
 */
import { type Placeholder, placeholders, type Values, type Worded, worded } from './placeholders.ts';

export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: Placeholder }
  | { kind: 'choice'; known: Node[]; otherwise: Node[] };

/** What is wrong with a template: the piece at fault and how it should look. */
export interface TemplateFault {
  piece: string;
  example: string;
}

const token = /\{[^{}[\]|]*\}|[[\]|{}]/g;

/** Reads a template; the first fault instead when there is one. */
export function parseTemplate(text: string): Node[] | TemplateFault {
  const reader: Reader = { text, at: 0, fault: null };
  const nodes = readNodes(reader, 0);
  return reader.fault ?? nodes;
}

export function isFault(parsed: Node[] | TemplateFault): parsed is TemplateFault {
  return !Array.isArray(parsed);
}

interface Reader {
  text: string;
  at: number;
  fault: TemplateFault | null;
}

/** Reads up to the end, or inside brackets up to the bar or bracket that ends the branch, which is left unread. */
function readNodes(reader: Reader, depth: number): Node[] {
  const nodes: Node[] = [];
  while (reader.fault === null) {
    token.lastIndex = reader.at;
    const match = token.exec(reader.text);
    const plain = reader.text.slice(reader.at, match?.index);
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    if (match === null) {
      reader.at = reader.text.length;
      if (depth > 0) reader.fault = { piece: reader.text.slice(-20), example: '[…]' };
      return nodes;
    }
    reader.at = match.index;
    const [mark] = match;
    if (depth > 0 && (mark === '|' || mark === ']')) return nodes;
    reader.at += mark.length;
    if (mark === '[') nodes.push(readChoice(reader, depth + 1));
    else if (mark.length > 1) nodes.push(readValue(reader, mark, depth));
    else
      reader.fault = {
        piece: reader.text.slice(Math.max(0, match.index - 10), match.index + 10),
        example: '[… {slot1} …|…]',
      };
  }
  return nodes;
}

function readChoice(reader: Reader, depth: number): Node {
  const known = readNodes(reader, depth);
  let otherwise: Node[] = [];
  if (reader.text[reader.at] === '|') {
    reader.at += 1;
    otherwise = readNodes(reader, depth);
  }
  // A second bar has no meaning; a missing bracket was noticed at the end of the text.
  if (reader.fault === null && reader.text[reader.at] !== ']')
    reader.fault = { piece: '|', example: '[…|…]' };
  reader.at += 1;
  return { kind: 'choice', known, otherwise };
}

function readValue(reader: Reader, mark: string, depth: number): Node {
  const name = placeholders.find((one) => `{${one}}` === mark);
  if (name === undefined) {
    reader.fault = { piece: mark, example: placeholders.map((one) => `{${one}}`).join(' ') };
  } else if (depth === 0 && !isWorded(name)) {
    reader.fault = { piece: mark, example: `[… ${mark} …]` };
  }
  return { kind: 'value', name: name ?? 'clinic' };
}

function isWorded(name: Placeholder): name is Worded {
  return worded.some((one) => one === name);
}

/** Says a template: known values in their places, words or nothing where a value is not known. */
export function fillTemplate(nodes: readonly Node[], values: Values, words: Record<Worded, string>): string {
  return say('', nodes, values, words).replace(/ {2,}/g, ' ').trim();
}

function say(before: string, nodes: readonly Node[], values: Values, words: Record<Worded, string>): string {
  return nodes.reduce((said, node) => {
    if (node.kind === 'text') return said + node.text;
    if (node.kind === 'value') {
      const value = values[node.name] ?? (isWorded(node.name) ? words[node.name] : '');
      return said + (opening(said) ? capital(value) : value);
    }
    const known = node.known.every((one) => one.kind !== 'value' || values[one.name] !== undefined);
    return say(said, known ? node.known : node.otherwise, values, words);
  }, before);
}

/** Whether the next word begins a sentence. */
function opening(said: string): boolean {
  return /(^|[.!?…])\s*$/u.test(said);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The placeholders that a template speaks of, each once, sorted. */
export function placeholdersOf(nodes: readonly Node[]): Placeholder[] {
  const found = nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    return node.kind === 'value' ? [node.name] : placeholdersOf([...node.known, ...node.otherwise]);
  });
  return [...new Set(found)].sort();
}
