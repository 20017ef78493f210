import type { SignaturesSection } from '../../reports/report.ts';
import type { Block } from './block.ts';
import { baseline, colors, type Frame, ink, lineHeight } from './canvas.ts';
import { heading } from './heading.ts';
import { wrap } from './wrap.ts';

/** A line to sign on for each signer, two abreast. */
export function signatureBlocks(section: SignaturesSection, frame: Frame): Block[] {
  const rows: Block[] = [];
  for (let at = 0; at < section.signers.length; at += 2) {
    rows.push(signatureRow(section.signers.slice(at, at + 2), frame));
  }
  const gap = (section.title === '' ? 20 : 0) * frame.scale;
  return [...heading(frame, section.title), ...rows.map((row, at) => (at === 0 ? { ...row, gap } : row))];
}

function signatureRow(signers: SignaturesSection['signers'], frame: Frame): Block {
  const gutter = 30 * frame.scale;
  const width = (frame.width - gutter) / 2;
  const tiny = ink(frame, 'tiny');
  const body = ink(frame, 'body');
  const room = 26 * frame.scale;
  const named = signers.map((signer) => wrap(`${signer.label}: ${signer.name}`, width, body, frame.ruler));
  const tallest = Math.max(...named.map((one) => one.length));
  return {
    height: room + lineHeight(tiny) + tallest * lineHeight(body),
    draw(canvas, x, y) {
      named.forEach((name, at) => {
        const left = x + at * (width + gutter);
        const line = y + room;
        canvas.path(
          [
            [left, line],
            [left + width, line],
          ],
          { color: colors.ink, width: 0.6 },
        );
        const hint = frame.i18n.t('reports.signature.date');
        canvas.text(hint, left + width - canvas.width(hint, tiny), line + baseline(tiny), tiny);
        name.forEach((text, index) => {
          canvas.text(text, left, line + lineHeight(tiny) + index * lineHeight(body) + baseline(body), body);
        });
      });
    },
  };
}
