/** Fields without those that were left unsaid. */

export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export function givenOnly<T extends object>(fields: T): Given<T> {
  const given: Given<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) given[key] = value as Given<T>[typeof key];
  }
  return given;
}
