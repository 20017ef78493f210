/** The weights as they ship. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseWeights, type Weights } from '../../../src/shifts/queue/weights.ts';

export const shippedWeights: Weights = parseWeights(parse(readFileSync('data/queue.yaml', 'utf8')), {
  path: 'data/queue.yaml',
});
