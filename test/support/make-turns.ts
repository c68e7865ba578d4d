import { TurnSheets } from '../../src/modules/attendance/index.js';
import { Ids } from '../../src/platform/ids/ids.js';
import { foldText } from '../../src/shared/text-folding.js';
import type { CertificateKind } from '../../src/shared/certificate-kind.js';
import type { CourseTopic } from '../../src/shared/course-topic.js';
import type { CourseType } from '../../src/shared/course-type.js';
import type { UnitGroup } from '../../src/shared/unit-group.js';
import type { TurnRuleKind } from '../../src/modules/classes/index.js';
import type { TestApp } from './app.js';
import { makeClass, makeCourse } from './make-class.js';

type Row = Record<string, unknown>;

interface Unit {
  readonly name: string;
  readonly taxCode?: string;
}

export interface TurnsOptions {
  readonly planIds: readonly string[];
  /** The one day of the class, or its last one. */
  readonly closesOn: string;
  /** Its first day, where that is another: the class then has two sessions. */
  readonly opensOn?: string;
  /** How many people of each group came. */
  readonly groups: Partial<Record<UnitGroup, number>>;
  readonly type?: CourseType;
  /** `open` has only marks; `reopened` has turns that were taken back, and marks; `cancelled` has only marks. */
  readonly state?: 'finalised' | 'open' | 'reopened' | 'cancelled';
  /** The first so many of the list. */
  readonly women?: number;
  readonly minority?: number;
  /** Where they come from, in the order of the groups; the last one stands for the rest. */
  readonly units?: readonly Unit[];
  readonly topic?: CourseTopic;
  readonly courseId?: string;
  readonly openingDecision?: string;
  /** Who comes, in the order of the groups; without them everybody is new. */
  readonly personIds?: readonly string[];
  /** Everybody comes to the first. */
  readonly sessions?: number;
  readonly turnRule?: { readonly kind: TurnRuleKind; readonly minimum: number };
  /** Everybody gets one of this kind. */
  readonly certificates?: CertificateKind;
}

export interface MadeTurns {
  readonly classId: string;
  readonly code: string;
  readonly personIds: readonly string[];
}

const family = ['Nguyễn Thị', 'Ma Văn', 'Bàn Thị', 'Giàng A', 'Lương Thị', 'Hà Phúc'];
const given = ['Nhung', 'Thuấn', 'Mụi', 'Páo', 'Én', 'Lâm', 'Duyên', 'Đức', 'Ánh', 'Dế'];
let registered = 0;

/** A class of one session with its people, their marks and turns written straight into the tables: reports need hundreds of them. */
export async function makeTurns(testApp: TestApp, options: TurnsOptions): Promise<MadeTurns> {
  const { state = 'finalised', closesOn } = options;
  const people = Object.entries(options.groups).flatMap(([group, count]) => Array.from({ length: count }, () => group as UnitGroup));
  const trainingClass = await makeClass(testApp, {
    closesOn,
    capacity: Math.max(1, people.length),
    planIds: [...options.planIds],
    sessions: daysOf(options) ?? options.sessions ?? 1,
    ...(await courseOf(testApp, options)),
    ...(options.turnRule ? { turnRule: options.turnRule.kind, turnMinimum: options.turnRule.minimum } : {}),
  });
  const ids = testApp.get(Ids);
  const list = people.map((group, index) => participant(ids, { ...options, state, classId: trainingClass.id }, group, index));
  await testApp.unitOfWork.write(async () => {
    const { manager } = testApp.unitOfWork;
    const insert = async (table: string, rows: readonly (Row | null)[]): Promise<void> => {
      const wanted = rows.filter((row) => row !== null);
      for (let start = 0; start < wanted.length; start += 50) await manager.insert(table, wanted.slice(start, start + 50));
    };
    await manager.update(
      'TrainingClass',
      { id: trainingClass.id },
      { state: state === 'reopened' ? 'open' : state, seatsTaken: list.length, openingDecision: options.openingDecision ?? null },
    );
    await insert(
      'Person',
      list.map(({ person }) => person),
    );
    await insert(
      'Registration',
      list.map(({ registration }) => registration),
    );
    await insert(
      'AttendanceMark',
      list.map(({ registration }) => mark(ids, registration, trainingClass.sessions[0]?.id ?? '')),
    );
    if (state === 'finalised' || state === 'reopened') await insertLedger(ids, insert, trainingClass.id, list, options);
    await testApp.get(TurnSheets).renew(trainingClass.id);
  });
  return { classId: trainingClass.id, code: trainingClass.code, personIds: list.map(({ registration }) => String(registration.personId)) };
}

async function courseOf(testApp: TestApp, { type, topic, courseId }: TurnsOptions): Promise<{ type?: CourseType; courseId?: string }> {
  if (courseId !== undefined) return { courseId };
  if (topic === undefined) return type ? { type } : {};
  return { courseId: (await makeCourse(testApp, { topic, ...(type ? { type } : {}) })).id };
}

type Insert = (table: string, rows: readonly (Row | null)[]) => Promise<void>;
interface Participant {
  readonly person: Row | null;
  readonly registration: Row;
}

function participant(ids: Ids, options: TurnsOptions & { classId: string }, unitGroup: UnitGroup, index: number): Participant {
  registered += 1;
  const known = options.personIds?.[index];
  const fullName = `${family[index % family.length] ?? ''} ${given[index % given.length] ?? ''}`;
  const createdAt = new Date('2024-01-02T00:00:00Z');
  const gender = index < (options.women ?? 0) ? 'female' : 'male';
  const facts = {
    fullName,
    nameSearch: foldText(fullName),
    nameSort: foldText(fullName.split(' ').reverse().join(' ')),
    gender,
    createdAt,
  };
  const personId = known ?? ids.next();
  return {
    person: known === undefined ? { ...facts, id: personId } : null,
    registration: {
      ...facts,
      id: ids.next(),
      classId: options.classId,
      personId,
      language: 'vi',
      code: `BC${registered}`,
      tokenHash: `hash-${registered}`,
      state: 'confirmed',
      source: 'staff',
      ...unitOf(options, index),
      unitGroup,
      position: 'Học viên',
    },
  };
}

function daysOf({ opensOn, closesOn }: TurnsOptions): { date: string; halfDay: 'MORNING' }[] | undefined {
  return opensOn === undefined ? undefined : [opensOn, closesOn].map((date) => ({ date, halfDay: 'MORNING' }));
}

function unitOf({ units = [{ name: 'Đơn vị mô phỏng' }] }: TurnsOptions, index: number): Row {
  const { name = '', taxCode = null } = units[index] ?? units.at(-1) ?? {};
  return { unitName: name, unitSearch: foldText(name), taxCode };
}

function mark(ids: Ids, registration: Row, sessionId: string): Row {
  const { id: registrationId, classId } = registration;
  const markedAt = new Date('2024-01-02T00:00:00Z');
  return { id: ids.next(), classId, sessionId, registrationId, mark: 'present', markedAt, markedBy: 'Bàn Văn Chiều' };
}

async function insertLedger(ids: Ids, insert: Insert, classId: string, list: readonly Participant[], options: TurnsOptions): Promise<void> {
  const createdAt = new Date('2024-01-02T00:00:00Z');
  const finalisation = { id: ids.next(), classId, revision: 1, countedOn: options.closesOn, turns: list.length };
  await insert('Finalisation', [{ ...finalisation, finalisedAt: createdAt, finalisedBy: 'Ma Thị Duyên' }]);
  const turn = ({ registration }: Participant, index: number, quantity: number): Row => ({
    id: ids.next(),
    finalisationId: finalisation.id,
    classId,
    personId: registration.personId,
    registrationId: registration.id,
    quantity,
    countedOn: options.closesOn,
    openedOn: options.opensOn ?? options.closesOn,
    courseType: options.type ?? 'TAP_HUAN',
    unitGroup: registration.unitGroup,
    unitName: registration.unitName,
    gender: registration.gender,
    minority: index < (options.minority ?? 0) ? 'yes' : 'no',
    sessionsAttended: 1,
    sessionsTotal: 1,
    createdAt,
  });
  await insert(
    'AttendeeTurn',
    list.map((each, index) => turn(each, index, 1)),
  );
  if (options.state === 'reopened') {
    await insert(
      'AttendeeTurn',
      list.map((each, index) => turn(each, index, -1)),
    );
  }
  if (options.certificates) {
    await insert(
      'Certificate',
      list.map(({ registration }, index) => certificate(ids, registration, options, index)),
    );
  }
}

let issued = 0;

function certificate(ids: Ids, registration: Row, { closesOn, opensOn, certificates: kind }: TurnsOptions, index: number): Row {
  issued += 1;
  const year = Number(closesOn.slice(0, 4));
  return {
    id: ids.next(),
    register: `T${String(registration.classId).slice(-8)}`,
    year,
    number: index + 1,
    serial: `${issued}/${year}/TEST`,
    verifyCode: `TEST${issued}`,
    holderSearch: registration.nameSearch,
    kind,
    state: 'valid',
    classId: registration.classId,
    personId: registration.personId,
    registrationId: registration.id,
    unitGroup: registration.unitGroup,
    countedOn: closesOn,
    openedOn: opensOn ?? closesOn,
    issuedOn: closesOn,
    snapshot: { index },
    liveRegistrationId: registration.id,
    createdAt: new Date('2024-01-02T00:00:00Z'),
    issuedBy: 'Ma Thị Duyên',
  };
}
