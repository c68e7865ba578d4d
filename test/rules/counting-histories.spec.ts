import fc from 'fast-check';
import { courseTypes } from '../../src/shared/course-type.js';
import { unitGroups } from '../../src/shared/unit-group.js';
import type { CountableUnitTurn } from '../../src/modules/reporting/domain/unit-visits.js';
import type { CountableTurn, CountingQuestion } from '../../src/modules/reporting/domain/count-turns.js';
import { type Measure } from '../../src/modules/reporting/domain/measure.js';
import { measureTarget } from '../../src/modules/reporting/domain/measure-target.js';
import type { PlanFacts } from '../../src/modules/reporting/domain/plan-facts.js';
import { history } from './history.js';
import { genderOf, minorityOf, PlayedHistory, type RoomClass, type Seat } from './played-history.js';
import { slowCount, type SlowCount } from './slow-count.js';

type Row = CountableTurn & CountableUnitTurn;

/** A line of the ledger, as it was written on the day of the closing. */
function rowOf(room: RoomClass, countedOn: string, quantity: number, { person, unit, unitName, taxCode }: Seat): Row {
  return {
    ...{ classId: room.id, countedOn, quantity, courseType: room.type, topic: room.topic, unitGroup: unit.group, unitName, taxCode },
    ...{ gender: genderOf(person), minority: minorityOf(person) },
  };
}

/** The facts of a plan as the database holds them: a ledger that is only added to, and what stands beside it. */
function factsOf(world: PlayedHistory, plan: number): PlanFacts {
  const rooms = world.rooms.filter(({ plans }) => plans.includes(plan));
  const ledger = rooms.flatMap((room) =>
    room.closings.flatMap(({ day, counted, takenBack }) => {
      const credits = counted.map((seat) => rowOf(room, day, 1, seat));
      return takenBack ? [...credits, ...counted.map((seat) => rowOf(room, day, -1, seat))] : credits;
    }),
  );
  const pending = rooms
    .filter(({ state }) => state === 'open')
    .flatMap((room) => room.seats.filter(({ came }) => came.size > 0).map((seat) => rowOf(room, room.day, 1, seat)));
  return {
    ...{ periodFrom: '2021-01-01', periodTo: '2025-12-31', readOn: '2025-12-31', figures: [] },
    ...{ turns: ledger, unitTurns: ledger, pendingTurns: pending, pendingUnitTurns: pending },
    certificates: world.papers
      .filter(({ room }) => room.plans.includes(plan))
      .map(({ person, unit, room, day, state }) => ({
        ...{ state, unitGroup: unit.group, countedOn: day, personId: String(world.kept[person]) },
        ...{ topic: room.topic, kind: room.type === 'CHUYEN_GIA' ? 'EXPERT_COMPLETION' : 'COMPLETION' },
      })),
    classes: rooms.map(({ course, day, type, topic, decision, state }) => {
      return { courseId: `khoa-${course}`, closesOn: day, countedOn: day, courseType: type, topic, openingDecision: decision, state };
    }),
  };
}

function counted(facts: PlanFacts, question: CountingQuestion, pick: (measure: Measure) => number | null): SlowCount {
  const measure = (basis: string): Measure => measureTarget({ id: 't', basis, ...question }, facts, question);
  const of = (basis: string): number => pick(measure(basis)) ?? 0;
  const { parts } = measure('ATTENDEE_TURN');
  return {
    turns: of('ATTENDEE_TURN'),
    women: parts?.women ?? 0,
    minority: parts?.minority ?? 0,
    experts: of('DISTINCT_PERSON_CERTIFIED'),
    classes: of('CLASS_COUNT'),
    courses: of('COURSE_COUNT'),
    organisations: of('DISTINCT_ORG'),
    organisationTurns: of('ORG_TURN'),
    schools: of('DISTINCT_INSTITUTION'),
  };
}

/** Every one of them as often as a part: what is left out is not looked at. */
const allOrSome = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.oneof(fc.constant<T[]>([...values]), fc.subarray<T>([...values]));

const question = fc.record({
  asOf: fc.constantFrom('2024-12-30', '2025-12-31', '2026-12-31', '2026-12-31'),
  from: fc.constantFrom('2020-01-01', '2021-01-01', '2025-01-01', '2026-01-01'),
  to: fc.constantFrom('2024-12-31', '2025-12-31', '2030-12-31', '2030-12-31'),
  audience: allOrSome(unitGroups),
  countedTypes: allOrSome(courseTypes),
  countedTopics: fc.oneof(fc.constant([]), fc.subarray(['TRACEABILITY' as const, 'BARCODES' as const])),
});

describe('the numbers of a plan, over any history of classes, people and certificates', () => {
  const runs = { numRuns: 3_000 };
  const size = { classes: 3, happenings: 120 };

  it('are what somebody counts who walks through the rooms', () => {
    fc.assert(
      fc.property(history(size), question, fc.constantFrom(0, 1), (past, asked, plan) => {
        const world = new PlayedHistory(past);
        expect(counted(factsOf(world, plan), asked, ({ official }) => official)).toEqual(slowCount(world, plan, asked, true));
      }),
      runs,
    );
  });

  it('are provisionally what that person would count if every open room were closed now', () => {
    fc.assert(
      fc.property(history(size), question, (past, asked) => {
        const world = new PlayedHistory(past);
        // "Trong đó" is known of finalised classes only.
        const { women, minority } = slowCount(world, 0, asked, true);
        const slow = { ...slowCount(world, 0, asked, false), women, minority };
        expect(counted(factsOf(world, 0), asked, ({ provisional }) => provisional)).toEqual(slow);
      }),
      runs,
    );
  });

  it('of the years add up to those of the period where nobody is counted once for several of them', () => {
    fc.assert(
      fc.property(history(size), question, (past, asked) => {
        const facts = factsOf(new PlayedHistory(past), 0);
        const of = (from: string, to: string) => counted(facts, { ...asked, from, to }, ({ official }) => official);
        const years = [2021, 2022, 2023, 2024, 2025].map((year) => of(`${year}-01-01`, `${year}-12-31`));
        const sum = (pick: (count: SlowCount) => number): number => years.reduce((total, year) => total + pick(year), 0);
        const whole = of('2021-01-01', '2025-12-31');
        expect([sum(({ turns }) => turns), sum(({ classes }) => classes), sum((year) => year.organisationTurns)]).toEqual([
          whole.turns,
          whole.classes,
          whole.organisationTurns,
        ]);
      }),
      runs,
    );
  });

  it('are reached by histories in which everything happens', () => {
    const worlds = fc.sample(history(size), { numRuns: 300, seed: 2024 }).map((past) => new PlayedHistory(past));
    const rooms = worlds.flatMap((world) => world.rooms);
    const crowded = rooms.filter(({ state, closings }) => state === 'finalised' && (closings.at(-1)?.counted.length ?? 0) > 3);
    const movedOverNewYear = rooms.filter(({ closings }) => new Set(closings.map(({ day }) => day.slice(0, 4))).size > 1);
    const twiceExperts = worlds.filter(({ papers, kept }) => {
      const valid = papers.filter(({ state, room }) => state === 'valid' && room.type === 'CHUYEN_GIA');
      return new Set(valid.map(({ person }) => kept[person])).size < valid.length;
    });
    const merged = worlds.filter(({ kept }) => kept.some((record, person) => record !== person));
    const reissued = worlds.filter(({ papers }) => papers.some(({ state }) => state === 'replaced'));
    for (const found of [crowded, movedOverNewYear, twiceExperts, merged, reissued]) expect(found.length).toBeGreaterThan(0);
  });
});
