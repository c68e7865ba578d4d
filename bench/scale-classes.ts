import type * as Folding from '../src/shared/text-folding.js';
import { digitsIn, idIn, idOf, insertAll, type Manager, type Row } from './bulk-rows.js';
import { compiled } from './measure.js';
import type { SeededPlan } from './scale-seed.js';
import { type BenchClass, courses, personOf, unitOf } from './scale-shape.js';

/** More seats than a class has, so that the numbers of seats follow from those of the class. */
const SEATS = 200;

/** What JavaScript knows of each seat; the database makes registrations, turns and certificates of it. */
export async function writeHelpers(manager: Manager): Promise<void> {
  await manager.query(
    'CREATE TABLE bench_seat (no BIGINT PRIMARY KEY, class_no INT, person_no INT, unit_name VARCHAR(300), unit_search VARCHAR(300), ' +
      'unit_group VARCHAR(20), tax_code VARCHAR(14), gender VARCHAR(10), minority VARCHAR(12), attended INT)',
  );
  await manager.query(
    'CREATE TABLE bench_closing (no BIGINT PRIMARY KEY, class_no INT, finalisation_no INT, quantity INT, counted_on VARCHAR(10), ' +
      'course_type VARCHAR(20), sessions INT, kind VARCHAR(20))',
  );
}

/** Some classes of one year with everything that hangs on them. */
export async function writeClasses(manager: Manager, classes: readonly BenchClass[], plans: readonly SeededPlan[]): Promise<void> {
  const { foldText } = await compiled<typeof Folding>('shared/text-folding.js');
  await insertAll(
    manager,
    'training_class',
    classes.map((each) => classRow(each, foldText)),
  );
  await insertAll(manager, 'class_session', classes.flatMap(sessionRows));
  await insertAll(
    manager,
    'class_plan',
    classes.flatMap((each) => linkRows(each, plans)),
  );
  await insertAll(manager, 'finalisation', classes.flatMap(finalisationRows));
  await manager.query('DELETE FROM bench_seat');
  await manager.query('DELETE FROM bench_closing');
  await insertAll(
    manager,
    'bench_seat',
    classes.flatMap((each) => seatRows(each, foldText)),
  );
  await insertAll(manager, 'bench_closing', classes.flatMap(closingRows));
  await writeSeats(manager, Number(classes[0]?.closesOn.slice(0, 4)));
  await insertAll(manager, 'attendance_mark', classes.flatMap(markRows));
}

function classRow({ no, course, closesOn, sessions, fate, people }: BenchClass, foldText: (text: string) => string): Row {
  const name = `Lớp ${no + 1} về ${courses[course]?.topic ?? 'năng suất chất lượng'}`;
  const state = { finalised: 'finalised', closedTwice: 'finalised', reopened: 'open', open: 'open', cancelled: 'cancelled' }[fate];
  const at = `${closesOn} 00:30:00.000`;
  return {
    ...{ id: idOf('6', no), code: `L${no + 1}`, course_id: idOf('2', course), name, name_search: foldText(name), mode: 'in_person', state },
    ...{ place: 'Hội trường UBND huyện Yên Sơn', lecturer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng', audience: 'HTX, doanh nghiệp' },
    ...{ opening_decision: `${no + 1}/QĐ-SKHCN`, capacity: people.length, seats_taken: people.length, waiting_list_enabled: 0 },
    ...{ answer_minutes: 1440, needs_approval: 0, has_quotas: 0, has_questions: 0, last_line_number: 0 },
    ...{ registration_opens_at: at, registration_closes_at: at, opens_on: closesOn, closes_on: closesOn, starts_at: at },
    ...{ session_count: sessions, turn_rule: 'MIN_SESSIONS', turn_minimum: 1, certificate_percent: 80, needs_result: 0 },
    ...{ created_at: at, revision: 1, changed_at: at },
  };
}

function sessionRows({ no, closesOn, sessions }: BenchClass): Row[] {
  return Array.from({ length: sessions }, (_, index) => ({
    ...{ id: idOf('7', no * 10 + index), class_id: idOf('6', no), held_on: closesOn, half_day: `S${index}`, half_day_order: index },
    ...{ place: 'Hội trường UBND huyện Yên Sơn', lecturer: 'Chi cục', revision: 1, changed_at: `${closesOn} 00:30:00.000` },
  }));
}

function linkRows({ no, province, alsoFor, closesOn }: BenchClass, plans: readonly SeededPlan[]): Row[] {
  const served = plans.filter((plan) => {
    const isOfProvince = plan.province === province || plan.province === alsoFor;
    return isOfProvince && plan.periodFrom <= closesOn && closesOn <= plan.periodTo;
  });
  return served.map(({ id }, index) => ({ id: idOf('8', no * 10 + index), class_id: idOf('6', no), plan_id: id }));
}

const closingsOf: Readonly<Record<BenchClass['fate'], number>> = { finalised: 1, closedTwice: 2, reopened: 1, open: 0, cancelled: 0 };
const takenBackOf = ({ fate }: BenchClass): number => (fate === 'closedTwice' || fate === 'reopened' ? 1 : 0);

function finalisationRows(each: BenchClass): Row[] {
  const { no, closesOn, fate, people } = each;
  return Array.from({ length: closingsOf[fate] }, (_, index): Row => {
    const isTakenBack = index < takenBackOf(each);
    const at = `${closesOn} 10:0${index}:00.000`;
    return {
      ...{ id: idOf('9', no * 10 + index), class_id: idOf('6', no), revision: index + 1, counted_on: closesOn, turns: people.length },
      ...{ finalised_at: at, finalised_by: 'Ma Thị Duyên', reopened_at: isTakenBack ? at : null },
      ...{ reopened_by: isTakenBack ? 'Ma Thị Duyên' : null, reopen_reason: isTakenBack ? 'Bỏ sót một học viên' : null },
    };
  });
}

/** A row for each time that the ledger writes down the people of a class. */
function closingRows(each: BenchClass): Row[] {
  const { no, closesOn, course, sessions, fate } = each;
  const kind = courses[course]?.certificateKind ?? 'COMPLETION';
  const type = courses[course]?.type ?? 'TAP_HUAN';
  const facts = {
    class_no: no,
    counted_on: closesOn,
    course_type: type,
    sessions,
    kind: fate === 'reopened' || !givesPapers(type) ? '' : kind,
  };
  return Array.from({ length: closingsOf[fate] }, (_, index) => {
    const credit = { ...facts, finalisation_no: no * 10 + index, no: no * 10 + index * 2, quantity: 1 };
    return index < takenBackOf(each)
      ? [
          { ...credit, kind: '' },
          { ...credit, no: credit.no + 1, quantity: -1, kind: '' },
        ]
      : [credit];
  }).flat();
}

const givesPapers = (type: string): boolean => type === 'DAO_TAO' || type === 'CHUYEN_GIA';

function seatRows({ no, sessions, people }: BenchClass, foldText: (text: string) => string): Row[] {
  return people.map((personNo, index) => {
    const { unit, gender, minority } = personOf(personNo);
    const { name, group, taxCode } = unitOf(unit);
    const unitFacts = { unit_name: name, unit_search: foldText(name), unit_group: group, tax_code: index % 3 === 0 ? null : taxCode };
    const attended = index % 11 === 0 && sessions > 1 ? sessions - 1 : sessions;
    return { no: no * SEATS + index, class_no: no, person_no: personNo, ...unitFacts, gender, minority, attended };
  });
}

/** Of classes that are not closed; the marks of the others are behind their turns and nobody adds them up again. */
function markRows({ no, sessions, fate, closesOn, people }: BenchClass): Row[] {
  if (fate !== 'open' && fate !== 'reopened') return [];
  const cells = people.flatMap((_, index) => Array.from({ length: sessions }, (_each, session) => [index, session] as const));
  return cells.map(([index, session]) => ({
    ...{ id: idOf('a', (no * SEATS + index) * 10 + session), class_id: idOf('6', no), session_id: idOf('7', no * 10 + session) },
    ...{ registration_id: idOf('b', no * SEATS + index), mark: index % 17 === 0 ? 'absent' : 'present' },
    ...{ marked_at: `${closesOn} 03:00:00.000`, marked_by: 'Bàn Văn Chiều' },
  }));
}

async function writeSeats(manager: Manager, year: number): Promise<void> {
  const at = "'2016-01-01 00:00:00.000'";
  await manager.query(
    'INSERT INTO registration (id, class_id, person_id, code, token_hash, state, source, full_name, name_search, name_sort, unit_name, ' +
      'unit_search, unit_group, tax_code, position, phone, gender, language, created_at) ' +
      `SELECT ${idIn('b', 'seat.no')}, ${idIn('6', 'seat.class_no')}, person.id, CONCAT('D', ${digitsIn(10, 'seat.no')}), ` +
      `${digitsIn(12, 'seat.no')}, 'confirmed', 'public', person.full_name, person.name_search, person.name_sort, seat.unit_name, ` +
      `seat.unit_search, seat.unit_group, seat.tax_code, 'Học viên', person.phone, seat.gender, 'vi', ${at} ` +
      `FROM bench_seat seat INNER JOIN person ON person.id = ${idIn('3', 'seat.person_no')} ORDER BY seat.no`,
  );
  await manager.query(
    'INSERT INTO attendee_turn (id, finalisation_id, class_id, person_id, registration_id, quantity, counted_on, opened_on, course_type, unit_group, ' +
      'unit_name, gender, minority, sessions_attended, sessions_total, created_at) ' +
      `SELECT ${idIn('c', `closing.no * ${SEATS} + seat.no % ${SEATS}`)}, ${idIn('9', 'closing.finalisation_no')}, ` +
      `${idIn('6', 'seat.class_no')}, ${idIn('3', 'seat.person_no')}, ${idIn('b', 'seat.no')}, closing.quantity, closing.counted_on, closing.counted_on, ` +
      `closing.course_type, seat.unit_group, seat.unit_name, seat.gender, seat.minority, seat.attended, closing.sessions, ${at} ` +
      'FROM bench_closing closing INNER JOIN bench_seat seat ON seat.class_no = closing.class_no ORDER BY closing.no, seat.no',
  );
  await manager.query(
    'INSERT INTO certificate (id, register, year, number, serial, verify_code, kind, state, class_id, person_id, registration_id, ' +
      'unit_group, counted_on, opened_on, issued_on, holder_search, snapshot, live_registration_id, created_at, issued_by) ' +
      `SELECT ${idIn('d', 'seat.no')}, 'NSCL', SUBSTR(closing.counted_on, 1, 4) + 0, given.number + ROW_NUMBER() OVER (ORDER BY seat.no), ` +
      `CONCAT(seat.no, '/NSCL'), ${digitsIn(12, 'seat.no')}, closing.kind, CASE WHEN seat.no % 101 = 0 THEN 'revoked' ELSE 'valid' END, ` +
      `${idIn('6', 'seat.class_no')}, ${idIn('3', 'seat.person_no')}, ${idIn('b', 'seat.no')}, seat.unit_group, closing.counted_on, ` +
      `closing.counted_on, closing.counted_on, seat.unit_search, '{}', CASE WHEN seat.no % 101 = 0 THEN NULL ELSE ${idIn('b', 'seat.no')} END, ${at}, 'bench' ` +
      'FROM bench_closing closing INNER JOIN bench_seat seat ON seat.class_no = closing.class_no ' +
      `CROSS JOIN (SELECT COALESCE(MAX(number), 0) AS number FROM certificate WHERE register = 'NSCL' AND year = ${year}) given ` +
      "WHERE closing.kind <> '' ORDER BY seat.no",
  );
}
