#!/usr/bin/env node
/**
 * Builds dist/: `node tools/build.mjs [--force] [--clean] [--quiet]`. A build goes into a folder of its own, named by the
 * hash of its inputs, and becomes current when build.json is renamed into place: programs that run keep theirs,
 * two builds at once do not meet, and nothing is done when nothing has changed. --clean removes older builds.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { distOf, pointerOf, root } from './build/paths.mjs';
import { stampOf } from './build/stamp.mjs';

const keptBuilds = 3;
/** What src/render/fonts.ts asks for, and the licence that goes with them. */
const fonts = ['ttf/DejaVuSansCondensed.ttf', 'ttf/DejaVuSansCondensed-Bold.ttf', 'LICENSE'];

/** Builds unless the current build has the same inputs. @returns {Promise<boolean>} whether it built */
export async function build(project, { force = false, clean = false, say = () => {} } = {}) {
  const stamp = stampOf(project);
  const dist = distOf(project);
  if (!force && currentStamp(project) === stamp) {
    if (clean) prune(dist, stamp, { all: true });
    return false;
  }
  say('Building …');
  mkdirSync(dist, { recursive: true });
  const out = mkdtempSync(join(dist, '.new-'));
  chmodSync(out, 0o755);
  try {
    const pointer = await fill(project, out);
    const folder = join(dist, stamp);
    if (force) rmSync(folder, { recursive: true, force: true });
    moveInto(out, folder);
    writeAtomically(pointerOf(project), JSON.stringify({ ...pointer, folder: stamp }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  prune(dist, stamp, { all: clean });
  return true;
}

async function fill(project, out) {
  const { bundleProgram, bundleWorkers } = await import('./build/bundle.mjs');
  const { compileData } = await import('./build/data.mjs');
  const { noticesOf } = await import('./build/notices.mjs');
  const { separatePlan, planByUse, writePacks } = await import('./build/packs.mjs');
  const { readCatalogues, wordChunks, writeCatalogues } = await import('./build/words.mjs');
  compileData(project, out);
  copyFonts(project, join(out, 'fonts'));
  await bundleWorkers(project, out);
  const { entry, chunks, inputs } = await bundleProgram(project);
  writeFileSync(join(out, 'LICENSES.txt'), noticesOf(project, inputs));
  const catalogues = await readCatalogues(project);
  writeCatalogues(out, catalogues);
  const takeWords = (asked) => {
    for (const [chunk, code] of wordChunks(catalogues, asked)) chunks.set(chunk, code);
  };
  const arrange = (plan) => {
    const pointer = writePacks(out, chunks, plan, entry);
    writeFileSync(join(out, 'build.json'), JSON.stringify(pointer));
    return pointer;
  };
  const home = mkdtempSync(join(tmpdir(), 'smena-warm-'));
  const warm = (stage) => runCommands(out, home, stage);
  try {
    takeWords([]);
    const separate = separatePlan(chunks, entry);
    arrange(separate);
    warm('setUp');
    warm('profile');
    const { seen, asked } = JSON.parse(readFileSync(join(out, 'profile.json'), 'utf8'));
    takeWords(asked);
    for (const pack of separate.packs.keys()) rmSync(join(out, `${pack}.cjs`));
    const pointer = arrange(planByUse(chunks, entry, seen));
    warm('everyday');
    warm('others');
    return pointer;
  } finally {
    rmSync(home, { recursive: true, force: true });
    for (const file of ['profile.json', 'build.json']) rmSync(join(out, file), { force: true });
  }
}

/** Runs the new packs in a process of their own, with a plain Node whose code cache ours will be. */
function runCommands(out, home, stage) {
  const env = { ...process.env };
  for (const name of ['NODE_OPTIONS', 'TZ']) delete env[name];
  const script = fileURLToPath(new URL('./build/warm.cjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, out, home, stage], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The new build does not run (${stage}).`);
}

function currentStamp(project) {
  try {
    const { folder } = JSON.parse(readFileSync(pointerOf(project), 'utf8'));
    return existsSync(join(distOf(project), folder)) ? folder : null;
  } catch {
    return null;
  }
}

function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another build of the same inputs was quicker; its folder serves as well.
    if (!existsSync(to)) throw error;
  }
}

function writeAtomically(file, text) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

function copyFonts(project, to) {
  mkdirSync(to);
  for (const font of fonts) {
    copyFileSync(join(project, 'node_modules/dejavu-fonts-ttf', font), join(to, basename(font)));
  }
}

/** Older builds may still be running: the last few are kept, and whatever is younger than an hour. */
function prune(dist, current, { all }) {
  const hourAgo = Date.now() - 3_600_000;
  const folders = readdirSync(dist, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && /^([0-9a-f]{16}|\.new-.*)$/.test(entry.name) && entry.name !== current,
    )
    .map((entry) => ({ path: join(dist, entry.name), made: statSync(join(dist, entry.name)).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const [at, { path, made }] of folders.entries()) {
    if (all || (at >= keptBuilds - 1 && made < hourAgo)) rmSync(path, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const say = process.argv.includes('--quiet') ? () => {} : (text) => process.stderr.write(`${text}\n`);
  const started = Date.now();
  const built = await build(root, {
    force: process.argv.includes('--force'),
    clean: process.argv.includes('--clean'),
    say,
  });
  say(built ? `Built in ${((Date.now() - started) / 1000).toFixed(1)} s.` : 'The build is up to date.');
}
