/** A real SMTP server inside the test: what it accepts, what it refuses, what it has taken. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

export const password = 'правильный пароль';
const tls = (name: string): string => join(process.cwd(), 'test/fixtures/tls', name);
export const authority = tls('authority.crt');
export const stranger = tls('stranger.crt');

export interface Taken {
  from: string;
  to: string[];
  text: string;
  secure: boolean;
  user: string | null;
}

export interface PostOffice {
  port: number;
  taken: Taken[];
  close(): Promise<void>;
}

interface Kind {
  /** TLS from the first byte. */
  whole?: boolean;
  /** STARTTLS is not offered. */
  plain?: boolean;
  /** Nobody is asked who he is. */
  open?: boolean;
}

/** Recipients `refused@…` are refused, the sender `stranger@…` too, and mails that speak of `virus`. */
export async function postOffice({
  whole = false,
  plain = false,
  open = false,
}: Kind = {}): Promise<PostOffice> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    secure: whole,
    key: readFileSync(tls('server.key')),
    cert: readFileSync(tls('server.crt')),
    disabledCommands: plain ? ['STARTTLS'] : [],
    authOptional: open,
    allowInsecureAuth: plain,
    logger: false,
    onAuth({ username, password: word }, _session, done) {
      if (word === password) done(null, { user: username });
      else done(new Error('Invalid username or password'));
    },
    onMailFrom({ address }, _session, done) {
      done(address.startsWith('stranger') ? new Error('This sender is not yours') : null);
    },
    onRcptTo({ address }, _session, done) {
      done(address.startsWith('refused') ? new Error('No such box') : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text,
          secure: session.secure === true,
          user: typeof session.user === 'string' ? session.user : null,
        });
        done(null, 'taken as 4711');
      });
    },
  });
  // Whoever breaks off a conversation that he does not believe leaves an error here.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A server that takes a call and never says a word. */
export async function silentOffice(): Promise<PostOffice> {
  const sockets = new Set<import('node:net').Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    taken: [],
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
