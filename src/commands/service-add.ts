/** `service add NAME`: a new service. */
import * as z from 'zod/mini';
import { parseMoney } from '../clinic/money.ts';
import { addService, plainService } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { givenOnly } from './input/given-only.ts';
import { checkedText, choice, count, money, readFlags, text, words } from './input/options.ts';
import { codeOr, givenCode, saveNew, yesNo } from './setup/changes.ts';
import { doctorCodes } from './setup/doctor-codes.ts';
import { serviceNeeds } from './setup/service-needs.ts';

const schema = z.object({
  price: money('--price'),
  minutes: count('--minutes', 1, 600),
  preparation: text('--preparation', 1000),
  doctor: words(),
  highValue: choice('--high-value', ['yes', 'no']),
  rooms: text('--rooms'),
  papers: text('--papers'),
  leaflet: text('--leaflet', 1000),
  code: givenCode(),
});
const usualMinutes = 30;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const name = checkedText(input.args.join(' '), 'name') ?? '';
  const clinic = await ctx.clinic();
  const known = await (await ctx.store()).clinic.services(clinic.id);
  const priceFrom =
    flags.price ??
    parseMoney(await ctx.ask.text({ message: ctx.t('setup.askPrice'), flag: '--price' }), '--price');
  const needs = await serviceNeeds(ctx, flags);
  const service = {
    ...plainService,
    ...givenOnly(needs),
    code: codeOr(flags.code, name, known, 2),
    name,
    priceFrom,
    minutes: flags.minutes ?? usualMinutes,
    preparation: flags.preparation ?? null,
    doctors: await doctorCodes(ctx, flags.doctor),
    highValue: yesNo(flags.highValue) ?? 0,
    priceCheckedAt: ctx.now(),
  };
  await saveNew(ctx, 'service', service, addService(clinic.id, service));
}
