/** The sections of a report, in order; half charts in pairs. */
import type { Section, TextSection } from '../../reports/report.ts';
import { factsMarkup } from './cells.ts';
import { chartMarkup } from './chart.ts';
import { escaped, escapedLines } from './escape.ts';
import { cardsMarkup, checklistMarkup, signaturesMarkup } from './lists.ts';
import type { Page } from './page.ts';
import { tableMarkup } from './table.ts';
import { tilesMarkup } from './tiles.ts';

type Markup<K extends Section['kind']> = (
  section: Extract<Section, { kind: K }>,
  name: string,
  page: Page,
) => string;

const markups = {
  table: tableMarkup,
  facts: ({ facts }, _name, page) => factsMarkup(facts, page),
  text: textMarkup,
  chart: chartMarkup,
  tiles: tilesMarkup,
  checklist: checklistMarkup,
  signatures: signaturesMarkup,
  cards: cardsMarkup,
} satisfies { [K in Section['kind']]: Markup<K> };

/** @param title the report's: the name of what has no title of its own. */
export function sectionsMarkup(sections: readonly Section[], title: string, page: Page): string {
  const shown = sections.filter(({ only }) => only !== 'data');
  const parts: string[] = [];
  for (let at = 0; at < shown.length; ) {
    const halves = halvesFrom(shown, at);
    const group = halves.length > 0 ? halves : shown.slice(at, at + 1);
    const markup = group.map((section) => sectionMarkup(section, title, page)).join('\n');
    parts.push(halves.length > 0 ? `<div class="halves">\n${markup}\n</div>` : markup);
    at += group.length;
  }
  return parts.join('\n');
}

/** All half charts that follow each other. */
function halvesFrom(sections: readonly Section[], from: number): Section[] {
  const end = sections.findIndex((one, at) => at >= from && !(one.kind === 'chart' && one.half === true));
  return sections.slice(from, end < 0 ? undefined : end);
}

function sectionMarkup(section: Section, title: string, page: Page): string {
  // The record above pairs each kind with its own markup; the compiler cannot follow that pairing here.
  const markup = markups[section.kind] as Markup<Section['kind']>;
  const inside = markup(section, section.title === '' ? title : section.title, page);
  if (section.title === '') return `<section class="part-${section.kind}">${inside}</section>`;
  const id = page.id();
  const heading = `<h2 id="${id}">${escaped(section.title)}</h2>`;
  return `<section class="part-${section.kind}" aria-labelledby="${id}">${heading}${inside}</section>`;
}

function textMarkup({ paragraphs, tone }: TextSection): string {
  const inside = paragraphs.map((one) => `<p>${escapedLines(one)}</p>`).join('');
  if (tone === 'plain') return inside;
  return `<div class="${tone}"${tone === 'alert' ? ' role="note"' : ''}>${inside}</div>`;
}
