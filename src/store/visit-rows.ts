/** Rows of a booking system's export as visits: with the doctor and the service that their words mean. */
import { findByWord } from '../clinic/code.ts';
import { findPerson } from '../clinic/find-person.ts';
import type { RowBatch } from '../facts/import-run.ts';
import { joinedVisit, type ToldVisit } from '../visits/same-visit.ts';
import type { Visit } from '../visits/types.ts';
import type { Cell } from './dialect.ts';
import type { Person } from './imported-patients.ts';

export interface VisitTold {
  importKey: string;
  line: number;
  told: ToldVisit;
  who: Person;
  /** The doctor as the file calls him, and whether that is anybody. */
  doctor: string | null;
  knowsDoctor: boolean;
}

interface Named {
  id: number;
  code: string;
  name: string;
}

/** Reads batches; rows of one batch that are about one visit are one. */
export function visitRows(doctors: readonly Named[], services: readonly Named[]) {
  const doctorOf = finder(doctors, findPerson);
  const serviceOf = finder(services, findByWord);
  return (batch: RowBatch): VisitTold[] => {
    const rows = new Map<string, VisitTold>();
    for (let index = 0; index < batch.length; index++) {
      const row = toldRow((field) => batch.columns[field]?.[index] ?? null, doctorOf, serviceOf);
      const same = rows.get(row.importKey);
      rows.set(row.importKey, same ? { ...same, told: joinedVisit(same.told, row.told) } : row);
    }
    return [...rows.values()];
  };
}

type Find = (word: Cell) => number | null | undefined;

function toldRow(cell: (field: string) => Cell, doctorOf: Find, serviceOf: Find): VisitTold {
  const word = (field: string) => (cell(field) === null ? null : String(cell(field)));
  const number = (field: string) => (cell(field) === null ? null : Number(cell(field)));
  const doctorId = doctorOf(cell('doctor'));
  const serviceId = serviceOf(cell('service'));
  // The price list of a booking system is longer than ours: a service that we do not know stays as a word.
  const note = [word('note'), serviceId === undefined ? word('service') : null].filter(
    (text) => text !== null,
  );
  return {
    importKey: String(cell('importKey')),
    line: Number(cell('line')),
    doctor: word('doctor'),
    knowsDoctor: doctorId !== undefined,
    who: {
      phone: word('patientPhone'),
      name: word('patientName') ?? '',
      key: cell('patientKey'),
      email: cell('patientEmail'),
    },
    told: {
      startsAt: Number(cell('startsAt')),
      endsAt: Number(cell('endsAt')),
      day: String(cell('day')),
      // A word that the map has judged.
      status: word('status') as Visit['status'],
      doctorId: doctorId ?? null,
      serviceId: serviceId ?? null,
      bookedAt: Number(cell('bookedAt')),
      bookedDay: String(cell('bookedDay')),
      bookedBy: word('bookedBy'),
      source: word('source'),
      confirmedAt: number('confirmedAt'),
      arrivedAt: number('arrivedAt'),
      cancelledAt: number('cancelledAt'),
      price: number('price'),
      paid: number('paid'),
      note: note.join('; ') || null,
    },
  };
}

/** A word to the id that it means: null for no word, undefined for a word that means nobody or several. */
function finder(all: readonly Named[], search: typeof findByWord<Named>): Find {
  const found = new Map<string, number | undefined>();
  return (word) => {
    if (word === null) return null;
    const text = String(word);
    if (!found.has(text)) {
      const [first, second] = search(all, text);
      found.set(text, second === undefined ? first?.id : undefined);
    }
    return found.get(text);
  };
}
