import type { contacts as shape } from '../../en/help/contacts.ts';

export const contacts = {} as const satisfies Record<keyof typeof shape, string>;
