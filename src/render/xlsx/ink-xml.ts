/** Colours and lines of drawings in a workbook (DrawingML). */
import { element, val } from './xml.ts';

const emuPerPoint = 12_700;

export const paint = (color: string): string =>
  element('a:solidFill', {}, val('a:srgbClr', color.slice(1).toUpperCase()));

export const outline = (color: string, points: number, dash?: string): string =>
  element(
    'a:ln',
    { w: Math.round(points * emuPerPoint) },
    paint(color),
    dash === undefined ? '' : val('a:prstDash', dash),
  );
