/** The HTML page in a real browser. Skipped where the machine has no Chromium; in CI that is a failure. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { dayPoint, labelPoint } from '../../src/reports/points.ts';
import type { ChartSection, Report } from '../../src/reports/report.ts';
import { mustNotSkip } from '../engines/names.ts';
import { chromiumPath, type Seen, type Viewer, viewer } from './chromium.ts';
import { contrastOf } from './contrast.ts';
import { conversion, managerSample, sources, year } from './manager-sample.ts';
import { cheatSheet, sample } from './sample-report.ts';

const browser = chromiumPath();
const why = browser === null ? ' (skipped: no Chromium on this machine; SHIFT_TEST_CHROMIUM names one)' : '';

it.runIf(mustNotSkip(process.env))('finds a browser where nothing may be skipped', () => {
  expect(browser).not.toBeNull();
});

const groundOfPage = 'getComputedStyle(document.body).backgroundColor';

const withCharts = (...sections: ChartSection[]): Report => ({ ...managerSample(), sections });

describe.skipIf(browser === null)(`the HTML page in Chromium${why}`, () => {
  let eyes: Viewer;
  /** A manager's report, a shift's and a sheet of cards, each opened once. */
  let pages: (Seen & { report: Report })[];
  beforeAll(async () => {
    eyes = await viewer(browser ?? '');
    pages = [];
    for (const report of [managerSample(), sample, cheatSheet]) {
      pages.push({ report, ...(await eyes.open(await renderHtml(report))) });
    }
  });
  afterAll(() => eyes.close());

  it('opens from the disk without an error, a script, or any request but for itself', async () => {
    for (const { page, requests, complaints } of pages) {
      expect(complaints).toEqual([]);
      expect(requests).toEqual([page.url()]);
      const outside = 'script, link, img, iframe, object, [src], [href], [onclick], [onload]';
      expect(await page.locator(outside).count()).toBe(0);
    }
  });

  it('lets nothing in from the network, even where a name asks for it', async () => {
    const name = '"><img src="http://127.0.0.1:9/x.png" onerror="alert(1)"><script>alert(2)</script>';
    const style = '</style><style>body{background:url(http://127.0.0.1:9/y.png)}';
    const hostile: Report = {
      ...withCharts({ ...sources, title: name, points: [labelPoint(name, 0.5), labelPoint(style, 0.2)] }),
      title: style,
      clinic: `${name}\u202e`,
      subtitle: style,
      origin: name,
    };
    const { page, requests, complaints } = await eyes.open(await renderHtml(hostile));
    expect(complaints).toEqual([]);
    expect(requests).toEqual([page.url()]);
    expect(await page.locator('script, img').count()).toBe(0);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.locator('h1').textContent()).toBe(style);
    expect(await page.locator('.clinic').textContent()).toBe(`${name}\\u202e`);
  });

  it('draws bars as high as their values, hollow where the target is missed', async () => {
    const { page } = await eyes.open(await renderHtml(withCharts(conversion)));
    const bars = await page.locator('g.mark').evaluateAll((marks) =>
      marks.map((mark) => {
        const box = mark.querySelector('rect')?.getBoundingClientRect();
        const hollow = mark.querySelector('rect')?.classList.contains('f-white') ?? false;
        return { name: mark.querySelector('title')?.textContent ?? '', height: box?.height ?? 0, hollow };
      }),
    );
    const known = conversion.points.flatMap(({ value }) => value ?? []);
    expect(bars.map(({ name }) => /^[\d.]+: ([\d,]+)/u.exec(name)?.[1])).toEqual(
      known.map((value) => (value * 100).toFixed(1).replace('.', ',')),
    );
    // The outline, of the same width for every bar, is part of the box.
    const [first, second] = [bars[0], bars[1]];
    const unit = ((second?.height ?? 0) - (first?.height ?? 0)) / ((known[1] ?? 0) - (known[0] ?? 0));
    const outline = (first?.height ?? 0) - unit * (known[0] ?? 0);
    expect(outline).toBeLessThan(3);
    bars.forEach(({ height }, at) => {
      expect(height).toBeCloseTo(unit * (known[at] ?? 0) + outline, 0);
    });
    expect(bars.map(({ hollow }) => hollow)).toEqual([true, false, false, true, false, true]);
  });

  it('draws categories as long as their values, with the target and the compared period across', async () => {
    const { page } = await eyes.open(await renderHtml(withCharts(sources)), {
      viewport: { width: 1100, height: 900 },
    });
    const rows = await page.locator('svg.wide g.mark').evaluateAll((marks) =>
      marks.map((mark) => {
        const bar = [...mark.querySelectorAll('rect')].find((one) => one.classList.contains('s-accent'));
        const lines = [...mark.querySelectorAll('polyline')];
        const zero = lines.find((one) => !one.hasAttribute('stroke-dasharray'));
        const dashed = lines
          .filter((one) => one.hasAttribute('stroke-dasharray'))
          .map((one) => one.getBoundingClientRect().left);
        return {
          length: bar?.getBoundingClientRect().width ?? null,
          zero: zero?.getBoundingClientRect().left ?? 0,
          dashed,
        };
      }),
    );
    const whole = (rows[5]?.length ?? 0) - 1.3;
    sources.points.forEach(({ value }, at) => {
      const drawn = rows[at]?.length ?? null;
      if (value === null) expect(drawn).toBeNull();
      else expect(Math.abs((drawn ?? 0) - whole * value)).toBeLessThan(2);
      const [goal = 0, before] = (rows[at]?.dashed ?? []).map((x) => (x - (rows[at]?.zero ?? 0)) / whole);
      expect(goal).toBeCloseTo(0.5, 1);
      const was = sources.before?.[at]?.value ?? null;
      if (was === null) expect(before).toBeUndefined();
      else expect(before).toBeCloseTo(was, 1);
    });
  });

  it('gives every chart its numbers as a table', async () => {
    const { page } = await eyes.open(await renderHtml(withCharts(conversion)));
    await page.locator('summary').click();
    const rows = await page
      .locator('details tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' '))),
      );
    expect(rows[0]).toEqual(['05.01.2026', '48,0 %', '≥ 50 %', '✗ не выполнено', '44,0 %', '+4,0 п. п.']);
    expect(rows[2]).toEqual(['07.01.2026', '—', '≥ 50 %', '—', '50,0 %', '—']);
    expect(rows[5]).toEqual(['10.01.2026', '64,0 %', '≥ 60 %', '✓ выполнено', '49,0 %', '+15,0 п. п.']);
    expect(await page.locator('details table').isVisible()).toBe(true);
  });

  it('can be heard: one heading of the first order, the others in order, pictures with names', async () => {
    for (const { page, report } of pages) {
      expect(await page.locator('html').getAttribute('lang')).toBe(report.language);
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      levels.forEach((level, at) => {
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      });
      const tree = await page.locator('body').ariaSnapshot();
      for (const landmark of ['banner:', 'main:', 'contentinfo:']) expect(tree).toContain(`- ${landmark}`);
      for (const section of report.sections) {
        if (section.kind === 'chart') expect(tree).toContain(`- img "${section.title}"`);
        if (section.kind === 'tiles')
          expect(await page.getByRole('listitem').count()).toBe(section.tiles.length);
      }
      const heads = page.locator('table');
      expect(await heads.evaluateAll((all) => all.every((table) => table.querySelector('caption')))).toBe(
        true,
      );
      expect(await page.locator('th:not([scope])').count()).toBe(0);
    }
  });

  it('can be read in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const { page } of pages) {
        await page.emulateMedia({ colorScheme });
        const { told, weak } = await contrastOf(page);
        expect(told).toBeGreaterThan(20);
        expect(weak).toEqual([]);
        const ground = await page.evaluate<string>(groundOfPage);
        expect(ground).toBe(colorScheme === 'dark' ? 'rgb(22, 25, 29)' : 'rgb(255, 255, 255)');
      }
    }
  });

  it('fits a phone, a desk and a sheet of paper', async () => {
    for (const { page } of pages) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.setViewportSize({ width: 400, height: 800 });
      const overflow = () =>
        page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1100, height: 900 });
      expect(await overflow()).toBeLessThanOrEqual(0);
      // A4 within its margins, in pixels of a browser.
      await page.setViewportSize({ width: 672, height: 950 });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(await page.evaluate<string>(groundOfPage)).toBe('rgb(255, 255, 255)');
    }
  });

  it('draws a chart as wide as the page for a phone too, and shows one of both', async () => {
    const { page } = await eyes.open(await renderHtml(withCharts(year)), {
      viewport: { width: 400, height: 800 },
    });
    expect(await page.locator('svg.narrow').isVisible()).toBe(true);
    expect(await page.locator('svg.wide').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('svg.wide').isVisible()).toBe(true);
    expect(await page.getByRole('img').count()).toBe(1);
  });

  it('prints charts and short tables whole, under a running head', async () => {
    const { page } = await eyes.open(await renderHtml(managerSample()));
    const printed = await page.pdf({ preferCSSPageSize: true });
    // Chromium writes its page tree in plain sight.
    expect(/\/Count (\d+)/u.exec(Buffer.from(printed).toString('latin1'))?.[1]).toBe('2');
    const style = await page.locator('style').textContent();
    expect(style).toContain('@top-left{content:"Клиника \\ab Жайлы\\bb  \\b7  Неделя 5');
  });

  it('breaks the line of a figure where nothing is known', async () => {
    const points = [1, 2, null, 4, 3].map((value, at) => dayPoint(`2026-01-0${at + 1}`, value));
    const chart: ChartSection = { ...year, unit: 'count', target: null, points };
    const { page } = await eyes.open(await renderHtml(withCharts(chart)));
    const lines = page.locator('svg.wide polyline.s-accent:not([stroke-dasharray])');
    expect(await lines.count()).toBe(2);
  });
});
