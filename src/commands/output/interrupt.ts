/** Ctrl-C while something long runs that can be broken off between two steps. */

/**
 * Tells of the first Ctrl-C; a second one does what it does to any program. Nothing is heard any more after the function
 * that it returns was called.
 */
export function onInterrupt(heard: () => void): () => void {
  process.once('SIGINT', heard);
  return () => process.off('SIGINT', heard);
}
