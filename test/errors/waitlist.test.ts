import { describe } from 'vitest';
import { cases } from './cases/waitlist.ts';
import { refusals } from './error-case.ts';

describe('errors of the waitlist', () => refusals(cases));
