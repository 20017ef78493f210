/** Which pieces of queries in src/store a program of this process has not come to, as V8 counts it. */
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

export interface Reaching {
  /** Each piece that was left out: its file, and where in the code it stands. */
  missed(): Promise<string[]>;
}

/** Code that asks or tells a database something, as Vite hands it to V8. */
const query =
  /\.sql[`.]|\.(selectFrom|insertInto|updateTable|deleteFrom|select|selectAll|where|whereRef|innerJoin|leftJoin|on|onRef|orderBy|groupBy|having|limit|offset|distinct|distinctOn|union|unionAll|with|onConflict|returning|returningAll|forUpdate|filterWhere)\(/;
/** The other engine. */
const otherEngine = /\/store\/sqlite[\w-]*\.ts$/;

/** Begins to count. Only what is loaded from here on is counted. */
export async function startReaching(): Promise<Reaching> {
  const session = new Session();
  session.connect();
  await session.post('Debugger.enable');
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const sourceOf = async (scriptId: string): Promise<string> =>
    (await session.post('Debugger.getScriptSource', { scriptId })).scriptSource;
  return {
    async missed() {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const pieces: string[] = [];
      const loaded = new Set<string>();
      for (const { scriptId, url, functions } of result) {
        const file = /src\/store\/.*\.ts$/.exec(url)?.[0];
        if (file === undefined || otherEngine.test(file)) continue;
        loaded.add(file);
        const source = await sourceOf(scriptId);
        const ranges = functions.flatMap((one) => one.ranges).filter(({ count }) => count === 0);
        for (const { startOffset, endOffset } of ranges) {
          const text = source.slice(startOffset, endOffset);
          if (query.test(text)) pieces.push(`${file}: ${text.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
        }
      }
      session.disconnect();
      return [...pieces, ...neverLoaded(loaded)];
    },
  };
}

/** Files that nobody asked for are not counted at all. */
function neverLoaded(loaded: ReadonlySet<string>): string[] {
  return readdirSync('src/store', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/store/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !otherEngine.test(file) && !loaded.has(file))
    .filter((file) => query.test(readFileSync(file, 'utf8').replaceAll('sql`', '.sql`')))
    .map((file) => `${file}: the whole file`);
}
