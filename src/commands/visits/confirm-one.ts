/** One confirmation call: whom to ring, what to say, and what the patient says becomes the record (S0.4). */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';
import { promptOf } from '../../scripts/prompt.ts';
import type { ConfirmationState } from '../../visits/confirmation-state.ts';
import type { ConfirmationMeans } from '../../visits/types.ts';
import { readLive } from '../scripts/live.ts';
import { findScripts } from '../scripts/read.ts';
import { fallbackWords } from '../scripts/speech.ts';
import { readStates, type ToConfirm } from './confirmation-facts.ts';
import { todoText } from './confirmation-view.ts';
import { leaveBy } from './leave-by.ts';
import type { Roster } from './roster.ts';
import { takeConfirmations } from './take-confirmation.ts';
import { doctorText, readNamed, whenText, whoText } from './view.ts';

const callAnswers = ['confirmed', 'no_answer', 'busy', 'moved', 'cancelled', 'later', 'stop'] as const;
const messageAnswers = ['sent', 'confirmed', 'later', 'stop'] as const;
type Answer = (typeof callAnswers)[number] | (typeof messageAnswers)[number];

/** Works through what the visit still needs. False when the desk stops here. */
export async function confirmOne(ctx: Context, roster: Roster, asked: ToConfirm): Promise<boolean> {
  const done = new Set<ConfirmationMeans>();
  for (let one: ToConfirm | null = asked; one; one = await afresh(ctx, roster, one)) {
    const means = one.state.means.find((each) => !done.has(each));
    if (means === undefined) return true;
    if (done.size === 0) show(ctx, one);
    done.add(means);
    const answer = await ask(ctx, one, means);
    if (answer === 'stop') return false;
    if (answer === 'later' || !(await record(ctx, one, means, answer))) return true;
  }
  return true;
}

/** As the visit is by now: what another desk has told meanwhile is not asked again. Null when nothing is left. */
export async function afresh(ctx: Context, roster: Roster, one: ToConfirm): Promise<ToConfirm | null> {
  const read = async (): Promise<ToConfirm | null> => {
    const named = await readNamed(ctx, roster, one.visit.id);
    const state = (await readStates(ctx, roster, [named])).get(one.visit.id);
    return state && state.means.length > 0 ? { ...one, ...named, state } : null;
  };
  return whileReached(ctx, read, one);
}

/** What the server says; where it is away the list goes on with what is known, and what is told is kept. */
async function whileReached<T>(ctx: Context, read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if ((await ctx.spool())?.isAway(error)) return otherwise;
    throw error;
  }
}

function show(ctx: Context, one: ToConfirm): void {
  const { t, theme } = ctx;
  const { visit, patient, doctor, service, room, state } = one;
  const what = service ? `, ${visible(service.name)}` : '';
  ctx.print(
    whoText(ctx, patient, true),
    ...ctx.wrap(`${whenText(ctx, visit)}, ${doctorText(ctx, doctor, room)}${what}`, '  '),
    ...(state.confirmed ? [`  ${todoText(ctx, state)}; ${t('confirming.isConfirmed')}`] : []),
    ...(state.expensive ? [`  ${theme.warn(t('confirming.expensive'))}`] : []),
  );
}

/** The words to say or to send, and then what came of it. */
async function ask(ctx: Context, one: ToConfirm, means: ConfirmationMeans): Promise<Answer> {
  ctx.tell(...(await whileReached(ctx, () => words(ctx, one, means), [])));
  const answers: readonly Answer[] = means === 'call' ? callAnswers : messageAnswers;
  return ctx.ask.select<Answer>({
    message: ctx.t(`confirming.ask.${means}`),
    flag: 'id',
    choices: answers.map((answer) => ({
      name: ctx.t(`confirming.answer.${answer}`),
      value: answer,
      key: answer,
    })),
  });
}

async function words(ctx: Context, { visit, state }: ToConfirm, means: ConfirmationMeans): Promise<string[]> {
  const [script] = await findScripts(ctx, scriptFor(state, means));
  if (!script) return [];
  const { values } = await readLive(ctx, { visit: String(visit.id) });
  const { text } = promptOf(script, ctx.i18n.lang, values, fallbackWords(ctx.i18n));
  return ctx.wrap(visible(text), '  ').map(ctx.theme.quiet);
}

/** Who has confirmed is only reminded: he is not asked to answer once more. */
function scriptFor({ stage, confirmed, expensive }: ConfirmationState, means: ConfirmationMeans): string {
  if (means === 'message' && (expensive || !confirmed)) return 'confirm-sms';
  return stage === 'ahead' ? 'confirm-day-ahead' : 'confirm-today';
}

/** Writes it down; false where there is nothing more to ask about the visit. */
async function record(
  ctx: Context,
  { visit }: ToConfirm,
  means: ConfirmationMeans,
  answer: Exclude<Answer, 'stop' | 'later'>,
): Promise<boolean> {
  const id = String(visit.id);
  try {
    if (answer === 'moved' || answer === 'cancelled') {
      await leaveBy(ctx, id, means, answer, {});
      return false;
    }
    await takeConfirmations(ctx, [id], { means, result: answer });
    return true;
  } catch (error) {
    if (!(error instanceof ShiftError) || !overtaken.includes(error.code)) throw error;
    // Another desk was faster: the next one waits.
    const { text, hint } = ctx.i18n.error(error.code, error.params);
    ctx.tell(...ctx.wrap(`${text} ${hint}`));
    return false;
  }
}

const overtaken: readonly ShiftError['code'][] = ['status_step', 'changed_meanwhile'];
