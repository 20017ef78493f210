/** The flags of `init`; its questions ask for what they leave open. */
import * as z from 'zod/mini';
import { currencies, languages } from '../../clinic/types.ts';
import { choice, flag, text, words } from '../input/options.ts';
import { givenCode } from './changes.ts';

export const initFlags = z.object({
  demo: flag(),
  another: flag(),
  code: givenCode(),
  file: text('--file'),
  name: text('--name'),
  address: text('--address'),
  directions: text('--directions', 500),
  phone: text('--phone'),
  years: text('--years'),
  timezone: text('--timezone'),
  currency: choice('--currency', currencies),
  language: choice('--language', languages),
  hours: words(),
  staff: words(),
  doctor: words(),
  service: words(),
  source: words(),
  target: words(),
  yes: flag(),
});
export type InitFlags = z.infer<typeof initFlags>;
