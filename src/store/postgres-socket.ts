/** The line to a server: cut when what answers is no PostgreSQL, and when nothing more is heard. */
import { Socket } from 'node:net';
import { ShiftError } from '../errors.ts';

/**
 * A socket that is not connected yet. What keeps silent for longer than any statement may take has been lost without
 * a word: a pulled cable is noticed by nobody else for a quarter of an hour.
 * @param silenceMilliseconds how long nothing may go either way; 0 for as long as it likes
 */
export function lineTo(encrypted: boolean, shown: string, silenceMilliseconds: number): Socket {
  const socket = new Socket();
  socket.once('data', (bytes: Buffer) => {
    if (!(encrypted ? answersRequest(bytes) : answersStartup(bytes)))
      socket.destroy(new ShiftError('db_not_postgres', { server: shown }, '--db'));
  });
  socket.setTimeout(silenceMilliseconds, () => socket.destroy(new Error('timeout expired')));
  return socket;
}

/** To a request for TLS: yes, no, or an error (PostgreSQL's manual: "SSL Session Encryption"). */
function answersRequest(bytes: Buffer): boolean {
  return /^([SN]$|E)/s.test(bytes.toString('latin1'));
}

/** To the start of a session: authentication, another version of the protocol, a notice, an error. */
function answersStartup(bytes: Buffer): boolean {
  return /^[RvNE]/.test(bytes.toString('latin1', 0, 1));
}
