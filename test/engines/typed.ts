/** How a person names a test's database at the prompt. */
import type { TestDatabase } from './database.ts';

/** A password is not typed: it comes from the environment. */
export function typed({ address }: TestDatabase): { word: string; env: NodeJS.ProcessEnv } {
  if (!address.startsWith('postgres:')) return { word: address, env: {} };
  const url = new URL(address);
  const { password } = url;
  url.password = '';
  return { word: url.href, env: { PGPASSWORD: password } };
}
