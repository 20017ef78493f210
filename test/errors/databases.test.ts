import { describe } from 'vitest';
import { cases } from './cases/databases.ts';
import { refusals } from './error-case.ts';

describe('errors of databases', () => refusals(cases));
