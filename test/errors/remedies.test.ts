/** A remedy is worth nothing when it does not work: what it says to type is typed here. */
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../src/clinic/money.ts';
import { dayFromWords, parseDuration, parseWhen } from '../../src/clinic/time.ts';
import { readPhone } from '../../src/contacts/foreign-phone.ts';
import { type ErrorCode, errorExits } from '../../src/errors.ts';
import { translator } from '../../src/i18n/index.ts';
import { parsePeriod } from '../../src/metrics/period.ts';
import { commands } from '../../src/program.ts';
import { globalFlags } from '../../src/terminal/command-spec.ts';

const languages = ['en', 'ru', 'kk'] as const;
const codes = Object.keys(errorExits) as ErrorCode[];
const now = Date.parse('2026-01-16T10:53:00+05:00');

async function hintOf(code: ErrorCode, lang: (typeof languages)[number]): Promise<string> {
  return (await translator(lang)).error(code, {}).hint;
}

/** What stands between the colon and the full stop, piece by piece. */
function examples(hint: string): string[] {
  return hint
    .replace(/^[^:]*?(?::\s|Write )/, '')
    .replace(/\.$/, '')
    .split(/, | or | или | немесе /);
}

describe.each(languages)('what the remedies give as examples can be typed (%s)', (lang) => {
  it('times', async () => {
    const typed = examples(await hintOf('invalid_time', lang));
    expect(typed.length).toBe(5);
    for (const text of typed) {
      expect(parseWhen(text, now, '--at'), text).toBeGreaterThan(0);
    }
  });

  it('days', async () => {
    const typed = examples(await hintOf('invalid_day', lang));
    expect(typed.length).toBe(6);
    for (const text of typed) {
      expect(dayFromWords(text, now, '--day'), text).toMatch(/^2026-01-\d\d$/);
    }
  });

  it('periods', async () => {
    const typed = examples(await hintOf('invalid_period', lang));
    expect(typed.length).toBe(7);
    for (const text of typed) {
      expect(parsePeriod(text, now).from, text).toMatch(/^202[56]-/);
    }
  });

  it('lengths of time, all of them the same', async () => {
    const hint = await hintOf('invalid_duration', lang);
    const typed = hint.match(/\d[\d:]*(?:[mм]\d+[sс])?/g) ?? [];
    expect(typed.map((text) => parseDuration(text, '--talk'))).toEqual([190, 190, 190]);
  });

  it('sums', async () => {
    const typed = (await hintOf('invalid_money', lang)).match(/\d[\d.,]*\d/g) ?? [];
    expect(typed.map((text) => parseMoney(text, '--price'))).toEqual([850_000, 850_050]);
  });

  it('telephone numbers', async () => {
    const typed = (await hintOf('invalid_phone', lang)).match(/\+?\d[\d ]+\d/g) ?? [];
    expect(await Promise.all(typed.map(readPhone))).toEqual(['+77012345678', '+77012345678']);
  });

  it('time zones and the clock', async () => {
    const zones = (await hintOf('invalid_zone', lang)).match(/\w+\/\w+/g) ?? [];
    expect(zones.length).toBe(2);
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    const [clock = ''] = (await hintOf('invalid_clock', lang)).match(/\d{4}-\S+/) ?? [];
    expect(new Date(clock).toISOString()).toBe('2026-01-16T03:47:00.000Z');
  });
});

describe('commands that a remedy or a message names', () => {
  const names = new Set(commands.map(({ name }) => name));

  it.each(languages)('are there, with their flags (%s)', async (lang) => {
    const { error } = await translator(lang);
    const faults: string[] = [];
    for (const code of codes) {
      const { text, hint } = error(code, {});
      for (const [line] of `${text}\n${hint}`.matchAll(/smena [a-z{][^.,;\n)]*/g)) {
        const words = line.split(' ').slice(1);
        const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => names.has(one));
        const spec = commands.find((one) => one.name === name);
        if (words[0]?.startsWith('{') || words[0] === '--help') continue;
        // `import {kind}`: both kinds are commands.
        if (line.includes('{kind}'))
          expect(names.has('import calls') && names.has('import visits')).toBe(true);
        else if (!spec) faults.push(`${code}: ${line}`);
        const flags = [...(spec?.flags ?? []), ...globalFlags].map((flag) => `--${flag.name}`);
        for (const word of words.filter((one) => /^--[a-z]/.test(one))) {
          if (spec && !flags.includes(word)) faults.push(`${code}: ${line}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('are the same in every language', async () => {
    const named = async (code: ErrorCode, lang: (typeof languages)[number]) => {
      const { text, hint } = (await translator(lang)).error(code, {});
      return [...`${text}\n${hint}`.matchAll(/smena [a-z][a-z-]*(?: [a-z-]+)*|--[a-z][a-z-]*/g)]
        .map(([line]) => line)
        .sort();
    };
    for (const code of codes) {
      const english = await named(code, 'en');
      for (const lang of ['ru', 'kk'] as const)
        expect([code, await named(code, lang)]).toEqual([code, english]);
    }
  });
});
