/** What a service needs besides a doctor: rooms, papers, a leaflet; a dash takes away what it needed. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { leafletCode } from '../../visits/paper-definitions.ts';
import { findOne } from '../records/find-one.ts';
import { readPaperDefinitions } from '../visits/papers.ts';

interface NeedFlags {
  rooms?: string | undefined;
  papers?: string | undefined;
  leaflet?: string | undefined;
}

interface Needs {
  rooms: string[] | undefined;
  papers: string[] | undefined;
  leaflet: string | null | undefined;
}
const nothing = '-';

/** @throws ShiftError not_found, ambiguous for a room; invalid_choice for a paper that there is not */
export async function serviceNeeds(ctx: Context, { rooms, papers, leaflet }: NeedFlags): Promise<Needs> {
  return {
    rooms: rooms === undefined ? undefined : await roomCodes(ctx, listed(rooms)),
    papers: papers === undefined ? undefined : await paperCodes(ctx, listed(papers)),
    leaflet: leaflet === nothing ? null : leaflet,
  };
}

function listed(typed: string): string[] {
  if (typed === nothing) return [];
  const words = typed.split(/[,\s]+/).filter((word) => word !== '');
  return [...new Set(words)];
}

async function roomCodes(ctx: Context, typed: readonly string[]): Promise<string[]> {
  const { id } = await ctx.clinic();
  const rooms = await (await ctx.store()).schedule.rooms(id);
  return typed.map((word) => findOne(ctx, 'room', rooms, word, '--rooms').code);
}

async function paperCodes(ctx: Context, typed: readonly string[]): Promise<string[]> {
  const known = (await readPaperDefinitions(ctx)).map(({ code }) => code);
  // The leaflet follows from the service's own text.
  const choices = known.filter((code) => code !== leafletCode);
  const odd = typed.find((code) => !choices.includes(code));
  if (odd === undefined) return [...typed];
  throw new ShiftError(
    'invalid_choice',
    { flag: '--papers', value: odd, choices: choices.join(', ') },
    '--papers',
  );
}
