import type { figures as shape } from '../../en/help/figures.ts';

export const figures = {} as const satisfies Record<keyof typeof shape, string>;
