/** A wire to a server that a test can cut: for a while, or at one message and no other. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export interface Relay {
  /** The same database by way of this wire. */
  address(of: string): string;
  /** From now on nobody gets through. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /**
   * Cuts a connection once: at the first message of a program for which this says so. `before` it reaches the server,
   * or `after` the server has answered it and the program has not heard.
   */
  cutAt(when: (message: Buffer) => 'before' | 'after' | null): void;
  /** The next so many programs are sent away: with these words of the server's, or without any. */
  turnAway(times: number, words?: Buffer): void;
  /** How many programs have tried to get through. */
  tries(): number;
  close(): Promise<void>;
}

/** An error of the server as it goes over the wire. */
export function serverError(state: string, words: string): Buffer {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${state}\0M${words}\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** @param server the address of any database on it */
export async function startRelay(server: string): Promise<Relay> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let when: Parameters<Relay['cutAt']>[0] | null = null;
  let listener: Server | null = null;
  let own = 0;
  let tries = 0;
  let away = 0;
  let words: Buffer | undefined;

  const receive = (program: Socket): void => {
    tries += 1;
    if (away === 0) {
      join(program);
      return;
    }
    away -= 1;
    const said = words;
    program.on('error', () => undefined);
    if (said) program.once('data', () => program.end(said));
    else program.destroy();
  };
  const join = (program: Socket): void => {
    const server = connect(Number(port || 5432), hostname);
    let deaf = false;
    for (const socket of [program, server]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    }
    const end = (): void => {
      program.destroy();
      server.destroy();
    };
    program.on('data', (message: Buffer) => {
      const cut = when?.(message) ?? null;
      if (cut !== null) when = null;
      if (cut === 'before') return end();
      deaf = cut === 'after';
      server.write(message);
    });
    server.on('data', (answer: Buffer) => (deaf ? end() : program.write(answer)));
    program.on('close', () => server.end());
    server.on('close', end);
  };
  const mend = async (): Promise<void> => {
    if (listener) return;
    listener = createServer(receive);
    await new Promise<void>((ready) => listener?.listen(own, '127.0.0.1', ready));
    own = (listener.address() as AddressInfo).port;
  };
  const cut = async (): Promise<void> => {
    const ended = listener;
    listener = null;
    for (const socket of open) socket.destroy();
    await new Promise((closed) => (ended ? ended.close(closed) : closed(undefined)));
  };
  await mend();
  return {
    address(of) {
      const url = new URL(of);
      url.hostname = '127.0.0.1';
      url.port = String(own);
      return url.href;
    },
    cut,
    mend,
    cutAt(one) {
      when = one;
    },
    turnAway(times, said) {
      away = times;
      words = said;
    },
    tries: () => tries,
    close: cut,
  };
}
