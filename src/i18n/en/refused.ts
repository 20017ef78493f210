/** Why a figure has no value: what was imported cannot support it, and what to do about it. */
import type { Text } from '../types.ts';

export const refused = {
  'metrics.refused': 'No value ({names}). {why}',
  'metrics.refused.no_outcomes':
    'Import {import} ({file}) does not tell who came and who did not: {rows} of {of} visits. Export the visits with their status and import them.',
  'metrics.refused.only_arrived':
    'Import {import} ({file}) seems to hold only visits whose patient came: {rows} of {of} visits. Export the others as well and import them.',
  'metrics.refused.no_cancellations':
    'Import {import} ({file}) holds no cancelled visits: {rows} of {of} visits. Export those as well and import them.',
  'metrics.refused.no_cancel_times':
    'Import {import} ({file}) does not tell when visits were cancelled: {rows} of {of} visits. Export the time of cancelling and import them.',
  'metrics.refused.no_confirmations':
    'Import {import} ({file}) does not tell which visits were confirmed: {rows} of {of} visits. Export the confirmation, or confirm visits here.',
  'metrics.refused.answered_only':
    'Import {import} ({file}) seems to hold answered calls only: {rows} of {of} incoming calls. Export unanswered calls as well and import them.',
  'metrics.refused.no_answer_times':
    'Import {import} ({file}) has no times of answer: {rows} of {of} incoming calls. Export the time to answer and import again.',
  'metrics.refused.no_talk_times':
    'Import {import} ({file}) has no lengths of conversation: {rows} of {of} incoming calls. Export the talk time and import again.',
  'metrics.refused.no_purposes':
    'Import {import} ({file}) does not tell what people asked for and what came of it: {rows} of {of} contacts. Write contacts down here: smena log.',
  'metrics.refused.no_sources':
    'Import {import} ({file}) does not tell where people heard of the clinic: {rows} of {of} contacts. Export the source, or write it down here: smena log --source.',
  'metrics.refused.no_payments':
    'Import {import} ({file}) has no payments: {rows} of {of} visits. Export what was paid and import again.',
} as const satisfies Record<string, Text>;
