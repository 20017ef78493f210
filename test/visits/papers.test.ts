import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/config/data-files.ts';
import { type PaperDefinition, paperOf, parsePapers } from '../../src/visits/paper-definitions.ts';
import { paperNeeds, papersLacking } from '../../src/visits/papers.ts';
import type { Paper, Visit } from '../../src/visits/types.ts';
import { visit as visitFact } from '../checklists/fixtures.ts';
import { at, service } from './schedule-desk.ts';

const file = await dataFiles([process.cwd()]).read('data/papers');
const shipped = parsePapers(file.value, file);
const rules = { papers: ['personal-data'] };
const now = at('11:00');
const visit = (changes: Partial<Visit> = {}): Visit =>
  visitFact({ id: 7, patientId: 3, day: '2026-01-16', status: 'arrived', ...changes });
const paper = (code: string, changes: Partial<Paper> = {}): Paper => ({
  ...{ id: 1, clinicId: 1, patientId: 3, visitId: 7, code, state: 'signed', at: at('10:00') },
  ...{ day: '2026-01-16', note: null, deskId: 1, staffId: 1, version: 1 },
  ...changes,
});
const lacking = (
  given: Paper[],
  of = visit(),
  doing: Parameters<typeof service>[0] | null = null,
  when = now,
) =>
  papersLacking(of, doing === null ? null : service(doing), given, rules, shipped, when).map(
    ({ code }) => code,
  );

describe('the shipped papers', () => {
  it('are of every kind, and hold the one that every visit needs', () => {
    expect(new Set(shipped.map(({ kind }) => kind))).toEqual(
      new Set(['document', 'consent', 'leaflet', 'insurance']),
    );
    expect(shipped.map(({ code }) => code)).toContain('personal-data');
  });

  it('may be the clinic’s own, each code once', () => {
    const one: PaperDefinition = {
      ...{ code: 'xray', kind: 'document', per: 'visit', when: 'arrival', done: 'received' },
      title: { ru: 'снимок', kk: 'сурет', en: 'X-ray' },
    };
    const read = (papers: unknown): unknown => {
      try {
        return parsePapers({ papers }, { path: 'papers.yaml' });
      } catch (error) {
        const { code, field } = error as { code: string; field: string };
        return [code, field];
      }
    };
    const { when: _, ...unsaid } = one;
    expect(read([unsaid])).toEqual([one]);
    expect(read([one, one])).toEqual(['file_field_duplicate', 'papers[1].code']);
    expect(read([{ ...one, done: 'waived' }])).toEqual(['file_field_choice', 'papers[0].done']);
    expect(read([{ ...one, code: 'X ray' }])).toEqual(['file_field_invalid', 'papers[0].code']);
    expect(read([{ ...one, validDays: 0 }])).toEqual(['file_field_invalid', 'papers[0].validDays']);
  });

  it('that no file explains are asked for by their code', () => {
    expect(paperOf(shipped, 'scan')).toMatchObject({ code: 'scan', per: 'visit', title: { kk: 'scan' } });
  });
});

describe('papersLacking', () => {
  it('names what the clinic and the service ask for, in the order of the definitions', () => {
    expect(lacking([])).toEqual(['personal-data']);
    expect(lacking([], visit(), { papers: ['procedure', 'contract', 'scan'] })).toEqual([
      ...['personal-data', 'contract', 'procedure', 'scan'],
    ]);
  });

  it('takes what holds for the patient from any visit, and what is of one visit from that alone', () => {
    const earlier = { visitId: 2, at: at('10:00', 5), day: '2026-01-05' };
    const given = [paper('personal-data', earlier), paper('procedure', { id: 2, ...earlier })];
    expect(lacking(given, visit(), { papers: ['procedure'] })).toEqual(['procedure']);
    expect(lacking([paper('personal-data', { ...earlier, patientId: 4 })])).toEqual(['personal-data']);
  });

  it('holds for its days, the last one too', () => {
    const signed = paper('personal-data', { visitId: 2, day: '2025-01-17', at: at('10:00') - 1e10 });
    expect(lacking([signed])).toEqual([]);
    expect(lacking([signed], visit({ day: '2026-01-17' }))).toEqual(['personal-data']);
    // Who comes a day late signs anew; what took place in time stays as it was.
    expect(lacking([signed], visit(), null, at('11:00', 17))).toEqual(['personal-data']);
    expect(lacking([signed], visit({ status: 'done' }), null, at('11:00', 17))).toEqual([]);
  });

  it('asks for what was begun and not finished, and goes by the last word', () => {
    const received = paper('personal-data', { state: 'received' });
    const signed = paper('personal-data', { id: 2, at: at('10:05') });
    expect(lacking([received])).toEqual(['personal-data']);
    expect(lacking([received, signed])).toEqual([]);
    expect(lacking([signed, { ...received, id: 3, at: at('10:06') }])).toEqual(['personal-data']);
  });

  it('does without what was waived at this visit, and at no other', () => {
    const waived = paper('personal-data', { state: 'waived', note: 'спешит' });
    expect(lacking([waived])).toEqual([]);
    expect(lacking([{ ...waived, visitId: 2 }])).toEqual(['personal-data']);
    const earlier = paper('personal-data', { id: 0, visitId: 2, at: at('09:00') });
    expect(lacking([earlier, { ...waived, visitId: 2 }])).toEqual([]);
  });

  it('asks for what is handed over only when the visit is done', () => {
    const doing = { papers: ['receipt'], leaflet: 'Не есть два часа' };
    expect(lacking([paper('personal-data')], visit(), doing)).toEqual([]);
    expect(lacking([paper('personal-data')], visit({ status: 'done' }), doing)).toEqual([
      'receipt',
      'leaflet',
    ]);
    const handed = paper('leaflet', { id: 2, state: 'handed' });
    expect(lacking([paper('personal-data'), handed], visit({ status: 'done' }), doing)).toEqual(['receipt']);
  });

  it('wants the insurer’s papers of whatever insurance pays for', () => {
    const insured = visit({ status: 'done', paymentMethod: 'insurance' });
    expect(lacking([paper('personal-data')], insured)).toEqual(['policy', 'guarantee', 'insurance-act']);
  });

  it('wants nothing of a visit that is off', () => {
    for (const status of ['cancelled', 'moved', 'no_show'] as const)
      expect(lacking([], visit({ status }))).toEqual([]);
  });
});

describe('paperNeeds', () => {
  it('says of each how it stands, and shows what was noted beyond need', () => {
    const given = [
      paper('personal-data', { day: '2025-12-20', at: at('10:00') - 1e9 }),
      paper('photo', { id: 2, state: 'received' }),
      paper('contract', { id: 3, state: 'waived' }),
    ];
    const needs = paperNeeds(
      visit(),
      service({ papers: ['contract', 'identity'] }),
      given,
      rules,
      shipped,
      now,
    );
    expect(needs.map(({ definition, state, until }) => [definition.code, state, until])).toEqual([
      ['personal-data', 'there', '2026-12-19'],
      ['identity', 'lacking', null],
      ['contract', 'waived', null],
      ['photo', 'begun', null],
    ]);
  });
});
