import { jsonReport } from './json.ts';
import type { Renderer } from './renderer.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const renderHtml: Renderer = async (report) => {
  const said = JSON.stringify(jsonReport(report), null, 2).replace(
    /[&<>"]/gu,
    (sign) => entities[sign] ?? '',
  );
  return new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><pre>${said}</pre>\n`);
};
