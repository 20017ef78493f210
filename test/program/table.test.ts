import { describe, expect, it } from 'vitest';
import { helpTexts } from '../../src/i18n/index.ts';
import { commands } from '../../src/program.ts';
import { parseInput, route } from '../../src/terminal/command-line.ts';
import { globalFlags } from '../../src/terminal/command-spec.ts';
import { newDesk } from '../cli/run-cli.ts';

describe('the command table', () => {
  it('has one line of help for every command, flag and word, in every language', async () => {
    const keys = commands
      .filter((spec) => !spec.hidden)
      .flatMap((spec) => [
        spec.name,
        ...(spec.flags ?? []).map((flag) => `${spec.name}.${flag.name}`),
        ...(spec.args ?? []).map((arg) => `${spec.name}.${arg.name}`),
      ]);
    for (const lang of ['en', 'ru', 'kk'] as const) {
      const texts = await helpTexts(lang);
      expect(
        keys.filter((key) => !texts[key]),
        lang,
      ).toEqual([]);
    }
  });

  it('has no help for what does not exist', async () => {
    const known = new Set(
      commands.flatMap((spec) => [
        spec.name,
        ...[...(spec.flags ?? []), ...(spec.args ?? [])].map((one) => `${spec.name}.${one.name}`),
      ]),
    );
    const texts = await helpTexts('en');
    const stray = Object.keys(texts).filter(
      (key) => !known.has(key) && !key.startsWith('help.') && !key.startsWith('global.'),
    );
    expect(stray).toEqual([]);
  });

  it('names no command twice', () => {
    const names = commands.map((spec) => spec.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lets a command say what a global flag means to it, and not make another flag of it', () => {
    for (const flag of commands.flatMap((spec) => spec.flags ?? [])) {
      const global = globalFlags.find(({ name }) => name === flag.name);
      if (global) expect(flag).toEqual(global);
    }
  });

  it('loads every command it names', async () => {
    for (const spec of commands) expect(typeof (await spec.load()).run, spec.name).toBe('function');
  });

  it('gives examples that its own flags and words can read', () => {
    for (const spec of commands) {
      for (const example of spec.examples) {
        const words = [...example.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));
        const found = route(commands, words);
        // A command's page may show one of its subcommands.
        expect(found.name === spec.name || found.name.startsWith(`${spec.name} `), example).toBe(true);
        expect(() => parseInput(found.spec ?? spec, found.rest), example).not.toThrow();
      }
    }
  });

  it('shows examples first, and every command has some', async () => {
    const desk = newDesk();
    for (const spec of commands.filter((one) => !one.hidden)) {
      const ran = await desk.run([...spec.name.split(' '), '--help']);
      expect(ran.code).toBe(0);
      expect(spec.examples.length, spec.name).toBeGreaterThan(0);
      expect(ran.out.split('\n')[3], spec.name).toBe(`  smena ${spec.examples[0]}`);
    }
    desk.remove();
  });
});
