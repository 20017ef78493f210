/** `config set SETTING VALUE`: changes one setting, as a new fact. */

import { settingChange } from '../clinic/setting-values.ts';
import { changeClinic } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import { metricIds } from '../metrics/metric.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { tellUnfitting } from './days/unfitting.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const [setting = '', ...value] = input.args;
  const clinic = await ctx.clinic();
  const change = settingChange(clinic, setting, value.join(' '), metricIds);
  await (await ctx.store()).apply(changeClinic(clinic, change), await ctx.clinicActor());
  ctx.forget();
  if (ctx.options.json) ctx.json({ changed: change });
  else {
    ctx.print(ctx.t('setup.saved'));
    if (change.openingHours) await tellUnfitting(ctx, null);
  }
}
