/** `check`: whether the program is at home on this machine: both names, the shell, the build it runs. */
import type { Context } from '../context.ts';
import { type Shell, shells } from '../terminal/shell-names.ts';
import { markVariable, scripts } from './shell/shells.ts';

/** `here`: in the shell that asks; `outer`: only in one around it, or asked from a script; `absent`: in none. */
type Integration = 'here' | 'outer' | 'absent';

interface Found {
  shell: Shell | null;
  integration: Integration;
  names: Record<'smena' | 'shift', string | null>;
}

export async function run(ctx: Context): Promise<undefined> {
  const found = look(ctx, process.ppid);
  if (ctx.options.json) ctx.json(found);
  else ctx.print(...inWords(ctx, found));
}

/** @param parent the process that started this one: the shell itself, when a person typed the command */
function look({ env, programFile }: Context, parent: number): Found {
  const [marked = '', process = ''] = (env[markVariable] ?? '').split(':');
  const usual = (env.SHELL ?? '').split('/').pop() ?? '';
  const shell = shells.find((one) => one === marked) ?? shells.find((one) => one === usual) ?? null;
  return {
    shell,
    integration: marked === '' ? 'absent' : process === '0' || Number(process) === parent ? 'here' : 'outer',
    names: { smena: programFile('smena'), shift: programFile('shift') },
  };
}

function inWords(ctx: Context, { shell, integration, names }: Found): string[] {
  const lines = (['smena', 'shift'] as const).map((name) => {
    const file = names[name];
    return file ? ctx.t('check.name', { name, file }) : ctx.t('check.noName', { name });
  });
  if (shell === null) return [...lines, ctx.t('check.noShell')];
  const { name, startFile, startLine } = scripts[shell];
  lines.push(ctx.t(`check.${integration}`, { shell }));
  if (name === '') lines.push(ctx.t('check.free', { shell }));
  if (integration !== 'here') lines.push(ctx.t('shell.where', { file: startFile }), `  ${startLine}`);
  return lines;
}
