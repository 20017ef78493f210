import type { schedule as shape } from '../../en/help/schedule.ts';

export const schedule = {} as const satisfies Record<keyof typeof shape, string>;
