import { describe } from 'vitest';
import { cases } from './cases/people.ts';
import { refusals } from './error-case.ts';

describe('errors of cards and plans', () => refusals(cases));
