/** A price list, whole: what it changes is decided when its last line is known. */
import type { Kysely } from 'kysely';
import { type PriceLine, priceListChanges } from '../clinic/price-list.ts';
import type { RowBatch } from '../facts/import-run.ts';
import type { Actor } from '../facts/types.ts';
import { clinicQueries } from './clinic-queries.ts';
import type { Cell, Engine } from './dialect.ts';
import type { ImportWork, RowInserter } from './import-work.ts';
import type { Database } from './schema.ts';

export async function serviceInserter(
  _engine: Engine,
  db: Kysely<Database>,
  _work: ImportWork,
  { clinicId, at }: Actor,
): Promise<RowInserter> {
  const clinic = clinicQueries(db);
  const lines: PriceLine[] = [];
  return {
    async add(batch) {
      lines.push(...linesOf(batch));
      return { added: 0, rejects: [] };
    },
    async finish() {
      const standing = {
        clinicId,
        now: at,
        services: await clinic.services(clinicId),
        doctors: await clinic.doctors(clinicId),
      };
      const { added, changed, faults } = priceListChanges(lines, standing);
      return { added: added.length, rejects: faults, changes: [...added, ...changed] };
    },
    release: () => undefined,
  };
}

function linesOf({ columns, length }: RowBatch): PriceLine[] {
  const at = (field: string, index: number): Cell => columns[field]?.[index] ?? null;
  const word = (field: string, index: number) => {
    const cell = at(field, index);
    return cell === null ? null : String(cell);
  };
  const number = (field: string, index: number) => {
    const cell = at(field, index);
    return cell === null ? null : Number(cell);
  };
  return Array.from({ length }, (_, index) => ({
    line: Number(at('line', index)),
    code: word('code', index),
    name: word('name', index) ?? '',
    priceFrom: number('priceFrom', index),
    minutes: number('minutes', index),
    preparation: word('preparation', index),
    doctors: word('doctors', index),
  }));
}
