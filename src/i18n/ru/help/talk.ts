import type { talk as shape } from '../../en/help/talk.ts';

export const talk = {} as const satisfies Record<keyof typeof shape, string>;
