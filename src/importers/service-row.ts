/** A row of a price list to the value of a service. */
import type { PriceLine } from '../clinic/price-list.ts';
import { money, seconds } from './cells.ts';
import type { BoundColumns } from './columns.ts';
import { fieldsOf } from './fields.ts';
import type { ServiceMap } from './map-schema.ts';
import { type RowReader, shortened } from './rows.ts';

const mostMinutes = 600;
const longestName = 200;
/** Letters of a price or a length of time; more are no number, and would keep the patterns below busy for long. */
const longestNumber = 100;

export function serviceReader(map: ServiceMap, columns: BoundColumns): RowReader<PriceLine> {
  const row = fieldsOf(map, columns, 'name');
  const [name, code] = [row.text('name'), row.text('code')];
  const [price, minutes] = [row.text('price'), row.text('minutes')];
  const [preparation, doctors] = [row.optional('preparation'), row.optional('doctors')];

  return (cells, line) => {
    if (!row.begin(cells, line)) return null;
    const cost = priceFrom(price());
    const length = serviceMinutes(minutes());
    const group = name() === '' && cost === null && length === null;
    // A group's heading may stand in the column of codes: the list is told of it as of those that stand with the names.
    const called = (group ? code() : name()).replace(/\s+/g, ' ');
    if (called === '') row.fail('unnamed');
    if (called.length > longestName) row.fail('long', { field: 'name', most: longestName });
    if (Number.isNaN(cost)) row.fail('money', { field: 'price', value: shortened(price()) });
    if (length !== null && !(length >= 1 && length <= mostMinutes)) {
      row.fail('number', { field: 'minutes', value: shortened(minutes()) });
    }
    const value: PriceLine = {
      code: group ? null : code().toLowerCase() || null,
      name: called,
      priceFrom: cost,
      minutes: length,
      preparation: preparation(),
      doctors: doctors(),
      line,
    };
    return row.fault() ?? value;
  };
}

/** Minor units of `3 500`, `от 3 500 ₽`, `3 500 – 5 000`: the lowest price is the one that is said. NaN for anything else. */
function priceFrom(text: string): number | null {
  if (text.length > longestNumber) return Number.NaN;
  const [lowest = ''] = text
    .replace(/^(?:от|from)\s+|\s*(?:-?тен|-?дан)?\s*бастап$/giu, '')
    .split(/(?<=\d[\s\d]*)\s*[-–—]\s*(?=\d)/u);
  return money(lowest);
}

/** Whole minutes of `45`, `0:45`, `1:30`, `01:30:00`, `45 мин`, `1 ч 30 мин`; null for an empty cell; NaN for anything else. */
function serviceMinutes(text: string): number | null {
  const words =
    /^(?:(\d{1,2})\s*(?:ч|час|часа|часов|h|сағ|сағат)\.?)?\s*(?:(\d{1,3})\s*(?:м|мин|минут|минуты|min)\.?)?$/iu.exec(
      text.trim(),
    );
  if (text !== '' && words && (words[1] ?? words[2]) !== undefined) {
    return Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0);
  }
  // A clock of two parts is hours and minutes here: read as minutes and seconds it comes to as many.
  const length = seconds(text);
  return length !== null && /:\d\d:/.test(text) ? Math.round(length / 60) : length;
}
