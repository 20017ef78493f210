import { renderCsv } from './csv.ts';
import type { Renderer } from './renderer.ts';

export const renderXlsx: Renderer = (report) => renderCsv(report, { excel: true });
