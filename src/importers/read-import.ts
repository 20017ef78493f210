/** A file to batches of rows: small ones in this thread, large ones in a thread of their own. */
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ShiftError } from '../errors.ts';
import type { RowBatch } from '../facts/import-run.ts';
import { unpack } from './batch.ts';
import type { ReadRequest } from './read-request.ts';
import { type Opened, openRows } from './read-rows.ts';
import type { WorkerMessage } from './worker.ts';

export interface ImportStream {
  readonly opened: Opened;
  /** To be taken to the end, once. */
  readonly batches: AsyncIterable<RowBatch>;
  /** SHA-256 of the file, hex, after the last batch. */
  hash(): string;
  /** Ends the reading, also before its end. */
  close(): Promise<void>;
}

/** Starting a thread takes as long as reading this many bytes. */
const worthAThread = 2 << 20;
/** The reader holds a few chunks and batches; a small young generation keeps its garbage small as well. */
const threadMemory = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/**
 * Opens a file for import.
 * @throws ShiftError file_not_found, file_unreadable, import_not_text, import_empty, import_columns_missing; while
 *   reading import_line_too_long
 */
export async function openImport(request: ReadRequest): Promise<ImportStream> {
  const worker = workerFile();
  const bytes = statSync(request.path, { throwIfNoEntry: false })?.size ?? 0;
  return worker !== null && bytes >= worthAThread ? inThread(worker, request) : here(request);
}

/** The bundled worker; there is none where the sources run unbundled. */
function workerFile(): string | null {
  const file = fileURLToPath(new URL('./worker.cjs', import.meta.url));
  return existsSync(file) ? file : null;
}

async function here(request: ReadRequest): Promise<ImportStream> {
  const source = await openRows(request);
  return {
    opened: source.opened,
    batches: {
      async *[Symbol.asyncIterator]() {
        for (let batch = await source.next(); batch; batch = await source.next()) yield unpack(batch);
      },
    },
    hash: () => source.hash(),
    close: async () => source.close(),
  };
}

async function inThread(file: string, request: ReadRequest): Promise<ImportStream> {
  const worker = new Worker(file, { workerData: request, resourceLimits: threadMemory });
  const inbox = messagesOf(worker);
  const first = await inbox.next();
  if (first.kind !== 'opened') throw new ShiftError('internal', { what: 'import worker' });
  let hash = '';
  return {
    opened: first.opened,
    batches: {
      async *[Symbol.asyncIterator]() {
        let message = await inbox.next();
        for (; message.kind === 'batch'; message = await inbox.next()) {
          yield unpack(message.batch);
          worker.postMessage('stored');
        }
        if (message.kind === 'end') hash = message.hash;
      },
    },
    hash: () => hash,
    close: async () => void (await worker.terminate()),
  };
}

/** The worker's messages one by one; its faults are thrown. */
function messagesOf(worker: Worker) {
  const waiting: WorkerMessage[] = [];
  let failed: unknown = null;
  let wake = (): void => undefined;
  worker.on('message', (message: WorkerMessage) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (error) => {
    failed = error;
    wake();
  });
  worker.on('exit', () => {
    failed ??= new ShiftError('internal', { what: 'import worker' });
    wake();
  });
  return {
    async next(): Promise<WorkerMessage> {
      while (waiting.length === 0 && failed === null) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      const message = waiting.shift();
      if (!message) throw failed;
      if (message.kind === 'fault') throw new ShiftError(message.code, message.params, message.field);
      return message;
    },
  };
}
