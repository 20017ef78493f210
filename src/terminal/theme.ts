/** Colours by meaning. Without colour every function returns its text as it is; meaning never rests on colour. */
export interface Theme {
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
  command(text: string): string;
}

const same = (text: string): string => text;
export const plainTheme: Theme = {
  good: same,
  bad: same,
  warn: same,
  strong: same,
  quiet: same,
  command: same,
};

/** The theme of a stream; chalk is loaded only where colours are wanted. */
export async function themeFor(colour: boolean): Promise<Theme> {
  if (!colour) return plainTheme;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    command: (text) => chalk.cyan(text),
  };
}
