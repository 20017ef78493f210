import { describe } from 'vitest';
import { cases } from './cases/records.ts';
import { refusals } from './error-case.ts';

describe('errors of records', () => refusals(cases));
