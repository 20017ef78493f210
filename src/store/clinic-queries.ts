/** Reads of the clinic's standing facts: the clinic, its desks, people, doctors and services. */
import { type Kysely, sql } from 'kysely';
import { withAllRules } from '../clinic/later-rules.ts';
import { type DatedClinic, stepsIn } from '../clinic/targets.ts';
import type { Desk, Doctor, DoctorDay, Service, Staff, TargetChange } from '../clinic/types.ts';
import { type Database, decode } from './schema.ts';

/** The changes of targets in one text, so that the first reading of every command stays one question (stepsIn reads it). */
const targetSteps = sql<string | null>`(
  select string_agg("metric" || ' ' || "fromDay" || ' ' || coalesce("op" || ' ' || cast("value" as text), '-'), ';')
  from "targetChange" where "targetChange"."clinicId" = "clinic"."id")`.as('steps');

export function clinicQueries(db: Kysely<Database>) {
  return {
    /** Every clinic of the database, the oldest first: a chain has a handful. `targets` are those it began with. */
    async all(): Promise<DatedClinic[]> {
      const rows = await db.selectFrom('clinic').selectAll().select(targetSteps).orderBy('id').execute();
      return rows.map(({ steps, ...row }) => {
        const clinic = withAllRules(decode('clinic', row));
        return { ...clinic, targetHistory: { first: clinic.targets, steps: stepsIn(steps) } };
      });
    },
    /** How targets were changed, the first day of each change first. */
    async targetChanges(clinicId: number): Promise<TargetChange[]> {
      return db
        .selectFrom('targetChange')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .orderBy('fromDay')
        .orderBy('id')
        .execute()
        .then((rows) => rows.map((row) => decode('targetChange', row)));
    },
    /** The clinics that have a desk of this code. */
    async withDesk(code: string): Promise<number[]> {
      const rows = await db.selectFrom('desk').select('clinicId').where('code', '=', code).execute();
      return rows.map(({ clinicId }) => clinicId);
    },
    async desks(clinicId: number): Promise<Desk[]> {
      return db.selectFrom('desk').selectAll().where('clinicId', '=', clinicId).orderBy('id').execute();
    },
    /** Everybody, also those who have left (`active` 0), by name. */
    async staff(clinicId: number): Promise<Staff[]> {
      const rows = await db
        .selectFrom('staff')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('staff', row));
    },
    async doctors(clinicId: number): Promise<Doctor[]> {
      const rows = await db
        .selectFrom('doctor')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('doctor', row));
    },
    async services(clinicId: number): Promise<Service[]> {
      const rows = await db
        .selectFrom('service')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('service', row));
    },
    /** What is unusual about doctors' days from one day to another, both included. */
    async doctorDays(clinicId: number, from: string, to: string): Promise<DoctorDay[]> {
      return db
        .selectFrom('doctorDay')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .orderBy('id')
        .execute();
    },
  };
}
