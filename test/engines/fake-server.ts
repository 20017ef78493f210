/** Programs that answer at a port as a test wants them to: not PostgreSQL, or just enough of it. */
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface FakeServer {
  readonly port: number;
  close(): Promise<void>;
}

/** @param answer called with each piece that arrives, and at once with nothing */
export async function fakeServer(
  answer: (socket: Socket, bytes: Buffer | null) => void,
): Promise<FakeServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => answer(socket, bytes));
    answer(socket, null);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Takes everything and never says a word. */
export const silent = (): Promise<FakeServer> => fakeServer(() => undefined);

export const webServer = (): Promise<FakeServer> =>
  fakeServer((socket, bytes) => {
    if (bytes) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });

/** A shell server speaks first. */
export const shellServer = (): Promise<FakeServer> =>
  fakeServer((socket, bytes) => {
    if (!bytes) socket.write('SSH-2.0-OpenSSH_9.2\r\n');
  });

/** Takes a session without a password, in the clear only, and answers every question as if it were about its version. */
export const serverOfVersion = (version: number): Promise<FakeServer> =>
  fakeServer((socket, bytes) => {
    if (!bytes) return;
    // A request to encrypt has no more than its length and its number.
    if (bytes.length === 8) socket.write('N');
    else if (bytes[0] === 0) socket.write(Buffer.concat([message('R', int32(0)), ready]));
    else if (bytes.toString('latin1', 0, 1) === 'Q')
      socket.write(row({ server: version, ours: 0, tables: 0 }));
  });

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const int16 = (value: number): Buffer => int32(value).subarray(2);
const message = (kind: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
};
const ready = message('Z', Buffer.from('I'));
/** The number of the type `int4`. */
const int4 = 23;

/** One row of whole numbers, as an answer to a simple query. */
function row(values: Readonly<Record<string, number>>): Buffer {
  const entries = Object.entries(values);
  const fields = entries.map(([name]) =>
    Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(int4), int16(4), int32(-1), int16(0)]),
  );
  const cells = entries.map(([, value]) =>
    Buffer.concat([int32(String(value).length), Buffer.from(String(value))]),
  );
  return Buffer.concat([
    message('T', int16(entries.length), ...fields),
    message('D', int16(entries.length), ...cells),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ]);
}
