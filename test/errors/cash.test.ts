import { describe } from 'vitest';
import { cases } from './cases/cash.ts';
import { refusals } from './error-case.ts';

describe('the cash drawer', () => refusals(cases));
