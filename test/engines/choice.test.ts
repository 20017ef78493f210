/** Which engines a run of the tests is for, and that none is left out unnoticed. */
import { describe, expect, it } from 'vitest';
import { chooseEngines } from './choice.ts';
import { chosenEngines, mustNotSkip } from './names.ts';

describe('DIALECTS', () => {
  it.each([
    [undefined, ['sqlite', 'postgres']],
    ['', ['sqlite', 'postgres']],
    ['sqlite', ['sqlite']],
    ['postgres', ['postgres']],
    [' postgres, sqlite', ['sqlite', 'postgres']],
  ])('%j means %j', (given, engines) => {
    expect(chosenEngines({ DIALECTS: given })).toEqual(engines);
  });

  it('with an unknown word is an error', () => {
    expect(() => chosenEngines({ DIALECTS: 'sqlite,oracle' })).toThrow(
      'DIALECTS: there is no engine oracle; there are sqlite, postgres.',
    );
  });
});

describe('an engine that is not run', () => {
  const server = { SHIFT_TEST_POSTGRES_URL: 'postgres://localhost' };
  const none = () => ({ missing: 'nothing to run' });

  it('is told of with the reason', () => {
    expect(chooseEngines({ ...server, DIALECTS: 'sqlite' })).toEqual({
      engines: ['sqlite'],
      skipped: { postgres: 'DIALECTS=sqlite' },
    });
    expect(chooseEngines({}, none)).toEqual({
      engines: ['sqlite'],
      skipped: { postgres: 'nothing to run; or name a server by SHIFT_TEST_POSTGRES_URL' },
    });
  });

  it('because it is missing is an error where nobody reads the output', () => {
    expect(() => chooseEngines({ CI: 'true' }, none)).toThrow('PostgreSQL would be skipped: nothing to run');
    expect(() => chooseEngines({ SHIFT_TEST_NO_SKIP: '1' }, none)).toThrow('PostgreSQL would be skipped');
    expect(chooseEngines({ ...server, CI: 'true' }, none).skipped).toEqual({});
    expect(chooseEngines({ CI: 'true', DIALECTS: 'sqlite' }, none).engines).toEqual(['sqlite']);
  });

  it.each([[{ CI: '' }], [{ CI: '0' }], [{ CI: 'false' }], [{}]])('may be missing with %j', (env) => {
    expect(mustNotSkip(env)).toBe(false);
  });
});
