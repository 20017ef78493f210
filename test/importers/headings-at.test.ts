import { describe, expect, it } from 'vitest';
import { findMap } from '../../src/importers/find-map.ts';
import { headingsAt } from '../../src/importers/headings-at.ts';
import { tableStart } from '../../src/importers/table-start.ts';
import { files } from './read-all.ts';

const titles = [['Отчёт по звонкам'], ['Тип', 'с 01.01.2026'], ['', '']];
const headings = ['Тип', 'Статус', 'Начало', 'Телефон', 'Очередь'];
const row = ['вх', 'отвечен', '15.01.2026 10:00', '87011234567', ''];

describe('where a table begins', () => {
  it('its width tells where no map does', () => {
    expect(tableStart([...titles, headings, row])).toBe(3);
    expect(tableStart([headings, row])).toBe(0);
    expect(tableStart([])).toBe(0);
  });

  it('the headings that a map knows tell better', async () => {
    const { map } = await findMap(files, 'generic', 'calls');
    const wide = [['a', 'b', 'c', 'd', 'e', 'f', 'g'], ...titles, headings, row];
    expect(headingsAt(map, { head: wide, start: tableStart(wide) })).toBe(4);
    const strange = [['x', 'y'], row];
    expect(headingsAt(map, { head: strange, start: 1 })).toBe(1);
    expect(headingsAt({ ...map, file: { skip: 2 } }, { head: wide, start: 0 })).toBe(2);
  });
});
