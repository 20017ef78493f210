/** A line between a desk and its server that a test can hold, cut and listen to. */
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';

export interface Relay {
  readonly port: number;
  /** How often somebody has tried to come through. */
  tries(): number;
  /** The next so many who try are sent away without a word. */
  refuse(times: number): void;
  /** The next so many who try are told what the server would tell; after that all come through. */
  answer(times: number, bytes: Buffer): void;
  /** Cuts the line as soon as a desk says this, before the server hears of it. */
  cutAt(words: string): void;
  /** Lets the server hear this, but not the desk what it answers. */
  muteAt(words: string): void;
  close(): Promise<void>;
}

export async function relayTo(port: number): Promise<Relay> {
  const open = new Set<Socket>();
  let [tried, refused, answered] = [0, 0, 0];
  let answer: Buffer = Buffer.alloc(0);
  let cut: string | null = null;
  let mute: string | null = null;
  const tie = (desk: Socket): void => {
    const server = createConnection(port, '127.0.0.1');
    open.add(server);
    const end = (): void => {
      desk.destroy();
      server.destroy();
    };
    for (const side of [desk, server]) side.on('error', end).on('close', end);
    desk.on('data', (bytes) => {
      const said = bytes.toString('latin1');
      if (cut !== null && said.includes(cut)) {
        cut = null;
        end();
      } else if (mute !== null && said.includes(mute)) {
        mute = null;
        // The server has done it when it answers.
        server.removeAllListeners('data').once('data', end);
        server.write(bytes);
      } else {
        server.write(bytes);
      }
    });
    server.on('data', (bytes) => desk.write(bytes));
  };
  const listener = createServer((desk) => {
    tried += 1;
    open.add(desk);
    desk.on('error', () => undefined);
    if (refused > 0) {
      refused -= 1;
      desk.destroy();
    } else if (answered > 0) {
      answered -= 1;
      desk.once('data', () => desk.end(answer));
    } else tie(desk);
  });
  await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
  return {
    port: (listener.address() as AddressInfo).port,
    tries: () => tried,
    refuse: (times) => {
      refused = times;
    },
    answer: (times, bytes) => {
      [answered, answer] = [times, bytes];
    },
    cutAt: (words) => {
      cut = words;
    },
    muteAt: (words) => {
      mute = words;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => listener.close(closed));
    },
  };
}

/** An error of the server as it goes over the line. */
export function serverError(state: string, words: string): Buffer {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${state}\0M${words}\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
