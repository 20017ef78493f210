/** The clinic's own telephones as exchanges name them. */

/** `SIP/101-0000002a`, `Local/101@from-queue/n`, `Agent/101` are the telephone 101; a name stays one; NONE is nobody. */
export function telephoneOf(channel: string): string {
  if (channel === 'NONE') return '';
  return /^[A-Za-z0-9]+\/([^@/-]+)/.exec(channel)?.[1] ?? channel;
}

/** @param digits fewest and most of an extension */
export function extensionTest([fewest, most]: readonly [number, number]): (text: string) => boolean {
  return (text) => text.length >= fewest && text.length <= most && /^\d+$/.test(text);
}
