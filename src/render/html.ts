/**
 * HTML: one file that needs nothing else, no network, no script. It opens from a disk, in light and dark, on a desk
 * and a phone, prints on A4, and can be heard as well as seen. The same report is the same bytes.
 */
import { translator } from '../i18n/index.ts';
import type { Report } from '../reports/report.ts';
import { factsMarkup } from './html/cells.ts';
import { escaped } from './html/escape.ts';
import { type Page, pageOf } from './html/page.ts';
import { sectionsMarkup } from './html/sections.ts';
import { styleSheet } from './html/style.ts';
import type { Renderer } from './renderer.ts';

/** A page may load nothing: only its own styles are let in. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export const renderHtml: Renderer = async (report) => {
  const page = pageOf(await translator(report.language));
  return new TextEncoder().encode(document(report, page));
};

function document(report: Report, page: Page): string {
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(`${report.title} · ${report.clinic}`)}</title>
<style>${styleSheet(`${report.clinic} · ${report.title}`)}</style>
</head>
<body>
${header(report, page)}
<main>
${sectionsMarkup(report.sections, report.title, page)}
</main>
<footer><p>${escaped(report.origin)}</p></footer>
</body>
</html>
`;
}

function header(report: Report, page: Page): string {
  const subtitle = report.subtitle === null ? '' : `<p>${escaped(report.subtitle)}</p>`;
  return `<header>
<p class="clinic">${escaped(report.clinic)}</p>
<h1>${escaped(report.title)}</h1>${subtitle}
<hr class="rule">${factsMarkup(report.facts, page)}
</header>`;
}
