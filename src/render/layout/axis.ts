import type { Unit } from '../../reports/cells.ts';

/** Steps that people count in; seconds have the clock's. */
const decimalSteps = [1, 2, 2.5, 5, 10];
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400];

/** Round ticks from 0 to at least `top`, four to six of them. Shares never go beyond 100 %. */
export function niceScale(top: number, unit: Unit): number[] {
  const rough = (top <= 0 ? 1 : top) / 4;
  const step = unit === 'seconds' ? clockStep(rough) : decimalStep(rough, unit);
  const last = Math.ceil((top <= 0 ? step : top) / step - 1e-9);
  return Array.from({ length: last + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

function clockStep(rough: number): number {
  return clockSteps.find((step) => step >= rough) ?? Math.ceil(rough / 14_400) * 14_400;
}

function decimalStep(rough: number, unit: Unit): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = decimalSteps.find((step) => step * power >= rough - 1e-12) ?? 10;
  const step = factor * power;
  // Half a call or half a tiyn is no tick.
  return unit === 'ratio' || unit === 'score' ? step : Math.max(1, Math.ceil(step));
}
