/** Where the fonts are. DejaVu Sans Condensed covers Kazakh, ₸ and ₽, and its figures are all one width. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of the npm package `dejavu-fonts-ttf` that a build copies to `dist/fonts`. */
export const fontFiles = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
} as const;

/** The folder with the fonts: beside the bundle when built, else in the package itself. */
export function fontFolder(from: string = import.meta.url): string {
  const built = path.join(path.dirname(fileURLToPath(from)), 'fonts');
  if (existsSync(path.join(built, fontFiles.regular))) return built;
  const manifest = createRequire(from).resolve('dejavu-fonts-ttf/package.json');
  return path.join(path.dirname(manifest), 'ttf');
}
