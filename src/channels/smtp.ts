/** Hands a mail to an SMTP server. The one file that knows nodemailer. */
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { ShiftError } from '../errors.ts';
import type { Channel, Handed, Mail, MailSecrets, MailServer } from './mail.ts';
import { shownServer } from './mail-server.ts';

/** What the library says of a failure. */
interface Failure extends Error {
  code?: string;
  /** What the server answered, with its number. */
  response?: string;
  responseCode?: number;
}

/** What it says of one address that the server would not take. */
interface Refused extends Error {
  recipient?: string;
  response?: string;
}

/** The mail as it goes over the wire and as mail programs open it (`.eml`). */
export async function renderMail(mail: Mail): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: mail.from,
    to: [...mail.to],
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.at),
    attachments: mail.files.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
    // What is attached is at hand: nothing is fetched for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return composer.compile().build();
}

export function smtpChannel(server: MailServer, secrets: MailSecrets): Channel {
  return {
    async send(mail) {
      const bytes = await renderMail(mail);
      const connection = connect(server, secrets);
      try {
        await opened(connection, (done) => connection.connect(done));
        const { user } = server;
        if (user !== null)
          await opened(connection, (done) =>
            connection.login({ user, pass: secrets.password ?? '' }, (error) => done(error ?? undefined)),
          );
        return await handOver(connection, mail, bytes);
      } catch (error) {
        throw explained(error as Failure, server, mail);
      } finally {
        connection.quit();
      }
    },
  };
}

function connect({ host, port, tls, seconds }: MailServer, { authority }: MailSecrets): SMTPConnection {
  const patience = seconds * 1000;
  return new SMTPConnection({
    host,
    port,
    secure: tls === 'whole',
    requireTLS: tls === 'start',
    ignoreTLS: tls === 'none',
    connectionTimeout: patience,
    greetingTimeout: patience,
    dnsTimeout: patience,
    socketTimeout: patience,
    socketCloseTimeout: 0,
    // A server on this machine is no less a server.
    allowInternalNetworkInterfaces: true,
    tls: authority === null ? {} : { ca: authority },
  });
}

/** A step that the library reports either by its callback or as an event, whichever comes first. */
function opened(connection: SMTPConnection, step: (done: (error?: Error) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(error);
    connection.once('error', failed);
    step((error) => {
      connection.removeListener('error', failed);
      // What a connection says after it is no longer needed is nobody's.
      connection.on('error', () => {});
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Returns when the server has answered that the mail is its own; before that nothing is called sent. */
function handOver(connection: SMTPConnection, mail: Mail, bytes: Uint8Array): Promise<Handed> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.send({ from: mail.from, to: [...mail.to] }, Buffer.from(bytes), (error, info) => {
      if (error || !info) {
        reject(error ?? new Error('no answer'));
        return;
      }
      resolve({
        accepted: info.accepted,
        refused: refusedIn(info.rejectedErrors ?? []),
        answer: info.response,
      });
    });
  });
}

function refusedIn(errors: readonly Refused[]): Handed['refused'] {
  return errors.map(({ recipient = '', response = '' }) => ({ address: recipient, answer: response }));
}

/** What kept the mail from leaving, in our words; the server's own answer stands in them. */
function explained(error: Failure, server: MailServer, mail: Mail): ShiftError {
  const where = { server: shownServer(server) };
  const answer = error.response ?? error.message;
  switch (error.code) {
    case 'EDNS':
      return new ShiftError('mail_host', { host: server.host }, 'mail.server', error);
    case 'ETIMEDOUT':
      return new ShiftError('mail_slow', { ...where, seconds: server.seconds }, 'mail.server', error);
    case 'ETLS':
      return new ShiftError('mail_tls', { ...where, reason: answer }, 'mail.server', error);
    case 'EAUTH':
    case 'ENOAUTH':
      return new ShiftError('mail_login', { ...where, user: server.user ?? '—', answer }, null, error);
    case 'EENVELOPE':
    case 'EMESSAGE':
      return new ShiftError('mail_refused', { ...where, to: mail.to.join(', '), answer }, '--mail', error);
    default:
      return isCertificate(error)
        ? new ShiftError('mail_tls', { ...where, reason: answer }, 'mail.server', error)
        : new ShiftError('mail_unreachable', { ...where, reason: answer }, 'mail.server', error);
  }
}

/** Node's own words for a certificate that it does not believe, and OpenSSL's for a talk that is no TLS. */
function isCertificate({ code = '', message }: Failure): boolean {
  return (
    /CERT|TLS|SSL|SELF_SIGNED|ALTNAME|EPROTO/.test(code) || /certificate|SSL routines|altnames/i.test(message)
  );
}
