/** `report --mail`: the report as an attachment, its main figures in the mail itself. Nothing in it names a patient. */
import {
  channels,
  emlOf,
  type Handed,
  isAddress,
  type Mail,
  type MailSecrets,
  type MailServer,
  readAddresses,
  readAuthority,
  readMailServer,
  readPassword,
} from '../../channels/index.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { screenOf } from '../../render/index.ts';
import type { Report } from '../../reports/report.ts';
import { visible } from '../../reports/visible-text.ts';
import { type FileFormat, formatsIn, type ReportFlags } from './flags.ts';
import type { MadeReport } from './make.ts';
import { bytesOf } from './write.ts';

/** Where a mail goes and by whom it is taken there. */
export interface Post {
  to: readonly string[];
  from: string;
  /** Null where the mail is only written down. */
  server: MailServer | null;
  secrets: MailSecrets;
}

export interface MailOutcome {
  to: readonly string[];
  accepted: readonly string[];
  refused: Handed['refused'];
  answer: string | null;
  /** The mail as a file, where it was only written down. */
  file: string | null;
}

/** @throws ShiftError mail_address, mail_not_set, mail_server, mail_secret_typed, mail_password_missing, file_* */
export function readPost({ env }: Pick<Context, 'env'>, flags: ReportFlags): Post {
  const to = readAddresses(flags.mail ?? '', '--mail');
  if (flags.dryRun !== undefined) {
    const from = env.SHIFT_SMTP_FROM || to[0] || '';
    return { to, from, server: null, secrets: { password: null, authority: null } };
  }
  const server = readMailServer(
    required(env.SHIFT_SMTP, 'mail.server', 'smtp://director@clinic.kz@mail.clinic.kz'),
  );
  return { to, from: senderOf(server, env), server, secrets: secretsOf(env, server) };
}

function required(value: string | undefined, setting: string, example: string): string {
  if (value) return value;
  throw new ShiftError('mail_not_set', { setting, example }, setting);
}

/** Whoever logs in by a mail address writes from it. */
function senderOf({ user }: MailServer, env: NodeJS.ProcessEnv): string {
  const own = user !== null && isAddress(user) ? user : undefined;
  const from = required(env.SHIFT_SMTP_FROM || own, 'mail.from', 'reception@clinic.kz');
  if (!isAddress(from)) throw new ShiftError('mail_address', { flag: 'mail.from', value: from }, 'mail.from');
  return from;
}

function secretsOf(env: NodeJS.ProcessEnv, { user, tls }: MailServer): MailSecrets {
  const authority = tls !== 'none' && env.SHIFT_SMTP_CA ? readAuthority(env.SHIFT_SMTP_CA) : null;
  if (user === null) return { password: null, authority };
  const password = env.SHIFT_SMTP_PASSWORD || fromFile(env);
  if (!password) throw new ShiftError('mail_password_missing', { user }, 'mail.passwordFile');
  return { password, authority };
}

function fromFile({ SHIFT_SMTP_PASSWORD_FILE: file }: NodeJS.ProcessEnv): string {
  return file ? readPassword(file) : '';
}

/** @throws ShiftError mail_* where nobody has taken it, and those of writing a file */
export async function mailReport(
  ctx: Context,
  made: MadeReport,
  flags: ReportFlags,
  post: Post,
): Promise<MailOutcome> {
  const mail = await mailOf(ctx, made, flags, post);
  const outcome =
    post.server === null ? await writeDown(ctx, made, mail, flags) : await handOver(mail, post.server, post);
  if (!ctx.options.json) tell(ctx, outcome);
  return outcome;
}

async function handOver(mail: Mail, server: MailServer, { secrets }: Post): Promise<MailOutcome> {
  const channel = await channels.mail(server, secrets);
  const { accepted, refused, answer } = await channel.send(mail);
  return { to: mail.to, accepted, refused, answer, file: null };
}

async function writeDown(
  ctx: Context,
  made: MadeReport,
  mail: Mail,
  flags: ReportFlags,
): Promise<MailOutcome> {
  const bytes = await emlOf(mail);
  const nobody = { to: mail.to, accepted: [], refused: [], answer: null };
  if (flags.dryRun === '-') {
    ctx.streams.stdout.write(bytes);
    return { ...nobody, file: '-' };
  }
  const path = typeof flags.dryRun === 'string' ? flags.dryRun : made.fileName('eml');
  return { ...nobody, file: await ctx.writeFile(path, bytes, { force: flags.force }) };
}

function tell(ctx: Context, { accepted, refused, answer, file }: MailOutcome): void {
  if (file === '-') return;
  if (file !== null) ctx.print(ctx.t('mail.dry', { file: visible(file) }));
  else ctx.print(ctx.t('mail.sent', { to: accepted.join(', '), answer: visible(answer ?? '') }));
  for (const one of refused) {
    ctx.print(ctx.t('mail.refused', { address: one.address, answer: visible(one.answer) }));
  }
}

async function mailOf(ctx: Context, made: MadeReport, flags: ReportFlags, { to, from }: Post): Promise<Mail> {
  const { report } = made;
  const formats: readonly FileFormat[] = formatsIn(flags);
  const wanted = formats.length > 0 ? formats : (['pdf'] as const);
  const files = await Promise.all(
    wanted.map(async (format) => ({
      name: made.fileName(format),
      bytes: await bytesOf(ctx, made, format, flags),
    })),
  );
  const subject = ctx.t('mail.subject', {
    title: report.title,
    clinic: report.clinic,
    period: report.subtitle ?? '',
  });
  return { from, to, subject, text: await textOf(ctx, report), at: ctx.now(), files };
}

/** The figures that matter and what needs attention, as the report's own first lines say it. */
async function textOf(ctx: Context, report: Report): Promise<string> {
  const { title, head, blocks } = await screenOf(report);
  const hasTiles = report.sections.some(({ kind, only }) => kind === 'tiles' && only !== 'data');
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  // Of a period without data nothing is told in figures; its first table would be another.
  const figures = hasTiles ? (tables[0] ?? []) : [];
  const said = blocks.flatMap((block) =>
    block.kind === 'text' ? block.lines.map((line) => `– ${line}`) : [],
  );
  const lines = [
    title,
    ...head,
    ...(figures.length === 0 ? [] : ['']),
    ...figures.map(([name = '', value = '', target = '']) =>
      target === ''
        ? ctx.t('mail.figure', { name, value })
        : ctx.t('mail.figure.target', { name, value, target }),
    ),
    '',
    ...said,
    '',
    ctx.t('mail.attached'),
    '',
    ctx.t('mail.signed'),
  ];
  return lines.map((line) => line.replaceAll('\u00a0', ' ')).join('\n');
}
