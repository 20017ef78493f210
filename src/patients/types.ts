/** A patient as the desk knows him: enough to reach and to greet, nothing about health (S0.8). */
export interface Patient {
  id: number;
  clinicId: number;
  name: string;
  phone: string | null;
  email: string | null;
  preferredChannel: string | null;
  note: string | null;
  createdAt: number;
  importId: number | null;
  importKey: string | null;
  version: number;
}
