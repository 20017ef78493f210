/** `config set mail.…`: the server that takes this machine's mail. Kept with the machine, for it holds a way to a secret. */
import { isAddress, readMailServer } from '../../channels/index.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';

/** Names as they are typed, and what they are called in the machine's settings and in the environment. */
const mailSettings = {
  'mail.server': 'SHIFT_SMTP',
  'mail.from': 'SHIFT_SMTP_FROM',
  'mail.passwordFile': 'SHIFT_SMTP_PASSWORD_FILE',
  'mail.root': 'SHIFT_SMTP_CA',
} as const;
export type MailSetting = keyof typeof mailSettings;

function isMailSetting(name: string): name is MailSetting {
  return Object.hasOwn(mailSettings, name);
}

/**
 * Keeps the setting; one dash takes it away.
 * @throws ShiftError mail_server, mail_secret_typed, mail_address, invalid_choice, not_writable
 */
export async function setMail(ctx: Context, name: string, typed: string): Promise<undefined> {
  if (!isMailSetting(name)) {
    const choices = Object.keys(mailSettings).join(', ');
    throw new ShiftError('invalid_choice', { flag: 'config set', value: name, choices }, name);
  }
  const value = typed.trim();
  requireReadable(name, value);
  const kept = value === '-' ? null : isFile(name) ? ctx.system.absolute(value) : value;
  await ctx.settings({ [mailSettings[name]]: kept }, ctx.t('machine.head'));
  if (ctx.options.json) ctx.json({ changed: { [name]: kept }, settings: ctx.machine.file });
  else ctx.print(ctx.t('mail.kept', { file: ctx.machine.file }));
}

/** What is set, for `config`: the names as they are typed. */
export function mailSet({ env }: Pick<Context, 'env'>): [MailSetting, string][] {
  return (Object.entries(mailSettings) as [MailSetting, string][]).flatMap(([name, variable]) => {
    const value = env[variable];
    return value ? [[name, value] satisfies [MailSetting, string]] : [];
  });
}

const isFile = (name: MailSetting): boolean => name === 'mail.passwordFile' || name === 'mail.root';

function requireReadable(name: MailSetting, value: string): void {
  if (value === '-') return;
  if (name === 'mail.server') readMailServer(value);
  if (name === 'mail.from' && !isAddress(value))
    throw new ShiftError('mail_address', { flag: name, value }, name);
}
