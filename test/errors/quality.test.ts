import { describe } from 'vitest';
import { cases } from './cases/quality.ts';
import { refusals } from './error-case.ts';

describe('errors of scores and weekly reviews', () => refusals(cases));
