import type { work as shape } from '../../en/help/work.ts';

export const work = {} as const satisfies Record<keyof typeof shape, string>;
