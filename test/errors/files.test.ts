import { describe } from 'vitest';
import { cases } from './cases/files.ts';
import { refusals } from './error-case.ts';

describe('errors of files', () => refusals(cases));
