import { describe } from 'vitest';
import { cases } from './cases/schedule.ts';
import { refusals } from './error-case.ts';

describe('errors of schedule', () => refusals(cases));
