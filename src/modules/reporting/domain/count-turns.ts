import { type CalendarDate, earlierDay } from '../../../shared/calendar-date.js';
import type { CertificateKind } from '../../../shared/certificate-kind.js';
import type { CourseTopic } from '../../../shared/course-topic.js';
import type { CourseType } from '../../../shared/course-type.js';
import type { Gender } from '../../../shared/gender.js';
import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';

/** Dân tộc thiểu số: other than Kinh; `not_stated` (không khai) is neither. */
export type Minority = 'yes' | 'no' | 'not_stated';

/** A row of the ledger of turns; a group of equal rows may come as one with their quantities added. */
export interface CountableTurn {
  /** The day that decides year and period: the closing day of the class, or its opening day where the plan says so. */
  readonly countedOn: CalendarDate;
  /** +1 when a class was finalised, -1 when that was taken back. */
  readonly quantity: number;
  /** The participant's group on the day of the class; people move. */
  readonly unitGroup: UnitGroup;
  readonly courseType: CourseType;
  /** Of the course; null where it has none, or where no target of the plan asks for topics. */
  readonly topic: CourseTopic | null;
  readonly gender: Gender | null;
  readonly minority: Minority;
}

/** Equal rows of the ledger as one, with those parts of them that numbers ask for: a class has few of these and many rows. */
export interface TurnSum extends Pick<CountableTurn, 'countedOn' | 'quantity' | 'unitGroup' | 'courseType' | 'topic'> {
  readonly women: number;
  readonly genderNotStated: number;
  readonly minority: number;
  readonly minorityNotStated: number;
}

export type CountedTurns = CountableTurn | TurnSum;

/** What is asked: both ends of the period and the cut-off day are included. */
export interface CountingQuestion {
  readonly asOf: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly audience: readonly UnitGroup[];
  readonly countedTypes: readonly CourseType[];
  /** Empty where every topic counts. */
  readonly countedTopics: readonly CourseTopic[];
}

/** The part of a question that a certificate can answer. */
export interface ExpertQuestion extends Omit<CountingQuestion, 'countedTypes' | 'countedTopics'> {
  /** Empty or left out where every topic counts. */
  readonly countedTopics?: readonly CourseTopic[];
  /** "Chứng nhận đạt tiêu chuẩn": a certificate of completion is not enough. */
  readonly competenceOnly?: boolean;
}

export interface TurnCount {
  readonly total: number;
  /** Adds up to `total`. */
  readonly byGroup: Readonly<Record<UnitGroup, number>>;
  /** "Trong đó": parts of the total, with those who did not say apart. */
  readonly women: number;
  readonly genderNotStated: number;
  readonly minority: number;
  readonly minorityNotStated: number;
}

const emptyGroups = (): Record<UnitGroup, number> => Object.fromEntries(unitGroups.map((group) => [group, 0])) as Record<UnitGroup, number>;

function inPeriod(question: Pick<CountingQuestion, 'asOf' | 'from' | 'to'>, countedOn: CalendarDate): boolean {
  return question.from <= countedOn && countedOn <= question.to && countedOn <= question.asOf;
}

/** "kiến thức về **truy xuất nguồn gốc; mã số mã vạch** …": a course without a topic is of none of those that a target names. */
export function isOfTopic(topic: CourseTopic | null, { countedTopics }: Pick<CountingQuestion, 'countedTopics'>): boolean {
  return countedTopics.length === 0 || (topic !== null && countedTopics.includes(topic));
}

/** Whether a turn is of the days, types, topics and groups asked for. */
export function isCounted(
  { countedOn, courseType, topic, unitGroup }: Pick<CountableTurn, 'countedOn' | 'courseType' | 'topic' | 'unitGroup'>,
  question: CountingQuestion,
): boolean {
  const { countedTypes, audience } = question;
  return inPeriod(question, countedOn) && countedTypes.includes(courseType) && isOfTopic(topic, question) && audience.includes(unitGroup);
}

/**
 * Lượt người.
 *
 * - "Đào tạo, tập huấn … cho trên 500 **lượt người**": one person in one class is one turn, however many sessions; the same person in two
 *   classes is two. Rows exist only for finalised classes, so a draft or cancelled class gives none.
 * - "**Đào tạo, tập huấn**": only the course types named in the question. Conferences and seminars are "tuyên truyền".
 * - "thuộc các **sở, ngành, Ủy ban nhân dân huyện, thành phố, tổ chức, doanh nghiệp**": only the groups named in the question.
 * - "**giai đoạn 2021-2025**": the border is hard. A class of 30–31/12/2025 is in the period, one that closes on 02/01/2026 is in the next.
 */
export function countTurns(turns: readonly CountedTurns[], question: CountingQuestion): TurnCount {
  const byGroup = emptyGroups();
  const count = { total: 0, women: 0, genderNotStated: 0, minority: 0, minorityNotStated: 0 };
  for (const turn of turns) {
    if (!isCounted(turn, question)) continue;
    const { quantity, women, genderNotStated, minority, minorityNotStated } = sumOfTurn(turn);
    byGroup[turn.unitGroup] += quantity;
    count.total += quantity;
    count.women += women;
    count.genderNotStated += genderNotStated;
    count.minority += minority;
    count.minorityNotStated += minorityNotStated;
  }
  return { ...count, byGroup };
}

/** A row of the ledger with its parts as numbers; a sum is one already. */
export function sumOfTurn(turn: CountedTurns): TurnSum {
  if ('women' in turn) return turn;
  const { countedOn, quantity, unitGroup, courseType, topic, gender, minority } = turn;
  const where = (holds: boolean): number => (holds ? quantity : 0);
  return {
    ...{ countedOn, quantity, unitGroup, courseType, topic },
    women: where(gender === 'female'),
    genderNotStated: where(gender === null),
    minority: where(minority === 'yes'),
    minorityNotStated: where(minority === 'not_stated'),
  };
}

export interface CountableCertificate {
  readonly personId: string;
  readonly state: 'valid' | 'revoked' | 'replaced';
  readonly kind: CertificateKind;
  /** Of the course; null or left out where it has none. */
  readonly topic?: CourseTopic | null;
  /** The holder's group at the time of the course, even after a change of employer. */
  readonly unitGroup: UnitGroup;
  readonly countedOn: CalendarDate;
  /** The last day on which it is valid; null or left out: without end. */
  readonly validTo?: CalendarDate | null;
}

/** An expert trained before the register began; `personId` where it is known who that is. */
export interface OpeningExpert {
  readonly personId: string | null;
  readonly value: number;
  readonly countedOn: CalendarDate;
}

/** Whether a certificate is of the kind that is asked for. */
export function provesExpert(
  { kind }: Pick<CountableCertificate, 'kind'>,
  { competenceOnly = false }: Pick<ExpertQuestion, 'competenceOnly'>,
): boolean {
  return kind === 'COMPETENCE' || (kind === 'EXPERT_COMPLETION' && !competenceOnly);
}

/**
 * "1-2 chuyên gia năng suất chất lượng **và** 1-2 chuyên gia đánh giá, chứng nhận" (Hưng Yên): two kinds of experts, so that a certificate of
 * one is no proof of the other.
 */
export function isOfTopics(
  { topic = null }: Pick<CountableCertificate, 'topic'>,
  { countedTopics = [] }: Pick<ExpertQuestion, 'countedTopics'>,
): boolean {
  return countedTopics.length === 0 || (topic !== null && countedTopics.includes(topic));
}

/** On the last of the days asked for that has come: what a period achieved does not fade when papers run out years after it. */
export function hasExpired(
  { validTo = null }: Pick<CountableCertificate, 'validTo'>,
  { to, asOf }: Pick<ExpertQuestion, 'to' | 'asOf'>,
): boolean {
  return validTo !== null && validTo < earlierDay(asOf, to);
}

export interface ExpertCount {
  readonly total: number;
  /** People with a valid certificate of the register. */
  readonly certified: number;
  /** People known only from opening figures. */
  readonly opening: number;
  /** People with a valid expert certificate whose group the target does not name. */
  readonly outsideAudience: number;
}

/**
 * Chuyên gia.
 *
 * - "Đào tạo về chuyên gia … cho ít nhất 10 **người**": people, never turns; two certificates of one person, or a certificate and an
 *   opening figure, are one.
 * - "**Đào tạo về chuyên gia**": a valid certificate of an expert course or of competence; a revoked or replaced one stops counting.
 * - "đào tạo, **chứng nhận đạt tiêu chuẩn**": only certificates of competence, and only while they are valid.
 * - A target that names topics counts certificates of courses on them only.
 * - "thuộc các **sở, ngành, doanh nghiệp**": an expert from a co-operative is trained, but not counted.
 */
export function countExperts(
  certificates: readonly CountableCertificate[],
  openings: readonly OpeningExpert[],
  question: ExpertQuestion,
): ExpertCount {
  const valid = certificates.filter(
    (each) =>
      each.state === 'valid' &&
      provesExpert(each, question) &&
      isOfTopics(each, question) &&
      inPeriod(question, each.countedOn) &&
      !hasExpired(each, question),
  );
  const named = valid.filter(({ unitGroup }) => question.audience.includes(unitGroup));
  const certified = new Set(named.map(({ personId }) => personId));
  const counted = openings.filter(({ countedOn }) => inPeriod(question, countedOn));
  const known = new Set(counted.map(({ personId }) => personId).filter((personId) => personId !== null && !certified.has(personId)));
  const unnamed = counted.filter(({ personId }) => personId === null).reduce((total, { value }) => total + value, 0);
  const opening = known.size + unnamed;
  const others = new Set(valid.map(({ personId }) => personId).filter((personId) => !certified.has(personId) && !known.has(personId)));
  return { total: certified.size + opening, certified: certified.size, opening, outsideAudience: others.size };
}
