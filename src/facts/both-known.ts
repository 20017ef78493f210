/** Of two things that are told of one record the one that stays, whichever came first. What is not told gives way. */

export function larger(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

export function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** Of two words of a list one has to stay. */
export function either<T extends string>(one: T | null, other: T | null): T | null {
  if (one === null || other === null) return one ?? other;
  return one >= other ? one : other;
}

/** The longer text: `Айгуль` rather than `101`. */
export function fuller(one: string | null, other: string | null): string | null {
  if (one === null || other === null || one.length === other.length) return either(one, other);
  return one.length > other.length ? one : other;
}
