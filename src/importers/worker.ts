/** The thread that reads a file while the main one stores its rows. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ShiftError } from '../errors.ts';
import { type PackedBatch, transferables } from './batch.ts';
import type { ReadRequest } from './read-request.ts';
import { type Opened, openRows } from './read-rows.ts';

/** What the worker says. Every batch is answered, with anything, once it is stored. */
export type WorkerMessage =
  | { kind: 'opened'; opened: Opened }
  | { kind: 'batch'; batch: PackedBatch }
  | { kind: 'end'; hash: string }
  | { kind: 'fault'; code: ShiftError['code']; params: ShiftError['params']; field: string | null };

/** Batches on their way: enough to keep both threads busy, few enough to keep memory small. */
const mostInFlight = 3;

async function work(port: MessagePort, request: ReadRequest): Promise<void> {
  const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
  const answers = answerCounter(port);
  try {
    const source = await openRows(request);
    say({ kind: 'opened', opened: source.opened });
    let sent = 0;
    for (let batch = await source.next(); batch; batch = await source.next()) {
      say({ kind: 'batch', batch }, transferables(batch));
      sent++;
      await answers.reach(sent - mostInFlight + 1);
    }
    say({ kind: 'end', hash: source.hash() });
    source.close();
  } catch (error) {
    if (!(error instanceof ShiftError)) throw error;
    say({ kind: 'fault', code: error.code, params: error.params, field: error.field });
  } finally {
    port.close();
  }
}

/** Waits for a number of answers. */
function answerCounter(port: MessagePort) {
  let answered = 0;
  let wake = (): void => undefined;
  port.on('message', () => {
    answered++;
    wake();
  });
  return {
    async reach(count: number): Promise<void> {
      while (answered < count) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
    },
  };
}

if (parentPort) void work(parentPort, workerData as ReadRequest);
