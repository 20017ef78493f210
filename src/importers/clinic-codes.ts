/** The clinic's own codes for what files call by a name: an export says "Айгуль Сапарова" where the desk writes `aigul`. */
interface Named {
  code: string;
  name: string;
}

/** Codes by folded names, of people and of sources. Plain records: a request goes to a worker. */
export interface ClinicCodes {
  people: Readonly<Record<string, string>>;
  sources: Readonly<Record<string, string>>;
}

export const noCodes: ClinicCodes = { people: {}, sources: {} };

export function clinicCodes(people: readonly Named[], sources: readonly Named[]): ClinicCodes {
  return { people: codesByName(people), sources: codesByName(sources) };
}

/** The same person or source is one in every figure, whoever wrote it down; a name that is not the clinic's stays as it is. */
export function coded(codes: Readonly<Record<string, string>>, text: string | null): string | null {
  if (text === null) return null;
  const name = folded(text);
  return Object.hasOwn(codes, name) ? (codes[name] ?? text) : text;
}

/** A name that two bear is nobody's; a code goes before any name. */
function codesByName(rows: readonly Named[]): Record<string, string> {
  const names = rows.map(({ name }) => folded(name));
  const single = rows.filter((_, index) => {
    const name = names[index];
    return name !== undefined && names.indexOf(name) === names.lastIndexOf(name);
  });
  return Object.fromEntries([
    ...single.map(({ code, name }) => [folded(name), code]),
    ...rows.map(({ code }) => [folded(code), code]),
  ]);
}

/** Without case and ё, whichever of the names comes first: "Сапарова Айгуль" is Айгуль Сапарова. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean).sort().join(' ');
}
