/** A clinic with as many free slots as a race needs: ten doctors, twenty half hours a day, Monday 19 January 2026 on. */

/** A time of a doctor that can be booked once. */
export interface Slot {
  number: number;
  doctor: string;
  /** As `--at` takes it. */
  at: string;
}

/** When the desks stand: the Friday before. */
export const raceNow = '2026-01-16T08:47:00+05:00';
const doctors = Array.from({ length: 10 }, (_, at) => `doctor${at + 1}`);
const timesOfDay = 20;

export const raceClinic = `
clinic:
  name: Жайлы
  address: Алматы, ул. Абая, 52
  timezone: Asia/Almaty
  currency: KZT
  language: ru
openingHours:
  mon-sun: 09:00-20:00
staff:
  - { code: aigul, name: Айгуль Сапарова, role: administrator }
doctors:
${doctors.map((code, at) => `  - { code: ${code}, name: Врач ${at + 1}, specialty: терапевт }`).join('\n')}
services:
  - { code: consult, name: Консультация, price: 5000, minutes: 30 }
`;

/** The first slots of the schedule, day by day. */
export function raceSlots(count: number): Slot[] {
  const aDay = doctors.length * timesOfDay;
  return Array.from({ length: count }, (_, number) => {
    const minutes = 9 * 60 + 30 * Math.floor((number % aDay) / doctors.length);
    const date = 19 + Math.floor(number / aDay);
    const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    const doctor = doctors[number % doctors.length] ?? '';
    return { number, doctor, at: `2026-01-${two(date)}T${clock}` };
  });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
