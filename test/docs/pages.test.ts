import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from '../../tools/docs/pages.ts';

describe('generated pages', () => {
  for (const [file, page] of Object.entries(pages)) {
    it(`${file} is as npm run docs writes it`, () => {
      expect(readFileSync(file, 'utf8')).toBe(page());
    });
  }
});
