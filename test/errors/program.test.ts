import { describe } from 'vitest';
import { cases } from './cases/program.ts';
import { refusals } from './error-case.ts';

describe('errors of program', () => refusals(cases));
