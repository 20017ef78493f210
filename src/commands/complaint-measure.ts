/** `complaint measure ID TEXT`: what was done; later measures stand under earlier ones (S0.14). */
import { writeMeasures } from '../complaints/decisions.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { writeOnComplaint } from './dated-work/complaint-writing.ts';

export function run(ctx: Context, input: RawInput): Promise<undefined> {
  return writeOnComplaint(ctx, input.args, {
    word: 'measures',
    question: 'complaints.ask.measures',
    done: 'complaints.measured',
    decide: writeMeasures,
  });
}
