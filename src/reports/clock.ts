/** Clinic time as renderers need it: a renderer knows reports, not the clinic. */
export { dayOf, isoInstant } from '../clinic/time.ts';
