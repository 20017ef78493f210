import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newProject, type Project } from './project.ts';

let project: Project;
beforeEach(() => {
  project = newProject();
  project.write('src/main.ts', main('привет'));
  project.write('src/late.ts', 'export const word: RegExp = /^ж$/;\nexport const here = import.meta.url;\n');
  project.write('data/rules.yaml', 'minutes: 15\n');
  project.write('templates/card.txt', 'plain\n');
});
afterEach(() => project.remove());

const main = (greeting: string): string => `
export async function run(words: string[], env: { SHIFT_PROGRAM: string }, streams: { stdout: { write(text: string): void } }) {
  if (words[0] !== 'late') { streams.stdout.write('${greeting}\\n'); return 0; }
  const { word, here } = await import('./late.ts');
  streams.stdout.write(word.test('ж') + ' ' + here.startsWith('file://') + '\\n');
  return 0;
}
`;
const builds = (): string[] =>
  readdirSync(join(project.folder, 'dist')).filter((name) => name !== 'build.json');

test('what is built runs, parts that load late included', async () => {
  expect(await project.build()).toBe('true');
  expect(project.run()).toEqual({ code: 0, out: 'привет\n', err: '' });
  expect(project.run('late')).toEqual({ code: 0, out: 'true true\n', err: '' });
});

test('YAML goes in as JSON, anything else as it is; fonts bring their licence', async () => {
  await project.build();
  const folder = `dist/${builds()[0]}`;
  expect(project.read(`${folder}/data/rules.json`)).toBe('{"minutes":15}');
  expect(project.read(`${folder}/templates/card.txt`)).toBe('plain\n');
  expect(readdirSync(join(project.folder, folder, 'fonts'))).toEqual([
    'DejaVuSansCondensed-Bold.ttf',
    'DejaVuSansCondensed.ttf',
    'LICENSE',
  ]);
});

test('a second build has nothing to do until something changes; a program that runs keeps its folder', async () => {
  await project.build();
  expect(await project.build()).toBe('false');
  const before = builds();
  project.write('src/main.ts', main('салем'));
  expect(await project.build()).toBe('true');
  expect(project.run().out).toBe('салем\n');
  expect(builds()).toEqual(expect.arrayContaining(before));
  expect(builds()).toHaveLength(2);
});

test('two builds at once leave one that runs, and nothing half made', async () => {
  expect(await Promise.all([project.build(), project.build()])).toEqual(['true', 'true']);
  expect(project.run().out).toBe('привет\n');
  expect(builds()).toHaveLength(1);
});

test('a fault in a data file names the file and leaves the build before it in place', async () => {
  await project.build();
  project.write('data/rules.yaml', 'minutes: [15\n');
  await expect(project.build()).rejects.toThrow(/data\/rules\.yaml: .* line 2/);
  expect(project.run().out).toBe('привет\n');
});

test('a program that cannot start does not become the build', async () => {
  project.write('src/main.ts', 'throw new Error("broken from the start");\n');
  await expect(project.build()).rejects.toThrow('The new build does not run (setUp).');
  expect(project.run().code).toBe(1);
});
