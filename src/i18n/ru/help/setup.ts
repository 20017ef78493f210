import type { setup as shape } from '../../en/help/setup.ts';

export const setup = {} as const satisfies Record<keyof typeof shape, string>;
