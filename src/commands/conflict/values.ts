/** Values of a record in words and in JSON: people by name, numbers masked, times and sums as people write them. */
import { isoInstant } from '../../clinic/time.ts';
import type { Clinic, Desk, Doctor, Service, Staff } from '../../clinic/types.ts';
import { formatPhone, maskPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { DayPart } from '../../visits/types.ts';
import { hoursIn, weekIn } from '../output/week-words.ts';
import type { ClaimWords } from '../records/claims.ts';
import { codeOf, nameOf } from '../records/people.ts';
import { daysText } from '../visits/wish-words.ts';
import type { FieldKind } from './fields.ts';
import type { Difference } from './versions.ts';

/** What ids are called. */
export interface Names {
  clinic: Clinic;
  staff: readonly Staff[];
  doctors: readonly Doctor[];
  services: readonly Service[];
  desks: readonly Desk[];
  claims: ClaimWords;
}

/** A note in full would bury what it differs in. */
const longest = 300;

/** Both values of a field in words. Two numbers that look alike when masked are shown whole: they are the difference. */
export function inWords(ctx: Context, names: Names, { kind, yours, theirs }: Difference): [string, string] {
  const say = (value: unknown): string => {
    const said = value === null || value === undefined ? '' : words(ctx, names, kind, value);
    return visible(ctx.shorten(said, longest)) || '—';
  };
  const both: [string, string] = [say(yours), say(theirs)];
  if (kind !== 'phone' || both[0] !== both[1]) return both;
  return [formatPhone(String(yours)), formatPhone(String(theirs))];
}

function words(ctx: Context, names: Names, kind: FieldKind, value: unknown): string {
  const { t, format, i18n } = ctx;
  const { staff, doctors, services, clinic } = names;
  const text = String(value);
  switch (kind) {
    case 'phone':
      return maskPhone(text);
    case 'instant':
      return format.moment(Number(value), ctx.now());
    case 'seconds':
      return format.duration(Number(value));
    case 'money':
      return format.money(Number(value), clinic.currency);
    case 'flag':
      return t(value === 1 ? 'common.yes' : 'common.no');
    case 'list':
      return listOf(value).join(', ');
    case 'weekdays':
      return daysText(listOf(value).map(Number), format.weekdays);
    case 'parts':
      return (listOf(value) as DayPart[]).map((part) => t(`wait.part.${part}`)).join(', ');
    case 'week':
      return weekIn(ctx, JSON.parse(text));
    case 'dayHours':
      return hoursIn(ctx, JSON.parse(text));
    case 'sources':
      return (JSON.parse(text) as { name: string }[]).map(({ name }) => name).join(', ');
    case 'staff':
      return nameOf(staff, Number(value));
    case 'staffCode':
      return staff.find(({ code }) => code === text)?.name ?? text;
    case 'doctor':
      return surnameAndInitials(doctors.find(({ id }) => id === value)?.name ?? text);
    case 'service':
      return services.find(({ id }) => id === value)?.name ?? text;
    case 'source':
      return clinic.sources.find(({ code }) => code === text)?.name ?? text;
    case 'claim':
      return names.claims.text(claimIn(value));
    default: {
      const key = kind.startsWith('term:') ? `${kind.slice(5)}.${text}` : '';
      return i18n.has(key) ? t(key) : text;
    }
  }
}

/** The same for other programs: instants with their offset, people, doctors and services by code. */
export function inJson(names: Names, { kind, yours, theirs }: Difference): [unknown, unknown] {
  const both: [unknown, unknown] = [jsonOf(names, kind, yours), jsonOf(names, kind, theirs)];
  return kind === 'phone' && both[0] === both[1] ? [yours, theirs] : both;
}

function jsonOf(names: Names, kind: FieldKind, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'phone':
      return maskPhone(String(value));
    case 'instant':
      return isoInstant(Number(value));
    case 'flag':
      return value === 1;
    case 'list':
    case 'weekdays':
    case 'parts':
    case 'week':
    case 'dayHours':
    case 'sources':
      return JSON.parse(String(value));
    case 'staff':
      return codeOf(names.staff, Number(value));
    case 'doctor':
      return names.doctors.find(({ id }) => id === value)?.code ?? null;
    case 'service':
      return names.services.find(({ id }) => id === value)?.code ?? null;
    case 'claim':
      return names.claims.json(claimIn(value));
    default:
      return value;
  }
}

function listOf(value: unknown): string[] {
  return JSON.parse(String(value)) as string[];
}

/** A claim as it is stored. */
function claimIn(value: unknown): { deskId: number; staffId: number | null; until: number } {
  const { claimedBy, claimedStaffId, claimedUntil } = value as Record<string, number | null>;
  return { deskId: Number(claimedBy), staffId: claimedStaffId ?? null, until: Number(claimedUntil) };
}
