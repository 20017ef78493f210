/** Data and templates for dist: YAML becomes JSON, so that no command of the day loads a YAML parser. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { filesUnder } from './stamp.mjs';

const yaml = /\.ya?ml$/;

/** Compiles `project/data` and `project/templates` into the folder of a build. */
export function compileData(project, out) {
  for (const folder of ['data', 'templates']) {
    for (const file of filesUnder(join(project, folder))) {
      const target = join(out, relative(project, file));
      mkdirSync(dirname(target), { recursive: true });
      if (yaml.test(file)) writeFileSync(target.replace(yaml, '.json'), toJson(file));
      else copyFileSync(file, target);
    }
  }
}

function toJson(file) {
  try {
    return JSON.stringify(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`, { cause: error });
  }
}
