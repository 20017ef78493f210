/** The schema, step by step. A step runs in one transaction with the number it leads to. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { ShiftError } from '../errors.ts';
import type { Engine } from './dialect.ts';
import type { Database } from './schema.ts';

type Step = (db: Kysely<Database>, engine: Engine) => Promise<void>;

const steps: Step[] = [firstSchema];
export const schemaVersion = steps.length;

/**
 * Brings the database to this program's schema. Two programs at once migrate once: the second one waits
 * for the write lock and then finds the work done.
 * @throws ShiftError db_newer when the database was written by a later program: it is never touched.
 */
export async function migrate(engine: Engine): Promise<void> {
  const found = await engine.schemaVersion();
  if (found === schemaVersion) return;
  refuseNewer(found);
  await engine.copyBeforeMigration(found);
  await engine.db.connection().execute(async (db) => {
    await engine.beginWrite.execute(db);
    try {
      const start = await engine.schemaVersion();
      refuseNewer(start);
      for (const step of steps.slice(start)) await step(db, engine);
      if (start < schemaVersion) await engine.setSchemaVersion(db, schemaVersion);
      await engine.commit.execute(db);
    } catch (error) {
      await engine.rollback(db);
      throw engine.explain(error);
    }
  });
}

function refuseNewer(found: number): void {
  if (found > schemaVersion) throw new ShiftError('db_newer', { found, known: schemaVersion }, '--db');
}

type Kind = 'int' | 'int?' | 'text' | 'text?' | 'real?';

async function firstSchema(db: Kysely<Database>, engine: Engine): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    await createTable(db, engine, name, columns);
  }
  await createJournal(db, engine);
  await db.schema
    .createTable('dayFigures')
    .addColumn('clinicId', 'bigint', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('definitions', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('dayFiguresKey', ['clinicId', 'day'])
    .execute();
  for (const statement of indexes) await sql.raw(statement).execute(db);
  await engine.forbidOverlap(db);
}

async function createTable(
  db: Kysely<Database>,
  engine: Engine,
  name: string,
  columns: Record<string, Kind>,
): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('id', engine.idColumn, (c) =>
      name === 'callback' ? c.primaryKey() : c.primaryKey().autoIncrement(),
    );
  for (const [column, kind] of Object.entries(columns)) {
    const type = kind.startsWith('int') ? 'bigint' : kind.startsWith('real') ? 'double precision' : 'text';
    table = table.addColumn(column, type, (c) => (kind.endsWith('?') ? c : c.notNull()));
  }
  await table.addColumn('version', 'bigint', (c) => c.notNull().defaultTo(1)).execute();
}

async function createJournal(db: Kysely<Database>, engine: Engine): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable('fact')
    .addColumn('seq', engine.idColumn, (c) => c.primaryKey().autoIncrement());
  for (const [column, kind] of Object.entries(journal)) {
    table = table.addColumn(column, kind.startsWith('int') ? 'bigint' : 'text', (c) =>
      kind.endsWith('?') ? c : c.notNull(),
    );
  }
  await table.execute();
}

const journal: Record<string, Kind> = {
  clinicId: 'int',
  deskId: 'int?',
  staffId: 'int?',
  at: 'int',
  day: 'text',
  kind: 'text',
  subject: 'text',
  subjectId: 'int',
  undoes: 'int?',
  reason: 'text?',
  payload: 'text',
  prevHash: 'text',
  hash: 'text',
};

const tables: Record<string, Record<string, Kind>> = {
  clinic: {
    code: 'text',
    name: 'text',
    address: 'text',
    directions: 'text?',
    phone: 'text?',
    years: 'int?',
    timezone: 'text',
    currency: 'text',
    language: 'text',
    openingHours: 'text',
    sources: 'text',
    targets: 'text',
    rules: 'text',
    practice: 'int',
    createdAt: 'int',
  },
  desk: { clinicId: 'int', code: 'text', name: 'text' },
  staff: { clinicId: 'int', code: 'text', name: 'text', role: 'text', active: 'int' },
  doctor: {
    clinicId: 'int',
    code: 'text',
    name: 'text',
    specialty: 'text',
    years: 'int?',
    profile: 'text?',
    room: 'text?',
    hours: 'text',
    active: 'int',
  },
  doctorDay: {
    clinicId: 'int',
    doctorId: 'int',
    day: 'text',
    state: 'text',
    delayMinutes: 'int?',
    note: 'text?',
    toldAt: 'int?',
    recordedAt: 'int',
  },
  service: {
    clinicId: 'int',
    code: 'text',
    name: 'text',
    priceFrom: 'int',
    minutes: 'int',
    preparation: 'text?',
    doctors: 'text',
    highValue: 'int',
    active: 'int',
    priceCheckedAt: 'int',
  },
  patient: {
    clinicId: 'int',
    name: 'text',
    phone: 'text?',
    email: 'text?',
    preferredChannel: 'text?',
    note: 'text?',
    createdAt: 'int',
    importId: 'int?',
    importKey: 'text?',
  },
  shift: {
    clinicId: 'int',
    deskId: 'int',
    administratorId: 'int',
    day: 'text',
    openedAt: 'int',
    closedAt: 'int?',
    state: 'text',
    openingCash: 'int',
    countedCash: 'int?',
    expectedCash: 'int?',
    cashNote: 'text?',
    forcedReason: 'text?',
  },
  shiftFigure: {
    shiftId: 'int',
    metric: 'text',
    definition: 'int',
    unit: 'text',
    value: 'real?',
    numerator: 'real?',
    denominator: 'real?',
    pending: 'int',
    recorded: 'int?',
    recordedOf: 'int?',
    targetOp: 'text?',
    targetValue: 'real?',
  },
  shiftReport: { shiftId: 'int', story: 'text' },
  contact: {
    clinicId: 'int',
    deskId: 'int?',
    shiftId: 'int?',
    startedAt: 'int',
    day: 'text',
    channel: 'text',
    direction: 'text',
    status: 'text',
    purpose: 'text?',
    outcome: 'text?',
    patientId: 'int?',
    phone: 'text?',
    name: 'text?',
    source: 'text?',
    tags: 'text',
    answerSeconds: 'int?',
    talkSeconds: 'int?',
    holdSeconds: 'int?',
    acwSeconds: 'int?',
    objection: 'text?',
    note: 'text?',
    operator: 'text?',
    missing: 'text',
    importId: 'int?',
    importKey: 'text?',
  },
  callback: {
    clinicId: 'int',
    phone: 'text?',
    missedAt: 'int',
    dueAt: 'int',
    attempts: 'int',
    messageLeft: 'int',
    state: 'text',
    firstAttemptAt: 'int?',
    resolvedAt: 'int?',
    claimedBy: 'int?',
    claimedUntil: 'int?',
  },
  visit: {
    clinicId: 'int',
    patientId: 'int?',
    doctorId: 'int?',
    serviceId: 'int?',
    contactId: 'int?',
    startsAt: 'int',
    endsAt: 'int',
    day: 'text',
    status: 'text',
    bookedAt: 'int',
    bookedDay: 'text',
    bookedBy: 'text?',
    source: 'text?',
    confirmedAt: 'int?',
    arrivedAt: 'int?',
    inRoomAt: 'int?',
    doneAt: 'int?',
    cancelledAt: 'int?',
    cancelReason: 'text?',
    movedTo: 'int?',
    price: 'int?',
    paid: 'int?',
    paymentMethod: 'text?',
    paidShiftId: 'int?',
    note: 'text?',
    importId: 'int?',
    importKey: 'text?',
  },
  waitlist: {
    clinicId: 'int',
    patientId: 'int?',
    phone: 'text?',
    name: 'text?',
    doctorId: 'int?',
    serviceId: 'int?',
    priority: 'int',
    wanted: 'text?',
    addedAt: 'int',
    state: 'text',
    note: 'text?',
  },
  task: {
    clinicId: 'int',
    kind: 'text',
    title: 'text',
    dueAt: 'int',
    ownerId: 'int?',
    state: 'text',
    phone: 'text?',
    contactId: 'int?',
    visitId: 'int?',
    complaintId: 'int?',
    carriedFrom: 'int?',
    reason: 'text?',
    createdAt: 'int',
    doneAt: 'int?',
    result: 'text?',
  },
  complaint: {
    clinicId: 'int',
    shiftId: 'int?',
    class: 'text',
    text: 'text',
    phone: 'text?',
    name: 'text?',
    contactId: 'int?',
    openedAt: 'int',
    day: 'text',
    ownerId: 'int?',
    measures: 'text?',
    escalatedAt: 'int?',
    state: 'text',
    resolvedAt: 'int?',
  },
  checklistRun: {
    shiftId: 'int',
    checklist: 'text',
    checklistVersion: 'int',
    startedAt: 'int',
    finishedAt: 'int?',
  },
  checklistAnswer: {
    runId: 'int',
    item: 'text',
    state: 'text',
    by: 'text',
    reason: 'text?',
    evidence: 'text',
    at: 'int',
  },
  importRun: {
    clinicId: 'int',
    kind: 'text',
    map: 'text',
    fileName: 'text',
    fileBytes: 'int',
    fileHash: 'text',
    read: 'int',
    imported: 'int',
    duplicates: 'int',
    rejected: 'int',
    at: 'int',
  },
};

const indexes: string[] = [
  'create unique index "clinicCode" on "clinic" ("code")',
  'create unique index "deskCode" on "desk" ("clinicId", "code")',
  'create unique index "staffCode" on "staff" ("clinicId", "code")',
  'create unique index "doctorCode" on "doctor" ("clinicId", "code")',
  'create unique index "serviceCode" on "service" ("clinicId", "code")',
  'create unique index "doctorDayKey" on "doctorDay" ("doctorId", "day")',
  `create unique index "shiftOpenAtDesk" on "shift" ("deskId") where "state" = 'open'`,
  'create unique index "contactImport" on "contact" ("clinicId", "importKey") where "importKey" is not null',
  'create unique index "visitImport" on "visit" ("clinicId", "importKey") where "importKey" is not null',
  'create unique index "patientImport" on "patient" ("clinicId", "importKey") where "importKey" is not null',
  'create index "contactDay" on "contact" ("clinicId", "day")',
  `create index "contactWaiting" on "contact" ("clinicId", "startedAt") where "status" = 'waiting'`,
  'create index "contactPhone" on "contact" ("phone", "startedAt") where "phone" is not null',
  'create index "visitDay" on "visit" ("clinicId", "day")',
  'create index "visitBookedDay" on "visit" ("clinicId", "bookedDay")',
  `create index "visitUndecided" on "visit" ("clinicId", "day") where "status" in ('booked', 'confirmed', 'arrived', 'in_room')`,
  'create index "visitMovedTo" on "visit" ("movedTo") where "movedTo" is not null',
  'create index "visitDoctor" on "visit" ("doctorId", "startsAt") where "doctorId" is not null',
  'create index "visitPatient" on "visit" ("patientId") where "patientId" is not null',
  'create index "patientPhone" on "patient" ("phone") where "phone" is not null',
  `create index "callbackOpen" on "callback" ("clinicId", "dueAt") where "state" = 'open'`,
  `create index "taskOpen" on "task" ("clinicId", "dueAt") where "state" = 'open'`,
  'create index "taskContact" on "task" ("contactId") where "contactId" is not null',
  'create index "complaintDay" on "complaint" ("clinicId", "day")',
  'create index "checklistRunShift" on "checklistRun" ("shiftId")',
  'create index "checklistAnswerRun" on "checklistAnswer" ("runId")',
  'create unique index "shiftFigureKey" on "shiftFigure" ("shiftId", "metric")',
  'create unique index "shiftReportShift" on "shiftReport" ("shiftId")',
  'create index "factSubject" on "fact" ("subject", "subjectId")',
];
