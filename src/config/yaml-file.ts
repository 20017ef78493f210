/** YAML with the lines of its fields. The one file that knows the YAML parser; loaded for a clinic's own files only. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { ShiftError } from '../errors.ts';

interface Parsed {
  value: unknown;
  lineOf: (path: readonly PropertyKey[]) => number | null;
}

/** @throws ShiftError invalid_file with the line of the first fault */
export function parseYaml(text: string, path: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { prettyErrors: true, lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw invalid(path, fault.linePos?.[0].line ?? 1, fault);
  const root = document.contents;
  return {
    value: values(() => document.toJS(), path),
    lineOf: (field) => {
      const offset = root === null ? undefined : offsetOf(root, field);
      return offset === undefined ? null : lines.linePos(offset).line;
    },
  };
}

/** Aliases that multiply beyond measure are only noticed here. */
function values(read: () => unknown, path: string): unknown {
  try {
    return read();
  } catch (error) {
    throw invalid(path, 1, error instanceof Error ? error : new Error(String(error)));
  }
}

function invalid(path: string, line: number, { message }: Error): ShiftError {
  const [first = ''] = message.split('\n');
  const what = first.replace(/ at line \d+, column \d+:?$/, '');
  return new ShiftError('invalid_file', { file: path, line, format: 'YAML', what });
}

/** Where a field begins in the text: its name, or the nearest thing above it that is there. */
function offsetOf(root: Node, field: readonly PropertyKey[]): number | undefined {
  let node: unknown = root;
  let offset = root.range?.[0];
  for (const step of field) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}
