import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/config/data-files.ts';
import { ShiftError } from '../../src/errors.ts';
import { translator } from '../../src/i18n/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('data files', () => {
  it('are the clinic’s own before the shipped ones', async () => {
    put('ours/templates/scripts/think.yaml', 'id: ours');
    put('shipped/templates/scripts/think.json', '{"id":"shipped"}');
    put('shipped/templates/scripts/move.json', '{"id":"move"}');
    const data = dataFiles([join(folder, 'ours'), join(folder, 'shipped')]);
    expect((await data.read('templates/scripts/think')).value).toEqual({ id: 'ours' });
    expect((await data.read('templates/scripts/move')).value).toEqual({ id: 'move' });
    expect(data.list('templates/scripts')).toEqual(['move', 'think']);
    expect(data.list('templates/none')).toEqual([]);
  });

  it('know the line of a field, or of the nearest thing above it', async () => {
    const path = put(
      'clinic.yaml',
      [
        '# ours',
        'clinic:',
        '  name: Жайлы',
        'doctors:',
        '  - { code: kim,',
        '      name: Ким }',
        '  - code: ли',
      ].join('\n'),
    );
    const { lineOf, value } = await dataFiles([]).readFile(path);
    expect(value).toEqual({
      clinic: { name: 'Жайлы' },
      doctors: [{ code: 'kim', name: 'Ким' }, { code: 'ли' }],
    });
    expect([
      lineOf?.(['clinic', 'name']),
      lineOf?.(['clinic', 'phone']),
      lineOf?.(['doctors', 0, 'name']),
      lineOf?.(['doctors', 1, 'code']),
      lineOf?.(['doctors', 9]),
      lineOf?.(['staff']),
      lineOf?.([]),
    ]).toEqual([3, 2, 6, 7, 4, 2, 2]);
  });

  it('have no lines where there is nothing to point at', async () => {
    const { lineOf, value } = await dataFiles([]).readFile(put('empty.yaml', '# nothing\n'));
    expect([value, lineOf?.(['clinic'])]).toEqual([null, null]);
    expect((await dataFiles([]).readFile(put('one.json', '{}'))).lineOf).toBeUndefined();
  });

  it.each<[string, string, string, string, string]>([
    [
      'YAML that is none',
      'x.yaml',
      'a: 1\nb: [1, 2\n',
      'line 3: this is not YAML.',
      'Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['a key twice', 'x.yaml', 'a: 1\na: 2\n', 'line 2: this is not YAML.', 'Map keys must be unique'],
    [
      'JSON that is none',
      'x.json',
      '{"a": }',
      'line 1: this is not JSON.',
      'Unexpected token \'}\', "{"a": }" is not valid JSON',
    ],
    [
      'aliases without end',
      'x.yaml',
      ['a: &a [x,x,x,x,x,x,x,x,x]', ...['ba', 'cb', 'dc', 'ed'].map(multiplied)].join('\n'),
      'line 1: this is not YAML.',
      'Excessive alias count indicates a resource exhaustion attack',
    ],
  ])('are refused with their line: %s', async (_name, file, text, where, what) => {
    const path = put(file, text);
    const { error } = await translator('en');
    const fault = await dataFiles([])
      .readFile(path)
      .catch((thrown: unknown) => thrown);
    if (!(fault instanceof ShiftError)) throw new Error('not refused');
    expect(error(fault.code, fault.params)).toEqual({
      text: `${path}, ${where}`,
      hint: `Mend that line. Details: ${what}`,
    });
  });

  it('are missed by name', async () => {
    await expect(dataFiles([folder]).read('data/none')).rejects.toMatchObject({
      code: 'file_not_found',
      params: { file: 'data/none.yaml' },
    });
  });
});

/** `b: &b [*a, *a, …]` of `ba`. */
function multiplied([name, of]: string): string {
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(',')}]`;
}
