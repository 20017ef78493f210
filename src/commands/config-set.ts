/** `config set SETTING VALUE`: changes one setting, as a new fact. */
import * as z from 'zod/mini';
import { settingChange } from '../clinic/setting-values.ts';
import { changeClinic } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { tellUnfitting } from './days/unfitting.ts';
import { readFlags, text } from './input/options.ts';

const schema = z.object({ from: text('--from') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { from } = readFlags(schema, input);
  const [setting = '', ...value] = input.args;
  const metric = /^targets\.(.+)$/.exec(setting)?.[1];
  if (metric !== undefined) {
    const { setTarget } = await import('./setup/set-target.ts');
    return setTarget(ctx, metric, value.join(' '), from);
  }
  if (setting.startsWith('mail.')) {
    const { setMail } = await import('./machine/mail-settings.ts');
    return setMail(ctx, setting, value.join(' '));
  }
  if (from !== undefined)
    throw new ShiftError('flag_alone', { flag: '--from', other: 'targets.…' }, '--from');
  const clinic = await ctx.clinic();
  const change = settingChange(clinic, setting, value.join(' '));
  await (await ctx.store()).apply(changeClinic(clinic, change), await ctx.clinicActor());
  ctx.forget();
  if (ctx.options.json) ctx.json({ changed: change });
  else {
    ctx.print(ctx.t('setup.saved'));
    if (change.openingHours) await tellUnfitting(ctx, null);
  }
}
