import type { CheckedItem, ChecklistSection, CheckState } from '../../reports/report.ts';
import type { Block } from './block.ts';
import { type Frame, ink } from './canvas.ts';
import { heading } from './heading.ts';
import { lines, type Part, rowBlocks } from './row.ts';

/** Signs that differ in shape; the state is said in words beside them. */
const signs: Record<CheckState, string> = { done: '✓', skipped: '–', problem: '!', open: '○' };

export const checklistBlocks = (section: ChecklistSection, frame: Frame): Block[] => [
  ...heading(frame, section.title),
  ...section.items.flatMap((item) => itemBlocks(item, frame)),
];

function itemBlocks(item: CheckedItem, frame: Frame): Block[] {
  const scale = frame.scale;
  const sign = 14 * scale;
  const state = 132 * scale;
  const clock = 34 * scale;
  const label = frame.width - sign - state - clock - 16 * scale;
  const small = ink(frame, 'small');
  const loud = item.state === 'problem' || item.state === 'open';
  const main = ink(frame, loud ? 'strong' : 'body');
  const said = `${frame.i18n.t(`itemState.${item.state}`)} · ${frame.i18n.t(`reports.by.${item.by}`)}`;
  const reason = item.reason === null ? [] : [frame.i18n.t('reports.reason', { reason: item.reason })];
  const parts: Part[] = [
    { x: 0, width: sign, lines: [{ text: signs[item.state], ink: main }] },
    {
      x: sign,
      width: label,
      lines: [
        ...lines(frame, item.label, label, main),
        ...reason.flatMap((line) => lines(frame, line, label, ink(frame, 'body'))),
        ...item.evidence.flatMap((line) => lines(frame, line, label, small)),
      ],
    },
    { x: sign + label + 8 * scale, width: state, lines: lines(frame, said, state, small) },
    {
      x: frame.width - clock,
      width: clock,
      align: 'right',
      lines: item.at === null ? [] : [{ text: frame.i18n.format.time(item.at), ink: small }],
    },
  ];
  const space = 2.4 * scale;
  return rowBlocks(parts, { width: frame.width, above: space, below: space, rule: 'hair' });
}
