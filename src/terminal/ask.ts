/** Questions to the person at the terminal. The one file that knows inquirer. */
import { ShiftError } from '../errors.ts';
import type { Streams } from './streams.ts';
import { displayWidth } from './text-width.ts';
import { fold } from './wrap.ts';

/** What every question carries: its words, and the flag that answers it beforehand. */
interface Question {
  message: string;
  flag: string;
}
/** A key that, pressed before anything is typed, shows something beside the question, which then stands there again. */
export interface Peek {
  key: string;
  show(): Promise<void>;
}
export interface TextQuestion extends Question {
  default?: string;
  peek?: Peek;
  /** Returns what is wrong with the answer, in words, or null when it is right. */
  check?: (answer: string) => string | null;
}
export interface Choice<T> {
  name: string;
  value: T;
  /** One key that chooses it. */
  key?: string;
}
export interface SelectQuestion<T> extends Question {
  choices: readonly Choice<T>[];
  default?: T;
}

/** Asks one question at a time, with the likely answer as default; without a terminal nothing is asked. */
export interface Ask {
  readonly available: boolean;
  text(question: TextQuestion): Promise<string>;
  select<T>(question: SelectQuestion<T>): Promise<T>;
  confirm(question: Question & { default: boolean }): Promise<boolean>;
}

/** Without a terminal: names what is missing and the flag for it (exit 2). */
export const noTerminal: Ask = {
  available: false,
  text: async (question) => refuse(question),
  select: async (question) => refuse(question),
  confirm: async (question) => refuse(question),
};

function refuse(question: Question): never {
  const what = question.message.replace(/[.?:]+$/, '');
  throw new ShiftError('missing_input', { what, flag: question.flag }, question.flag);
}

/** Arrows and Enter explain themselves; inquirer's tip under a list is English only. */
const list = { loop: false, pageSize: 12, theme: { style: { keysHelpTip: () => undefined } } };

/** What inquirer puts before a question and before each choice. */
const mark = '  ';

/** Inquirer would cut between letters. */
function folded(text: string, width: number): string {
  return fold(text, width - mark.length).join(`\n${mark}`);
}

/** What was chosen, as it stands behind its question from then on: on lines of its own where there is no room. */
function beside(message: string, name: string, width: number): string {
  const last = message.slice(message.lastIndexOf('\n') + 1);
  const fits = displayWidth(`${mark}${last} ${name}`) <= width && !name.includes('\n');
  return fits ? name : `\n${mark}${name}`;
}

/**
 * Questions through inquirer, on the error stream: standard output carries results only.
 * @param width columns of that stream, at the time of asking
 */
export function terminalAsk(streams: Streams, words: { yes: string; no: string }, width: () => number): Ask {
  const put = async (question: Record<string, unknown>, key?: string): Promise<unknown> => {
    const { default: inquirer } = await import('inquirer');
    const pressed = new AbortController();
    const prompt = inquirer.createPromptModule({
      input: streams.stdin,
      output: streams.stderr as NodeJS.WritableStream,
      signal: pressed.signal,
    });
    const first = (chunk: Buffer | string): void => {
      if (chunk.toString() === key) pressed.abort();
    };
    if (key !== undefined) streams.stdin.once('data', first);
    try {
      // Inquirer has a type for every kind of question; ours are known by their `type` at run time only.
      const answers: Record<string, unknown> = await prompt([{ ...question, name: 'answer' }] as never);
      return answers.answer;
    } catch (error) {
      if (key !== undefined && pressed.signal.aborted) return key;
      throw isExit(error) ? new ShiftError('cancelled') : error;
    } finally {
      streams.stdin.off('data', first);
    }
  };
  const choose = (question: string, choices: readonly Choice<unknown>[], byDefault: unknown) => {
    const message = folded(question, width());
    const shown = choices.map((one) => {
      const name = folded(one.name, width());
      return { ...one, name, short: beside(message, name, width()) };
    });
    return put({ ...list, type: 'select', message, choices: shown, default: byDefault });
  };
  return {
    available: true,
    async text({ message, check, default: byDefault, peek }) {
      const validate = (answer: string) => check?.(answer) ?? true;
      for (;;) {
        const question = { type: 'input', message: folded(message, width()), default: byDefault, validate };
        const answer = String(await put(question, peek?.key));
        if (answer !== peek?.key) return answer;
        await peek.show();
      }
    },
    select: async <T>({ message, choices, default: byDefault }: SelectQuestion<T>) =>
      (await choose(message, choices, byDefault)) as T,
    // Chosen, not typed: `y` is another key on a Russian keyboard.
    confirm: async ({ message, default: byDefault }) => {
      const choices = [
        { name: words.yes, value: true },
        { name: words.no, value: false },
      ];
      return Boolean(await choose(message, choices, byDefault));
    },
  };
}

function isExit(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}
