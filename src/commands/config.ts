/** `config`: the clinic's settings at a glance. */
import { formatPhone } from '../contacts/phone.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import { mailSet } from './machine/mail-settings.ts';
import { weekIn } from './output/week-words.ts';

export async function run(ctx: Context): Promise<undefined> {
  const clinic = await ctx.clinic();
  if (ctx.options.json) {
    const {
      id: _id,
      version: _version,
      createdAt: _at,
      targetHistory: _past,
      practice,
      ...settings
    } = clinic;
    ctx.json({
      clinic: { ...settings, practice: practice === 1 },
      mail: Object.fromEntries(mailSet(ctx)),
      database: ctx.database,
    });
    return;
  }
  const { t } = ctx;
  const rows: [string, string][] = [
    [t('setup.name'), clinic.name],
    [t('setup.address'), clinic.address],
    [t('setup.directions'), clinic.directions ?? '—'],
    [t('setup.phone'), clinic.phone === null ? '—' : formatPhone(clinic.phone)],
    [t('setup.years'), clinic.years === null ? '—' : String(clinic.years)],
    [t('setup.timezone'), clinic.timezone],
    [t('setup.currency'), clinic.currency],
    [t('setup.language'), clinic.language],
    [t('setup.hours'), weekIn(ctx, clinic.openingHours)],
    [t('setup.sources'), clinic.sources.map((source) => source.name).join(', ')],
  ];
  const shown = (pairs: readonly [string, string][]): Promise<string> =>
    ctx.table(
      [{}, { flexible: true }],
      pairs.map(([name, value]) => [name, visible(value)]),
    );
  const targets = Object.entries(clinic.targets).map(([id, target]): [string, string] => [
    id,
    target === null ? '—' : `${target.op} ${target.value}`,
  ]);
  const rules = Object.entries(clinic.rules).map(([id, value]): [string, string] => [id, String(value)]);
  ctx.print(
    await shown(rows),
    '',
    t('setup.targets'),
    await shown(targets),
    '',
    t('setup.rules'),
    await shown(rules),
  );
  const mail = mailSet(ctx);
  if (mail.length > 0) ctx.print('', t('mail.title'), await shown(mail));
  ctx.print('', t('setup.database', { file: ctx.database }));
}
