import { describe } from 'vitest';
import { cases } from './cases/servers.ts';
import { refusals } from './error-case.ts';

describe('addresses of servers', () => refusals(cases));
