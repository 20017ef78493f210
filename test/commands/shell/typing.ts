/** A person at a real shell in a pseudo-terminal, with a stub of the program that says what it was called with. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node-pty';
import { scripts } from '../../../src/commands/shell/shells.ts';

export type Tested = 'bash' | 'zsh' | 'fish';

/** Whether the shell is on this machine; a test without it says so and is skipped. */
export const has = (shell: Tested): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

export interface Typist {
  folder: string;
  /** Types a line and returns what the shell printed for it. */
  type(line: string): Promise<string>;
  /** Types without Enter, presses Tab, and returns the line once it ends with what is expected. */
  tab(beginning: string, expected: string): Promise<string>;
  leave(): void;
}

const stub = `#!/bin/sh
[ "$1" = complete ] || { echo "PROGRAM $*"; exit 0; }
shift 2
for last; do :; done
case "$*" in
  *--file*) echo :files ;;
  *) printf '%s\\t%s\\n' start 'Open the shift' status 'Figures of the day' | grep "^$last" ;;
esac
`;
const start: Record<Tested, { file: string; words: string[]; prompt: string }> = {
  bash: { file: '.bashrc', words: ['-i'], prompt: "PS1='> '; bind 'set enable-bracketed-paste off'" },
  zsh: {
    file: '.zshrc',
    words: ['-i'],
    prompt: "PS1='> '; unsetopt PROMPT_SP; autoload -Uz compinit; compinit -u",
  },
  fish: {
    file: '.config/fish/config.fish',
    words: ['-i'],
    prompt:
      "function fish_prompt; printf '> '; end; set -g fish_greeting; set -g fish_autosuggestion_enabled 0",
  },
};

/** Opens a shell whose start file loads what `shell-init` prints. `after` is read after it, as other tools are. */
export async function sitDown(shell: Tested, after = ''): Promise<Typist> {
  const folder = mkdtempSync(join(tmpdir(), 'smena-shell-'));
  const { file, words, prompt } = start[shell];
  for (const name of ['smena', 'shift']) {
    mkdirSync(join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'bin', name), stub);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  const { name, completion, mark } = scripts[shell];
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), `${prompt}\n${name}${completion}${mark}${after}\n`);
  const env = {
    HOME: folder,
    ZDOTDIR: folder,
    PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
    TERM: 'dumb',
    LC_ALL: 'C.UTF-8',
    HISTFILE: '/dev/null',
  };
  const pty = spawn(shell, words, { cols: 200, rows: 50, cwd: folder, env });
  let seen = '';
  pty.onData((data) => {
    seen += data;
  });
  const until = async (done: () => boolean): Promise<void> => {
    const deadline = Date.now() + 15_000;
    while (!done()) {
      if (Date.now() > deadline) throw new Error(`${shell} went quiet after:\n${seen}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await until(() => seen.includes('> '));
  let turn = 0;
  return {
    folder,
    async type(line) {
      turn += 1;
      seen = '';
      // The mark is typed in two pieces, so that the shell's echo of the line is not taken for its answer.
      pty.write(`${line}\r`);
      pty.write(`echo 'turn'${turn}\r`);
      await until(() => seen.includes(`turn${turn}\r\n`));
      return answers(seen, line, turn);
    },
    async tab(beginning, expected) {
      seen = '';
      pty.write(`${beginning}\t`);
      await until(() => plain(seen).includes(expected));
      const line = plain(seen);
      pty.write('\u0015');
      return line;
    },
    leave() {
      pty.kill();
      // The shell may be writing its files yet.
      rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
    },
  };
}

/** What the shell printed: neither its prompts nor the echo of what was typed. */
function answers(seen: string, line: string, turn: number): string {
  const own = new Set(['', '>', line, `turn${turn}`, `echo 'turn'${turn}`]);
  return plain(seen)
    .split('\n')
    .map((text) => text.replace(/⏎\s*/g, '').trim())
    .filter((text) => !own.has(text) && !text.startsWith('> '))
    .join('\n');
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal sends
  return text.replace(/\u001b\[[0-9;?]*[a-zA-Z]|\u001b[=>]|\u001b\][^\u0007]*\u0007|[\u0007\u000f\r]/g, '');
}
