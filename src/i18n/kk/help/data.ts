import type { data as shape } from '../../en/help/data.ts';

export const data = {} as const satisfies Record<keyof typeof shape, string>;
