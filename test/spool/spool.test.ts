import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spoolFolder } from '../../src/spool/folder.ts';
import { openSpool, type Spool } from '../../src/spool/spool.ts';
import { record } from './records.ts';

let root: string;
let folder: string;
let spool: Spool;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'smena-spool-'));
  folder = join(root, 'shift', 'spool', 'abc');
  spool = openSpool(folder);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const refusal = {
  code: 'not_found',
  params: { what: 'visit', id: 9 },
  at: '2026-01-16T06:00:00.000Z',
} as const;
/** The files of a folder, without the marks of numbers that are taken. */
const files = (place = folder): string[] => readdirSync(place).filter((name) => !name.endsWith('.taken'));

describe('what waits for the server', () => {
  it('says of a folder that cannot be read which one it is', () => {
    mkdirSync(dirname(folder), { recursive: true });
    writeFileSync(folder, '');
    const unreadable = expect.objectContaining({ code: 'file_unreadable', params: { file: folder } });
    expect(() => spool.waiting()).toThrow(unreadable);
    expect(() => spool.add(record(1))).toThrow(unreadable);
  });

  it('has a folder for each database, in the place for what a machine keeps', () => {
    const clinic = spoolFolder('db.kz:5432/smena', { XDG_STATE_HOME: '/state' });
    expect(dirname(clinic)).toBe('/state/shift/spool');
    expect(spoolFolder('db.kz:5432/other', { XDG_STATE_HOME: '/state' })).not.toBe(clinic);
  });

  it('is one whole file each, in order, and nobody else can read it', () => {
    expect([spool.add(record(1)), spool.add(record(2))]).toEqual([1, 2]);
    expect(files()).toEqual(['00000001.json', '00000002.json']);
    expect(spool.waiting()).toEqual([1, 2]);
    expect(spool.read(2)).toEqual({ number: 2, record: record(2) });
    if (process.platform === 'win32') return;
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
    for (let one = folder; one !== root; one = dirname(one))
      expect(statSync(one).mode & 0o777, one).toBe(0o700);
  });

  it('is in the order of its numbers, of which the tenth comes after the ninth', () => {
    for (let n = 1; n <= 11; n += 1) spool.add(record(n));
    expect(spool.waiting()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('goes when it is sent, and its number is never another’s', () => {
    spool.add(record(1));
    spool.sent(1);
    expect(spool.waiting()).toEqual([]);
    expect(spool.read(1)).toBeNull();
    expect(spool.add(record(2))).toBe(2);
    spool.refuse({ number: 2, record: record(2) }, refusal);
    rmSync(join(folder, '00000002.taken'));
    expect(spool.add(record(3)), 'nor that of a refused one').toBe(3);
  });

  it('may be sent by two programs at once: the second finds it gone', () => {
    spool.add(record(1));
    spool.sent(1);
    expect(() => spool.sent(1)).not.toThrow();
  });

  it('gives two programs two numbers, even where they look at the same moment', () => {
    mkdirSync(folder, { recursive: true });
    // The other one has taken the number and has not written its record yet.
    writeFileSync(join(folder, '00000001.taken'), '');
    expect(spool.add(record(1))).toBe(2);
    expect(spool.waiting()).toEqual([2]);
  });

  it('is nothing where a program was killed before it acknowledged, and what it left is cleared away', () => {
    spool.add(record(1));
    const [old, fresh] = [join(folder, '.1-old.tmp'), join(folder, '.2-fresh.tmp')];
    writeFileSync(old, '{"ver');
    writeFileSync(fresh, '{"ver');
    writeFileSync(join(folder, '00000002.taken'), '');
    utimesSync(old, new Date(0), new Date(0));
    expect(spool.waiting()).toEqual([1]);
    spool.tidy();
    expect(readdirSync(folder)).toEqual(['.2-fresh.tmp', '00000001.json', '00000002.taken']);
  });

  it('is set aside where it is damaged, by its name, and the rest is not held up', () => {
    spool.add(record(1));
    spool.add(record(2));
    writeFileSync(join(folder, '00000001.json'), '{"version":1,"receipt"');
    expect(spool.read(1)).toBeNull();
    expect(spool.waiting()).toEqual([2]);
    expect(spool.damaged()).toEqual([join(folder, 'refused', '00000001.damaged')]);
    expect(readFileSync(spool.damaged()[0] ?? '', 'utf8')).toBe('{"version":1,"receipt"');
    expect([spool.hasRefused(), spool.refused()]).toEqual([true, []]);
  });

  it.each([
    ['of a later program', { ...record(1), version: 2 }],
    ['without a command line', { ...record(1), argv: undefined }],
    ['whose receipt is none', { ...record(1), receipt: '1' }],
    ['whose time is none', { ...record(1), at: 'yesterday' }],
  ])('takes no record %s', (_what, text) => {
    spool.add(record(1));
    writeFileSync(join(folder, '00000001.json'), JSON.stringify(text));
    expect(spool.read(1)).toBeNull();
    expect(spool.damaged()).toHaveLength(1);
  });

  it('cannot be kept where there is no room for a folder', () => {
    writeFileSync(join(root, 'shift'), 'a file');
    expect(() => spool.add(record(1))).toThrow(expect.objectContaining({ code: 'not_writable' }));
  });
});

describe('what the server refused', () => {
  beforeEach(() => {
    spool.add(record(1));
    spool.refuse({ number: 1, record: record(1) }, refusal);
  });

  it('is kept with the reason', () => {
    expect(spool.waiting()).toEqual([]);
    expect(spool.hasRefused()).toBe(true);
    expect(spool.refused()).toEqual([{ number: 1, record: record(1), refusal }]);
  });

  it('says the code of an error that a later program knows', () => {
    const path = join(folder, 'refused', '00000001.json');
    const known = readFileSync(path, 'utf8');
    writeFileSync(path, known.replace('not_found', 'too_modern'));
    expect(spool.refused()[0]?.refusal).toMatchObject({ code: 'internal', params: { what: 'too_modern' } });
  });

  it('goes back among those that wait, changed or not', () => {
    spool.resume(1, { ...record(1), argv: ['log', '--in'] });
    expect(spool.read(1)?.record.argv).toEqual(['log', '--in']);
    expect([spool.refused(), spool.hasRefused()]).toEqual([[], false]);
  });

  it('is not in two places after a program was killed between them', () => {
    const twice = (): void => writeFileSync(join(folder, '00000001.json'), JSON.stringify(record(1)));
    twice();
    spool.sent(1);
    expect([spool.waiting(), spool.refused()]).toEqual([[], []]);
    twice();
    spool.refuse({ number: 1, record: record(1) }, refusal);
    expect([spool.waiting(), spool.refused().length]).toEqual([[], 1]);
  });

  it('is let go with a trace that says nothing about the patient', () => {
    spool.drop(1, 'typed twice', Date.UTC(2026, 0, 16, 7));
    expect([spool.refused(), spool.hasRefused()]).toEqual([[], false]);
    const trace = readFileSync(join(folder, 'dropped.jsonl'), 'utf8');
    const { receipt, at, clinic, desk } = record(1);
    const about = { number: 1, receipt, at, clinic, desk };
    expect(JSON.parse(trace)).toEqual({
      ...about,
      reason: 'typed twice',
      droppedAt: '2026-01-16T07:00:00.000Z',
    });
    expect(spool.waiting()).toEqual([]);
  });

  it('is named as damaged where it cannot be read any more', () => {
    writeFileSync(join(folder, 'refused', '00000001.json'), 'x');
    expect(spool.refused()).toEqual([]);
    expect(spool.damaged()).toEqual([join(folder, 'refused', '00000001.damaged')]);
    expect(spool.isDamaged(1)).toBe(true);
    spool.drop(1, 'nothing to be read', 0);
    expect(spool.damaged()).toEqual([]);
  });
});
