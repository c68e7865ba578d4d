import type { CountingQuestion } from '../../src/modules/reporting/domain/count-turns.js';
import { genderOf, minorityOf, type PlayedHistory, type RoomClass, type Seat } from './played-history.js';

/** What a patient person counts who walks through the rooms with paper and pencil, and knows everybody by face. */
export interface SlowCount {
  readonly turns: number;
  readonly women: number;
  readonly minority: number;
  readonly experts: number;
  readonly classes: number;
  readonly courses: number;
  readonly organisations: number;
  readonly organisationTurns: number;
  readonly schools: number;
}

/** Official: only rooms that are closed. Otherwise open rooms count as if they were closed now. */
export function slowCount(world: PlayedHistory, plan: number, question: CountingQuestion, officialOnly: boolean): SlowCount {
  const rooms = world.rooms.filter((room) => isAsked(room, plan, question) && isCounted(room, officialOnly));
  const seats = rooms.flatMap((room) => present(room).filter(({ unit }) => question.audience.includes(unit.group)));
  const perRoom = rooms.map((room) => unitsOf(present(room).filter(({ unit }) => question.audience.includes(unit.group))).size);
  const fromSchools = rooms.flatMap(present).filter(({ unit }) => unit.group === 'TRUONG');
  return {
    turns: seats.length,
    women: seats.filter(({ person }) => genderOf(person) === 'female').length,
    minority: seats.filter(({ person }) => minorityOf(person) === 'yes').length,
    experts: expertsOf(world, plan, question),
    classes: rooms.length,
    courses: new Set(rooms.map(({ course, decision, day }) => `${course}/${decision ?? day.slice(0, 4)}`)).size,
    organisations: unitsOf(seats).size,
    organisationTurns: perRoom.reduce((total, each) => total + each, 0),
    schools: unitsOf(fromSchools).size,
  };
}

const present = ({ seats }: RoomClass): Seat[] => seats.filter(({ came }) => came.size > 0);
const unitsOf = (seats: readonly Seat[]): Set<unknown> => new Set(seats.map(({ unit }) => unit));

function isCounted({ state }: RoomClass, officialOnly: boolean): boolean {
  return state === 'finalised' || (state === 'open' && !officialOnly);
}

function isAsked({ plans, type, topic, day }: RoomClass, plan: number, question: CountingQuestion): boolean {
  const { countedTypes, countedTopics, from, to, asOf } = question;
  if (!plans.includes(plan) || !countedTypes.includes(type)) return false;
  if (!isOnTopic({ topic }, countedTopics)) return false;
  return !(day < from) && !(day > to) && !(day > asOf);
}

function isOnTopic({ topic }: Pick<RoomClass, 'topic'>, asked: CountingQuestion['countedTopics']): boolean {
  return asked.length === 0 || asked.some((each) => each === topic);
}

function expertsOf(world: PlayedHistory, plan: number, { from, to, asOf, audience, countedTopics }: CountingQuestion): number {
  const faces = new Set<number | undefined>();
  for (const { room, person, unit, day, state } of world.papers) {
    if (!room.plans.includes(plan) || room.type !== 'CHUYEN_GIA' || state !== 'valid' || !isOnTopic(room, countedTopics)) continue;
    if (day >= from && day <= to && day <= asOf && audience.includes(unit.group)) faces.add(world.kept[person]);
  }
  return faces.size;
}
