import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newProject, type Project } from './project.ts';

let project: Project;
beforeEach(() => {
  project = newProject();
});
afterEach(() => project.remove());

/** A pack as the build writes it, with one chunk. */
function pack(run: string): void {
  project.write('dist/b1/core.cjs', packText(run));
  project.write('dist/build.json', '{"folder":"b1","entry":"main.cjs","first":"core","commands":[]}');
}
const packText = (run: string): string => `(function(){"use strict";const pack={
"main.cjs":function(exports,require,module,__filename,__dirname){exports.run=async(words,env,streams)=>{${run}}}
};if(typeof module==="object")module.exports=pack;return pack})()
`;

test('--version needs nothing that was built', () => {
  expect(project.run('--version')).toEqual({ code: 0, out: '7.8.9\n', err: '' });
  expect(project.run('-V')).toEqual({ code: 0, out: '7.8.9\n', err: '' });
});

test('without a build it says how to make one', () => {
  expect(project.run('now')).toEqual({
    code: 1,
    out: '',
    err: `smena is not built yet. In ${project.folder} run: npm install && npm run build\n`,
  });
});

test('hands over the words and the folder of the build, and ends with the code of the run', () => {
  pack(
    'streams.stdout.write(words.join("+") + " " + env.SHIFT_PROGRAM); streams.stderr.write("!"); return 5',
  );
  expect(project.run('log', 'call')).toEqual({
    code: 5,
    out: `log+call ${project.folder}/dist/b1`,
    err: '!',
  });
});

test('runs without a code cache, and with one that this Node does not accept', () => {
  pack('streams.stdout.write("ran"); return 0');
  expect(project.run()).toEqual({ code: 0, out: 'ran', err: '' });
  project.write('dist/b1/core.cache', 'made by somebody else');
  expect(project.run()).toEqual({ code: 0, out: 'ran', err: '' });
});

test('uses a code cache that it accepts', () => {
  pack('streams.stdout.write("from the source"); return 0');
  // V8 knows a source by its length: a cache of another text of the same length shows which of the two has run.
  const make = `const { Script } = require('node:vm');
    const script = new Script(${JSON.stringify(packText('streams.stdout.write("from the cached"); return 0'))});
    const main = {};
    script.runInThisContext()['main.cjs'].call(main, main);
    main.run([], {}, { stdout: { write() {} } });
    require('node:fs').writeFileSync('core.cache', script.createCachedData());`;
  const maker = spawnSync(process.execPath, ['-e', make], {
    cwd: `${project.folder}/dist/b1`,
    encoding: 'utf8',
  });
  expect(maker.stderr).toBe('');
  expect(project.run()).toEqual({ code: 0, out: 'from the cached', err: '' });
});

test('writes whole what is longer than a pipe holds', () => {
  pack('streams.stdout.write("x".repeat(300000) + "end"); return 0');
  const { out } = project.run();
  expect([out.length, out.slice(-4)]).toEqual([300_003, 'xend']);
});

test('ends quietly when nobody reads any more', () => {
  pack('for (let n = 0; n < 100000; n += 1) streams.stdout.write("line " + n + "\\n"); return 0');
  const shell = spawnSync('sh', ['-c', `"${process.execPath}" bin/smena.cjs | head -n 1`], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  expect([shell.stdout, shell.stderr]).toEqual(['line 0\n', '']);
});

test('standard input is a stream, and no terminal when it is a file', () => {
  pack(
    'let text = ""; for await (const piece of streams.stdin) text += piece; streams.stdout.write(text + streams.stdin.isTTY); return 0',
  );
  const how = { cwd: project.folder, encoding: 'utf8', input: 'figures ' } as const;
  expect(spawnSync(process.execPath, ['bin/smena.cjs'], how).stdout).toBe('figures false');
});
