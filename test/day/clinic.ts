/** The clinic of the scripted day: six doctors, three desks, Friday 16 January 2026. */

export const today = '2026-01-16';
export const tomorrow = '2026-01-17';
export const yesterday = '2026-01-15';
export const doctors = ['abenova', 'belov', 'gabdullin', 'dosova', 'yermekov', 'zhukova'] as const;
export const desks = ['desk-1', 'desk-2', 'desk-3'] as const;
export const administrators = ['aigul', 'dinara', 'sofia'] as const;
/** What a visit costs, in the clinic's currency. */
export const price = 10_000;

export const dayClinic = `
clinic:
  name: Достык
  address: Алматы, пр. Достык, 10
  timezone: Asia/Almaty
  currency: KZT
  language: ru
openingHours:
  mon-sun: 09:00-21:00
desks:
${desks.map((code, at) => `  - { code: ${code}, name: Стойка ${at + 1} }`).join('\n')}
staff:
  - { code: aigul, name: Айгуль Сапарова, role: administrator }
  - { code: dinara, name: Динара Ахметова, role: administrator }
  - { code: sofia, name: София Ли, role: administrator }
  - { code: svetlana, name: Светлана Ким, role: senior }
  - { code: yerzhan, name: Ержан Касымов, role: manager }
doctors:
${doctors.map((code, at) => `  - { code: ${code}, name: Врач ${code}, specialty: терапевт, room: '${301 + at}' }`).join('\n')}
services:
  - { code: visit, name: Приём, price: ${price}, minutes: 30 }
  - { code: surgery, name: Операция, price: 250000, minutes: 60, doctors: [abenova], highValue: true }
sources:
  - { code: 2gis, name: 2GIS }
  - { code: friend, name: Рекомендация }
  - { code: instagram, name: Instagram }
`;
