/** `complaint tell ID TEXT`: what the patient has been told; later words stand under earlier ones (S0.9). */
import { tellPatient } from '../complaints/decisions.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { writeOnComplaint } from './dated-work/complaint-writing.ts';

export function run(ctx: Context, input: RawInput): Promise<undefined> {
  return writeOnComplaint(ctx, input.args, {
    word: 'text',
    question: 'complaints.ask.told',
    done: 'complaints.told',
    decide: tellPatient,
  });
}
