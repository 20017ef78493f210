/** Checklists, signatures and cards. */
import type {
  Card,
  CardLine,
  CardsSection,
  CheckedItem,
  ChecklistSection,
  CheckState,
  SignaturesSection,
} from '../../reports/report.ts';
import { escaped, escapedLines } from './escape.ts';
import type { Page } from './page.ts';

/** Signs that differ in shape; the state is said in words beside them. */
const signs: Record<CheckState, string> = { done: '✓', skipped: '–', problem: '!', open: '○' };

export const checklistMarkup = ({ items }: ChecklistSection, _name: string, page: Page): string =>
  `<ul class="checklist">${items.map((item) => itemMarkup(item, page)).join('')}</ul>`;

function itemMarkup(item: CheckedItem, { i18n }: Page): string {
  const loud = item.state === 'problem' || item.state === 'open';
  const clock = item.at === null ? [] : [i18n.format.time(item.at)];
  const said = [i18n.t(`itemState.${item.state}`), i18n.t(`reports.by.${item.by}`), ...clock].join(' · ');
  const reason = item.reason === null ? [] : [i18n.t('reports.reason', { reason: item.reason })];
  return [
    `<li${loud ? ' class="loud"' : ''}><span class="sign" aria-hidden="true">${signs[item.state]}</span>`,
    `<div><p>${escapedLines(item.label)} <span class="note">${escaped(said)}</span></p>`,
    ...reason.map((line) => `<p class="reason">${escapedLines(line)}</p>`),
    ...item.evidence.map((line) => `<p class="note">${escapedLines(line)}</p>`),
    '</div></li>',
  ].join('');
}

export function signaturesMarkup({ signers }: SignaturesSection, _name: string, { i18n }: Page): string {
  const hint = escaped(i18n.t('reports.signature.date'));
  const lines = signers.map(
    ({ label, name }) => `<li><p class="note">${hint}</p><p>${escaped(`${label}: ${name}`)}</p></li>`,
  );
  return `<ul class="signatures">${lines.join('')}</ul>`;
}

/** @param level of the cards' own headings: one below the section's, or the section's where it has none. */
export function cardsMarkup({ cards, columns, title }: CardsSection): string {
  const level = title === '' ? 'h2' : 'h3';
  return `<div class="cards columns-${columns}">${cards.map((card) => cardMarkup(card, level)).join('')}</div>`;
}

function cardMarkup(card: Card, level: 'h2' | 'h3'): string {
  const hint = card.hint === null ? '' : `<p class="note">${escapedLines(card.hint)}</p>`;
  const pairs = card.lines.flatMap((line) => (line.kind === 'pair' ? [line] : []));
  const rest = card.lines.filter((line) => line.kind !== 'pair').map(lineMarkup);
  const terms = pairs.map(
    ({ term, text }) => `<div><dt>${escaped(term)}</dt><dd>${escapedLines(text)}</dd></div>`,
  );
  return [
    `<article class="card"><${level}>${escaped(card.title)}</${level}>${hint}`,
    ...rest,
    terms.length === 0 ? '' : `<dl class="terms">${terms.join('')}</dl>`,
    '</article>',
  ].join('');
}

const lineMarkup = (line: CardLine): string =>
  `<p class="${line.kind === 'say' ? 'say' : 'note'}">${line.kind === 'say' ? '— ' : ''}${escapedLines(line.text)}</p>`;
