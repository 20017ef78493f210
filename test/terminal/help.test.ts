import { afterAll, expect, it } from 'vitest';
import { newDesk } from '../cli/run-cli.ts';

const desk = newDesk();
afterAll(() => desk.remove());
const page = async (...argv: string[]) => (await desk.run(argv)).out;

it('`help log edit` is `log edit --help`', async () => {
  expect(await page('help', 'log', 'edit')).toBe(await page('log', 'edit', '--help'));
  expect(await page('help')).toBe(await page('--help'));
});

it('commands that share their first word and have none of that name stand on a page of their own', async () => {
  expect(await page('import', '--help')).toBe(`Usage: smena import COMMAND …

  import calls     Bring the calls of a telephone system in, each once
  import visits    Bring another system’s visits in, each once
  import patients  Bring a list of patients in; cards that are here are filled
                   up
  import services  Bring a price list in: new services and new prices
  import map       Describe an export the program does not know, once; then it
                   is recognised
  import maps      Which exports the program can read, and maps of your own
  import list      What has been imported

More about one command: smena COMMAND --help
`);
});

it('the first page names every command, or the one that tells of it', async () => {
  const first = await page('--help');
  expect(first).toContain('  import calls ');
  expect(first).toContain('  log ');
  expect(first).not.toContain('log edit');
});
