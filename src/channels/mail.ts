/** A mail as a value, the server that takes it, and what the server said. */

export interface Mail {
  from: string;
  to: readonly string[];
  subject: string;
  text: string;
  /** What stands in its `Date`, epoch milliseconds. */
  at: number;
  files: readonly MailFile[];
}

export interface MailFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * How what is said on the way is kept from others: `start` turns to TLS before anything is said (STARTTLS), `whole`
 * speaks TLS from the first byte, `none` is for a server on this machine or in a tunnel.
 */
export type MailTls = 'start' | 'whole' | 'none';

export interface MailServer {
  host: string;
  port: number;
  tls: MailTls;
  /** Null where the server asks nobody who he is. */
  user: string | null;
  /** How long an answer is waited for. */
  seconds: number;
}

export interface MailSecrets {
  password: string | null;
  /** The authorities to believe besides those that Node knows, PEM. */
  authority: string | null;
}

/** Of a mail that the server has taken: for whom, and for whom not. */
export interface Handed {
  accepted: readonly string[];
  refused: readonly RefusedAddress[];
  /** The server's last word, by which its people find the mail. */
  answer: string;
}

export interface RefusedAddress {
  address: string;
  answer: string;
}

/** A way out of the house. It returns when somebody else has the mail, and throws when nobody has it. */
export interface Channel {
  /** @throws ShiftError mail_host, mail_unreachable, mail_slow, mail_tls, mail_login, mail_refused */
  send(mail: Mail): Promise<Handed>;
}
