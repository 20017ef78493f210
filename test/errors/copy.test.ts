import { describe } from 'vitest';
import { cases } from './cases/copy.ts';
import { refusals } from './error-case.ts';

describe('errors of moving from one database to another', () => refusals(cases));
