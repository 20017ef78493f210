/** A card on which nothing is written yet but a name and a number. */
import type { Patient } from './types.ts';

export const blankCard = {
  email: null,
  preferredChannel: null,
  note: null,
  important: null,
  preferredDoctorId: null,
  preferredTime: null,
  language: null,
  mergedInto: null,
  importId: null,
  importKey: null,
} satisfies Partial<Patient>;
