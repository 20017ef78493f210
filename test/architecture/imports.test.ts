/** The house rule of docs/architecture.md: data runs outward, imports run inward. Anything not allowed here fails. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve('src');
const domain = [
  'checklists',
  'shifts',
  'contacts',
  'visits',
  'patients',
  'tasks',
  'complaints',
  'quality',
  'scripts',
  'metrics',
  'clinic',
  'facts',
];

interface Rule {
  /** Rooms, or single files of a room, that may be imported. */
  rooms: readonly string[];
  /** Packages and Node's own modules. */
  packages?: readonly string[];
  /** Rooms of which only types may be imported. */
  types?: readonly string[];
  /** Rooms reached by `import()` only. */
  lazily?: readonly string[];
}

const libraries = ['zod/mini', 'dayjs'];
const rules: Record<string, Rule> = {
  main: {
    rooms: ['program', 'context', 'errors', 'i18n', 'terminal', 'clinic', 'config', 'reports/visible-text'],
    packages: ['node:stream'],
    lazily: ['commands/conflict'],
  },
  program: {
    rooms: ['program', ...domain, 'terminal/shell-names'],
    types: ['context', 'terminal'],
    lazily: ['commands'],
  },
  context: {
    rooms: ['records', 'config', 'errors', 'i18n', 'terminal', 'clinic', 'reports/visible-text'],
    types: [...domain, 'store', 'copying', 'looking', 'spool'],
    lazily: ['copying', 'looking', 'spool'],
  },
  looking: { rooms: ['config'], types: ['store'], lazily: ['store'], packages: ['node:fs', 'node:path'] },
  copying: { rooms: ['config', 'errors'], types: ['store'], lazily: ['store'], packages: ['node:fs'] },
  records: {
    rooms: ['config', 'clinic', 'facts', 'errors'],
    types: [...domain, 'store'],
    lazily: ['store'],
    packages: ['node:crypto', 'node:fs'],
  },
  spool: {
    rooms: ['spool', 'config', 'clinic', 'errors', 'terminal/command-words'],
    types: [...domain, 'context', 'records', 'store'],
    packages: ['zod/mini', 'node:*'],
  },
  commands: {
    rooms: [
      ...['commands', ...domain, 'board', 'reports', 'errors'],
      ...['importers/index', 'render/index', 'channels/index'],
      ...['terminal/command-spec', 'terminal/command-words', 'terminal/shell-names'],
    ],
    types: ['context', 'terminal', 'i18n', 'store', 'spool'],
    packages: ['zod/mini', 'dayjs'],
  },
  ...Object.fromEntries(
    domain.map((room) => [room, { rooms: [...domain, 'errors'], packages: libraries } satisfies Rule]),
  ),
  // Numbers of other countries are judged by libphonenumber, loaded when one turns up.
  contacts: { rooms: [...domain, 'errors'], packages: [...libraries, 'libphonenumber-js'] },
  board: { rooms: ['board', ...domain, 'terminal/text-width'], types: ['i18n', 'terminal'] },
  reports: { rooms: ['reports', ...domain, 'errors'], types: ['i18n'], packages: ['dayjs'] },
  store: {
    rooms: ['store', ...domain, 'config/address', 'errors'],
    packages: ['kysely', 'better-sqlite3', 'pg', 'p-retry', 'dayjs', 'node:*'],
  },
  importers: {
    rooms: ['importers', ...domain, 'errors'],
    packages: [...libraries, 'csv-parse', 'yauzl', 'saxes', 'node:*'],
  },
  channels: { rooms: ['channels', 'errors'], packages: ['nodemailer', 'node:fs'] },
  render: {
    rooms: ['render', 'reports', 'i18n', 'clinic', 'errors'],
    packages: ['pdfkit', 'write-excel-file', 'fflate', 'node:*'],
  },
  terminal: {
    rooms: ['terminal', 'errors'],
    packages: ['inquirer', 'chalk', 'cli-table3', 'commander', 'node:*'],
  },
  i18n: { rooms: ['i18n', 'errors'], types: [...domain] },
  config: { rooms: ['config', 'errors'], packages: ['yaml', 'node:*'] },
  errors: { rooms: [] },
};

/** Libraries that one file alone may know. */
const owners: Record<string, string> = {
  'better-sqlite3': 'store/sqlite.ts',
  pg: 'store/postgres-pool.ts',
  'p-retry': 'store/postgres-pool.ts',
  inquirer: 'terminal/ask.ts',
  chalk: 'terminal/theme.ts',
  'cli-table3': 'terminal/table.ts',
  commander: 'terminal/command-line.ts',
  yauzl: 'importers/xlsx-package.ts',
  saxes: 'importers/xlsx-xml.ts',
  pdfkit: 'render/pdf.ts',
  'write-excel-file/node': 'render/xlsx.ts',
  fflate: 'render/xlsx.ts',
  'nodemailer/lib/smtp-connection': 'channels/smtp.ts',
  'nodemailer/lib/mail-composer': 'channels/smtp.ts',
};

interface Import {
  file: string;
  target: string;
  kind: 'value' | 'type' | 'lazy';
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
  const found: Import[] = [];
  for (const match of text.matchAll(/(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/g)) {
    found.push({
      file,
      target: place(file, match[2] ?? ''),
      kind: match[1] || onlyTypes(match[0]) ? 'type' : 'value',
    });
  }
  for (const match of text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)) {
    found.push({ file, target: place(file, match[1] ?? ''), kind: 'lazy' });
  }
  return found;
}

/** `import { type A, type B } from …` brings no code either. */
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  return names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
}

/** A path within src, or a package's name. */
function place(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return `package:${specifier}`;
  return relative(root, resolve(root, dirname(file), specifier));
}

function roomOf(path: string): string {
  return path.replace(/\.ts$/, '').split('/')[0] ?? '';
}

function within(target: string, rooms: readonly string[] = []): boolean {
  const path = target.replace(/\.ts$/, '');
  return rooms.some((room) => path === room || path.startsWith(`${room}/`));
}

function allowed(one: Import): boolean {
  const rule = rules[roomOf(one.file)];
  if (!rule) return false;
  if (one.target.startsWith('package:')) {
    const name = one.target.slice('package:'.length);
    return (rule.packages ?? []).some((known) =>
      known.endsWith('*')
        ? name.startsWith(known.slice(0, -1))
        : name === known || name.startsWith(`${known}/`),
    );
  }
  if (one.kind === 'type' && within(one.target, rule.types)) return true;
  if (one.kind === 'lazy' && within(one.target, rule.lazily)) return true;
  return within(one.target, rule.rooms);
}

describe('who may import whom', () => {
  it('is as docs/architecture.md says', () => {
    expect(imports.length).toBeGreaterThan(100);
    const broken = imports
      .filter((one) => !allowed(one))
      .map((one) => `${one.file} → ${one.target} (${one.kind})`);
    expect(broken).toEqual([]);
  });

  it('finds every command at commands/<name>.ts, and nothing else there', () => {
    const loaded = imports.filter((one) => roomOf(one.file) === 'program' && one.kind === 'lazy');
    const commands = files.filter((file) => /^commands\/[^/]+$/.test(file));
    expect([...new Set(loaded.map((one) => one.target))].sort()).toEqual(commands.sort());
  });

  it('lets one file alone know each heavy library', () => {
    const strays = imports.filter((one) => {
      const owner = owners[one.target.replace('package:', '')];
      return owner !== undefined && one.file !== owner;
    });
    expect(strays.map((one) => `${one.file} → ${one.target}`)).toEqual([]);
  });

  it('keeps the domain free of clocks, files and environments', () => {
    const impure = files
      .filter((file) => domain.includes(roomOf(file)))
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bconsole\.|\bMath\.random\(/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });
});
