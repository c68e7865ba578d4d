import type { CertificateKind } from '../../src/shared/certificate-kind.js';
import type { CourseType } from '../../src/shared/course-type.js';
import { addDays, instantInVietnam } from '../../src/shared/calendar-date.js';
import type { CourseTopic } from '../../src/shared/course-topic.js';
import { type Course, CreateCourse } from '../../src/modules/catalogue/index.js';
import {
  AddSession,
  type ClassSession,
  ClassQueries,
  CreateClass,
  type HalfDay,
  OpenClass,
  type TrainingClass,
  type TurnRuleKind,
} from '../../src/modules/classes/index.js';
import type { TestApp } from './app.js';

const somebody = { kind: 'system', name: 'test' } as const;

let made = 0;

interface CourseOverrides {
  code: string;
  name: string;
  type: CourseType;
  certificateKind: CertificateKind;
  periods: number;
  topic: CourseTopic;
}

export function makeCourse(testApp: TestApp, overrides: Partial<CourseOverrides> = {}): Promise<Course> {
  made += 1;
  const usual = { code: `TX${made}`, name: 'Truy xuất nguồn gốc, tem QR', type: 'TAP_HUAN' as const };
  return testApp.get(CreateCourse).execute(somebody, { ...usual, ...overrides });
}

interface ClassOverrides {
  capacity: number;
  /** How many half-days from 15/10/2024 on, or which. */
  sessions: number | readonly { date: string; halfDay: HalfDay }[];
  state: 'draft' | 'open';
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  planIds: string[];
  /** Of its course; a class whose course matters more takes `courseId`. */
  type: CourseType;
  courseId: string;
  needsResult: boolean;
  turnRule: TurnRuleKind;
  turnMinimum: number;
  certificatePercent: number;
  code: string;
  name: string;
  place: string;
  lecturer: string;
  /** Its one session is on this day, and registration ends the day before at 17:00. */
  closesOn: string;
}

export type MadeClass = TrainingClass & { readonly sessions: ClassSession[] };

/** An open class of 30 seats on the morning and afternoon of 15/10/2024; registration 01/09 to 17:00 on 14/10/2024 in Vietnamese time. */
export async function makeClass(testApp: TestApp, overrides: Partial<ClassOverrides> = {}): Promise<MadeClass> {
  const { sessions, state, type, closesOn, ...facts } = overrides;
  const slots = slotsOf(sessions ?? (closesOn ? 1 : 2), closesOn ?? '2024-10-15');
  const { id } = await testApp.get(CreateClass).execute(somebody, {
    ...windowBefore(slots.map(({ heldOn }) => heldOn).sort()[0] ?? '2024-10-15'),
    capacity: 30,
    place: 'Hội trường UBND huyện Yên Sơn',
    lecturer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
    ...facts,
    courseId: facts.courseId ?? (await makeCourse(testApp, type ? { type } : {})).id,
  });
  for (const slot of slots) await testApp.get(AddSession).execute(somebody, id, slot);
  if (state !== 'draft') await testApp.get(OpenClass).execute(somebody, id);
  return readClass(testApp, id);
}

function windowBefore(firstDay: string): { registrationOpensAt: Date; registrationClosesAt: Date } {
  const opensOn = firstDay < '2024-09-03' ? addDays(firstDay, -30) : '2024-09-01';
  return {
    registrationOpensAt: instantInVietnam(opensOn, '00:00'),
    registrationClosesAt: instantInVietnam(addDays(firstDay, -1), '17:00'),
  };
}

export function readClass(testApp: TestApp, id: string): Promise<MadeClass> {
  const queries = testApp.get(ClassQueries);
  return testApp.unitOfWork.read(async () => Object.assign(await queries.existing(id), { sessions: await queries.sessionsOf(id) }));
}

function slotsOf(sessions: ClassOverrides['sessions'], firstDay: string): { heldOn: string; halfDay: HalfDay }[] {
  if (typeof sessions !== 'number') return sessions.map(({ date, halfDay }) => ({ heldOn: date, halfDay }));
  return Array.from({ length: sessions }, (_, index) => ({
    heldOn: addDays(firstDay, Math.floor(index / 2)),
    halfDay: index % 2 === 0 ? 'MORNING' : 'AFTERNOON',
  }));
}
