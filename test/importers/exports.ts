/** Exports of our own writing, one for each way in which a system writes them: see test/fixtures/exports. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isoInstant } from '../../src/clinic/time.ts';
import type { ImportKind } from '../../src/facts/import-run.ts';
import type { Row } from './read-all.ts';

export interface Export {
  file: string;
  map: string;
  kind: ImportKind;
  /** The layout's English name, where the map knows several. */
  layout: string | null;
}

const calls = (file: string, map: string, layout: string | null = null): Export => ({
  ...{ file, map, layout },
  kind: 'calls',
});

export const exports: readonly Export[] = [
  calls('asterisk-cdr.csv', 'asterisk-cdr', '18 columns without headings'),
  calls('asterisk-cdr-custom.csv', 'asterisk-cdr-custom', '19 columns without headings'),
  calls('asterisk-mysql.csv', 'asterisk-mysql', 'without headings'),
  calls('asterisk-queue.txt', 'asterisk-queue'),
  calls('freepbx.csv', 'freepbx', 'with headings'),
  calls('freeswitch.csv', 'freeswitch', '15 columns without headings'),
  calls('sipuni-2015.csv', 'sipuni', 'of 2015'),
  calls('sipuni-2018.csv', 'sipuni', 'of 2018'),
  calls('sipuni-17.csv', 'sipuni', '17 columns'),
  calls('sipuni-24.csv', 'sipuni', '24 columns'),
  calls('sipuni-26.csv', 'sipuni', '26 columns'),
  calls('sipuni-headless.csv', 'sipuni', 'without headings'),
  calls('mango.csv', 'mango', '12 columns without headings'),
  calls('megafon.csv', 'megafon', 'with headings'),
  calls('megafon-headless.csv', 'megafon', 'without headings'),
  calls('megafon-status.csv', 'megafon', 'with headings'),
  calls('split-date.csv', 'split-date', '6 columns'),
  calls('mikopbx.csv', 'mikopbx'),
  calls('generic.csv', 'generic'),
  { file: 'yclients.csv', map: 'yclients', kind: 'visits', layout: 'list of bookings for Excel' },
  { file: 'yclients-records.csv', map: 'yclients', kind: 'visits', layout: null },
  { file: 'generic-visits.csv', map: 'generic-visits', kind: 'visits', layout: null },
];

const folder = fileURLToPath(new URL('../fixtures/exports/', import.meta.url));

export function exportPath(file: string): string {
  return folder + file;
}

/** The contacts or visits that must come of it, a line each. Layouts of one system that tell the same share a page. */
export function expectedLines(file: string): string[] {
  const name = file.replace(/\.\w+$/, '.expected');
  return readFileSync(folder + name, 'utf8')
    .trimEnd()
    .split('\n');
}

/** A row as such a line: what is null is a dash. */
export function lineOf(kind: ImportKind, row: Row): string {
  const fields =
    kind === 'calls'
      ? [
          'direction',
          'status',
          'phone',
          'name',
          'operator',
          'answerSeconds',
          'talkSeconds',
          'source',
          'tags',
          'note',
        ]
      : ['status', 'patientName', 'patientPhone', 'doctor', 'service', 'source', 'paid', 'bookedBy', 'note'];
  const at = kind === 'calls' ? [row.startedAt] : [row.startsAt, row.endsAt];
  const times = at.map((instant) => isoInstant(Number(instant)).replace('+05:00', ''));
  const key = String(row.importKey);
  const id = key.includes(':') ? key : '(by content)';
  return [...times, ...fields.map((field) => String(row[field] ?? '-')), id].join(' | ');
}

/** A call that rang several telephones is several rows of one id: answered when one of them was. */
export function oneEach(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const known = found.get(String(row.importKey));
    if (!known || (known.status !== 'answered' && row.status === 'answered'))
      found.set(String(row.importKey), row);
  }
  return [...found.values()];
}
