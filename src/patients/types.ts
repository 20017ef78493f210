/** A patient as the desk knows him: enough to reach and to greet, nothing about health (S0.8). */
export interface Patient {
  id: number;
  clinicId: number;
  name: string;
  phone: string | null;
  email: string | null;
  preferredChannel: string | null;
  note: string | null;
  /** What everybody at the desk has to know before anything else; nothing about health (S0.8). */
  important: string | null;
  preferredDoctorId: number | null;
  /** When visits suit, in the patient's words. */
  preferredTime: string | null;
  /** The language that he speaks with the clinic. */
  language: string | null;
  /** The card that this one turned out to be a duplicate of. */
  mergedInto: number | null;
  createdAt: number;
  importId: number | null;
  importKey: string | null;
  version: number;
}

/** Two patients who belong together: `relation` is what the relative is to the patient (mother, son …). */
export interface Kin {
  id: number;
  clinicId: number;
  patientId: number;
  relativeId: number;
  relation: string;
  version: number;
}
