/**
 * What a check shows for its verdict. Lines are keys of the i18n area `checklists` with parameters; a parameter
 * that must be masked, formatted or put into a currency stays a typed value until somebody words it.
 */

export type EvidenceValue =
  | string
  | number
  /** A patient: shown by a shortened name, else a masked number, else "no number" (least data). */
  | { type: 'who'; name: string | null; phone: string | null }
  /** Epoch milliseconds. */
  | { type: 'time'; value: number }
  /** Minor units of the clinic's currency. */
  | { type: 'money'; value: number }
  /** A word of the glossary by its i18n key, e.g. `channel.whatsapp`. */
  | { type: 'term'; value: string }
  /** Who has a shift open at which desk. */
  | { type: 'shifts'; value: readonly OnShift[] };

export interface OnShift {
  administrator: string;
  /** The desk's name. */
  desk: string;
}

export interface EvidenceLine {
  key: `checklists.${string}`;
  params: Record<string, EvidenceValue>;
}

/** How the values of a line become text; the terminal and the report each bring their own. */
export interface EvidenceFormat {
  who(name: string | null, phone: string | null): string;
  time(epochMs: number): string;
  money(minor: number): string;
  term(key: string): string;
  shifts(open: readonly OnShift[]): string;
}

export const line = (key: EvidenceLine['key'], params: EvidenceLine['params'] = {}): EvidenceLine => ({
  key,
  params,
});

export const who = (name: string | null, phone: string | null): EvidenceValue => ({
  type: 'who',
  name,
  phone,
});
export const time = (value: number): EvidenceValue => ({ type: 'time', value });
export const money = (value: number): EvidenceValue => ({ type: 'money', value });
export const shifts = (value: readonly OnShift[]): EvidenceValue => ({ type: 'shifts', value });
export const term = (value: string): EvidenceValue => ({ type: 'term', value });

/** The parameters of a line as the translator takes them. */
export function evidenceParams(
  from: Pick<EvidenceLine, 'params'>,
  format: EvidenceFormat,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(from.params).map(([name, value]) => [name, evidenceText(value, format)]),
  );
}

function evidenceText(value: EvidenceValue, format: EvidenceFormat): string | number {
  if (typeof value !== 'object') return value;
  switch (value.type) {
    case 'who':
      return format.who(value.name, value.phone);
    case 'time':
      return format.time(value.value);
    case 'money':
      return format.money(value.value);
    case 'term':
      return format.term(value.value);
    case 'shifts':
      return format.shifts(value.value);
  }
}

/** Details are for a glance: more than this many are counted, not listed. */
const listedAtMost = 5;

/** A summary line, then details, then how many were not listed. */
export function listed(summary: EvidenceLine, details: readonly EvidenceLine[]): EvidenceLine[] {
  const rest = details.length - listedAtMost;
  const shown = [summary, ...details.slice(0, listedAtMost)];
  return rest > 0 ? [...shown, line('checklists.more', { n: rest })] : shown;
}
