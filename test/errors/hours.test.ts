import { describe } from 'vitest';
import { cases } from './cases/hours.ts';
import { refusals } from './error-case.ts';

describe('errors of working hours', () => refusals(cases));
