/** PDF: A4, embedded subset fonts, the same bytes for the same report. The one file that knows pdfkit. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { translator } from '../i18n/index.ts';
import type { Report } from '../reports/report.ts';
import { fontFiles, fontFolder } from './fonts.ts';
import { anchorShift, type Canvas, type Ink } from './layout/canvas.ts';
import { drawReport } from './layout/document.ts';
import { type Face, setPlainly } from './plain-setting.ts';
import type { Renderer } from './renderer.ts';

/** pdfkit's document with the font behind it, which its types leave out. */
type Document = PDFKit.PDFDocument & { _font: { font: Face } };

export const renderPdf: Renderer = async (report) => {
  const { default: PdfDocument } = await import('pdfkit');
  const i18n = await translator(report.language);
  const document = new PdfDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    // An empty name keeps pdfkit from loading its own Helvetica.
    font: '',
    pdfVersion: '1.7',
    lang: report.language,
    displayTitle: true,
    info: information(report),
  }) as Document;
  const folder = fontFolder();
  for (const name of ['regular', 'bold'] as const) {
    document.registerFont(name, readFileSync(path.join(folder, fontFiles[name])));
    setPlainly((document.font(name) as Document)._font.font);
  }
  const bytes = collect(document);
  drawReport(report, pdfCanvas(document), i18n);
  document.end();
  return bytes;
};

/** The file's own date is the report's: a second rendering is the same file. */
function information(report: Report): PDFKit.DocumentInfo {
  const when = new Date(report.at);
  return {
    Title: report.title,
    Author: report.clinic,
    Creator: 'smena',
    Producer: 'smena (pdfkit)',
    CreationDate: when,
    ModDate: when,
  };
}

function collect(document: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

function pdfCanvas(document: Document): Canvas {
  const face = (ink: Ink) => document.font(ink.bold ? 'bold' : 'regular');
  const faceOf = (ink: Ink): Face => (face(ink) as Document)._font.font;
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  const glyphs = new Map<number, boolean>();
  return {
    // A sum of advances: that is how plain text is set, and laying texts out to measure them is slow.
    width(text, ink) {
      const known = ink.bold ? widths.bold : widths.regular;
      let sum = 0;
      for (const character of text) {
        let width = known.get(character);
        if (width === undefined) {
          const font = faceOf(ink);
          width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
          known.set(character, width);
        }
        sum += width;
      }
      return sum * ink.size;
    },
    has(code) {
      let known = glyphs.get(code);
      if (known === undefined) {
        known = faceOf({ size: 1, bold: false, color: '' }).hasGlyphForCodePoint(code);
        glyphs.set(code, known);
      }
      return known;
    },
    addPage() {
      document.addPage();
    },
    text(text, x, y, ink, anchor = 'start') {
      if (text === '') return;
      const left = x - anchorShift[anchor] * this.width(text, ink);
      face(ink).fontSize(ink.size).fillColor(ink.color);
      document.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    },
    path(points, stroke) {
      points.forEach(([x, y], at) => {
        if (at === 0) document.moveTo(x, y);
        else document.lineTo(x, y);
      });
      document.lineWidth(stroke.width);
      if (stroke.dash) document.dash(stroke.dash[0], { space: stroke.dash[1] });
      document.stroke(stroke.color);
      if (stroke.dash) document.undash();
    },
    rect(x, y, width, height, fill, stroke) {
      document.rect(x, y, width, height);
      if (stroke) document.lineWidth(stroke.width).fillAndStroke(fill, stroke.color);
      else document.fill(fill);
    },
    circle(x, y, radius, fill, stroke) {
      document.circle(x, y, radius).lineWidth(stroke.width).fillAndStroke(fill, stroke.color);
    },
    named(_name, draw) {
      draw();
    },
  };
}
