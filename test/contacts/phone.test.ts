import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { foreignPhones, readPhone } from '../../src/contacts/foreign-phone.ts';
import { formatPhone, maskPhone, normalizePhone, typedPhone } from '../../src/contacts/phone.ts';

const foreign = await foreignPhones();

function byLibrary(text: string): string | null {
  const parsed = parsePhoneNumberFromString(text, 'RU');
  return parsed?.isValid() && parsed.number.length === 12 ? parsed.number : null;
}

describe('normalizePhone', () => {
  it.each([
    ['87012345678', '+77012345678'],
    ['8 701 234 56 78', '+77012345678'],
    ['+7 (701) 234-56-78', '+77012345678'],
    ['77012345678', '+77012345678'],
    ['7012345678', '+77012345678'],
    ['tel:+77012345678', '+77012345678'],
    ["'+77012345678", '+77012345678'],
    ['+7\u00a0701\u2011234\u201356\u221278', '+77012345678'],
    ['８７０１２３４５６７８', '+77012345678'],
    ['8 (701) 234 56 78 доб. 12', '+77012345678'],
    ['8 701 234 56 78 ext 5', '+77012345678'],
    ['8 10 7 701 234 56 78', '+77012345678'],
    ['84001000015', '+74001000015'],
    ['74001000008', '+74001000008'],
    ['8 800 123 45 67', '+78001234567'],
    ['+998901234567', '+998901234567'],
    ['8 10 998 90 123 45 67', '+998901234567'],
    ['00 998 90 123 45 67', '+998901234567'],
    ['8-701-234-56-78', '+77012345678'],
    ['00 7 701 234 56 78', '+77012345678'],
    ['007 7012345678', '+77012345678'],
    ['+8 701 234 56 78', '+77012345678'],
    ['tel:+7-701-234-56-78;ext=12', '+77012345678'],
    ['sip:77012345678@10.0.0.1', '+77012345678'],
    ['SIP:+77012345678@pbx.example.kz:5060;user=phone', '+77012345678'],
    ['"Айгуль" <87012345678>', '+77012345678'],
    ['"Айгуль 2" <sip:87012345678@10.0.0.1>', '+77012345678'],
    ['"8 701 234 56 78"', '+77012345678'],
    ['8 727 250 11 22', '+77272501122'],
    ['8 (495) 123-45-67', '+74951234567'],
  ])('%s is %s', (text, number) => expect(normalizePhone(text)).toBe(number));

  it.each([
    '',
    '997',
    '101',
    'anonymous',
    'Неизвестный',
    '112',
    '2345678',
    '+7 701 234 56 7',
    '8 701 234 56 789',
    '"Регистратура" <101>',
    'sip:101@10.0.0.1',
    'anonymous@anonymous.invalid',
    '"Anonymous" <anonymous>',
    'Скрытый номер',
    '250112',
    '25-01-12',
  ])('%s is no number', (text) => expect(normalizePhone(text)).toBeNull());

  it.each([
    '85012345678',
    '86012345678',
    '80012345678',
    '+75012345678',
    '998901234567',
    '12025550123',
    '+0123456789',
  ])('%s is no number without a judge of other countries', (text) => expect(normalizePhone(text)).toBeNull());

  it('takes a number of another country without its plus where the library knows it', () => {
    expect(normalizePhone('998901234567', foreign)).toBe('+998901234567');
    expect(normalizePhone('12025550123', foreign)).toBe('+12025550123');
    expect(normalizePhone('99890123456789', foreign)).toBeNull();
  });

  it('joins a number however it is written', () => {
    const ways = [
      '8 $1 $2 $3 $4',
      '+7 ($1) $2-$3-$4',
      '7$1$2$3$4',
      '$1$2$3$4',
      '8-$1-$2-$3$4',
      '00 7 $1 $2 $3 $4',
    ];
    const frames = ['$', 'tel:$', 'sip:$@10.0.0.1', '"Марат" <$>'];
    const ten = fc.stringMatching(/^[79]\d{9}$/);
    fc.assert(
      fc.property(ten, fc.constantFrom(...ways), fc.constantFrom(...frames), (digits, way, frame) => {
        const written = digits.replace(/^(...)(...)(..)(..)$/, way);
        expect(normalizePhone(frame.replace('$', () => written))).toBe(`+7${digits}`);
      }),
    );
  });

  it('agrees with libphonenumber on every number of code 7', () => {
    const ten = fc.stringMatching(/^\d{10}$/);
    fc.assert(
      fc.property(ten, fc.constantFrom('+7', '8', '+7 ', '8-'), (digits, prefix) => {
        expect(normalizePhone(prefix + digits)).toBe(byLibrary(`+7${digits}`));
      }),
    );
  });

  it('leaves its own result as it is, and takes it back from the way people are shown it', () => {
    const number = fc.stringMatching(/^\+7[34789]\d{9}$/);
    fc.assert(
      fc.property(number, (e164) => {
        expect(normalizePhone(e164)).toBe(e164);
        expect(normalizePhone(formatPhone(e164))).toBe(e164);
        expect(normalizePhone(maskPhone(e164))).toBeNull();
      }),
    );
  });

  const examples = new URL('../../../shared/data/phones/7_examples.csv', import.meta.url);
  it.skipIf(!existsSync(examples))('takes every example number of code 7 (public data)', () => {
    const rows = readFileSync(examples, 'utf8').trim().split('\n').slice(1);
    for (const row of rows) {
      const digits = /"(\d+)"/.exec(row)?.[1] ?? '';
      expect([row, normalizePhone(`8${digits}`)]).toEqual([row, byLibrary(`+7${digits}`)]);
    }
    expect(rows).toHaveLength(11);
  });
});

describe('readPhone', () => {
  it('judges other countries by the library', async () => {
    expect(await readPhone('8 701 234 56 78')).toBe('+77012345678');
    expect(await readPhone('+998 90 123 45 67')).toBe('+998901234567');
    expect(await readPhone('+998 90 123 45')).toBeNull();
    expect(await readPhone('none')).toBeNull();
  });
});

describe('showing a number', () => {
  it('masks the middle', () => {
    expect(maskPhone('+77012345678')).toBe('+7 701 *** ** 78');
    expect(maskPhone('+998901234567')).toBe('+998 *** ** 67');
  });
  it('spaces the digits', () => {
    expect(formatPhone('+77012345678')).toBe('+7 701 234 56 78');
    expect(formatPhone('+998901234567')).toBe('+998901234567');
  });
});

describe('a number typed by hand', () => {
  it('is refused when a digit is missing, and read when it is whole', () => {
    const typed = [
      '8 701 234 56 7',
      '8701234567',
      '(870) 123-45-67',
      '8 701 234 56 78',
      '701 234 56 78',
      '+7 812 123 45 67',
    ];
    expect(typed.map((text) => typedPhone(text))).toEqual([
      null,
      null,
      null,
      '+77012345678',
      '+77012345678',
      '+78121234567',
    ]);
  });
});
