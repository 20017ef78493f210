/** Ways out of the house. Each is loaded when something is sent by it. */
import type { Channel, Mail, MailSecrets, MailServer } from './mail.ts';

export const channels = {
  async mail(server: MailServer, secrets: MailSecrets): Promise<Channel> {
    return (await import('./smtp.ts')).smtpChannel(server, secrets);
  },
};

/** The mail as a file that mail programs open (`.eml`). */
export async function emlOf(mail: Mail): Promise<Uint8Array> {
  return (await import('./smtp.ts')).renderMail(mail);
}

export type { Channel, Handed, Mail, MailFile, MailSecrets, MailServer } from './mail.ts';
export { readAuthority, readPassword } from './mail-secrets.ts';
export { isAddress, readAddresses, readMailServer, shownServer } from './mail-server.ts';
