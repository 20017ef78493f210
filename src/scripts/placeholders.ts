/** What a prompt may leave open, to be filled from live data or left unsaid. */
export const placeholders = [
  'clinic',
  'years',
  'address',
  'directions',
  'phone',
  'administrator',
  'patient',
  'doctor',
  'specialty',
  'profile',
  'doctorYears',
  'room',
  'service',
  'price',
  'minutes',
  'preparation',
  'slot1',
  'slot2',
  /** The first free time from five in the afternoon on. */
  'evening',
  /** When the visit spoken of begins. */
  'time',
  /** How long the doctor will be late. */
  'delay',
  /** How long an offered time is kept. */
  'hold',
  /** Who waits to be rung back, how many of them too long, since when the first of them. */
  'waiting',
  'late',
  'longest',
  /** Who is at the desks, and whom they tell. */
  'atDesk',
  'senior',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** These have words for the case that nothing is known, so they may stand outside brackets. */
export const worded = ['clinic', 'address', 'doctor'] as const satisfies readonly Placeholder[];
export type Worded = (typeof worded)[number];

export type Values = Partial<Record<Placeholder, string>>;
