import type { day as shape } from '../../en/help/day.ts';

export const day = {} as const satisfies Record<keyof typeof shape, string>;
