/** Text that no database keeps as it is: PostgreSQL refuses NUL, and half a surrogate pair is no character. */
const unkeepable = /[\0\ud800-\udfff]/gu;

export interface Unkeepable {
  path: PropertyKey[];
  text: string;
  /** The text without them. */
  rest: string;
}

/** The first such text of a parsed file; null where there is none. */
export function findUnkeepable(value: unknown): Unkeepable | null {
  if (typeof value === 'string') return judge(value);
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inside] of Object.entries(value)) {
    const found = judge(key) ?? findUnkeepable(inside);
    const step = Array.isArray(value) ? Number(key) : key;
    if (found) return { ...found, path: [step, ...found.path] };
  }
  return null;
}

function judge(text: string): Unkeepable | null {
  const rest = text.replace(unkeepable, '');
  return rest === text ? null : { path: [], text, rest };
}
