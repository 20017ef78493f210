import { describe } from 'vitest';
import { cases } from './cases/import.ts';
import { refusals } from './error-case.ts';

describe('errors of import', () => refusals(cases));
