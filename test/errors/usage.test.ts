import { describe } from 'vitest';
import { cases } from './cases/usage.ts';
import { refusals } from './error-case.ts';

describe('errors of usage', () => refusals(cases));
