import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Target } from '../plans/index.js';
import { isCounted } from './domain/count-turns.js';
import type { HeldClass } from './domain/estimate-target.js';
import { judgeCertificates } from './domain/experts.js';
import type { Days } from './domain/measure.js';
import type { ClassTurns } from './domain/sheet.js';
import type { FactsOfPlan } from './facts-of-plan.js';
import { type ClassNames, nameOf } from './plan-class.queries.js';

/** The turns of each class, by its id. */
export type TurnsOfClasses = ReadonlyMap<string, readonly ClassTurns[]>;

export function turnsOfClasses(turns: readonly ClassTurns[]): TurnsOfClasses {
  const classes = new Map<string, ClassTurns[]>();
  for (const turn of turns) {
    const known = classes.get(turn.classId);
    if (known) known.push(turn);
    else classes.set(turn.classId, [turn]);
  }
  return classes;
}

interface HeldBehind {
  readonly facts: FactsOfPlan;
  readonly turns: TurnsOfClasses;
  readonly names: ClassNames;
}

const ended: readonly string[] = ['approved', 'open', 'finalised'];

/**
 * The classes of these days that ended by the cut-off day, with what each of them gave the target: reports and dashboards see from them what is
 * usual. What was called off says nothing of that. `turns` and `names` must have the classes of these days.
 */
export function heldClasses(target: Target, { facts, turns, names }: HeldBehind, days: Days): HeldClass[] {
  const { audience, countedTypes, countedTopics, competenceOnly } = target;
  const question = { ...days, audience, countedTypes, countedTopics };
  const papers = papersByClass(facts, { ...question, from: facts.periodFrom, competenceOnly });
  const isEnded = (closesOn: CalendarDate, countedOn: CalendarDate): boolean =>
    closesOn <= days.asOf && days.from <= countedOn && countedOn <= days.to;
  return facts.classes
    .filter(({ state, closesOn, countedOn }) => ended.includes(state) && isEnded(closesOn, countedOn))
    .map((each) => {
      const ofClass = turns.get(each.id) ?? [];
      const { certificates = 0, experts = 0 } = papers.get(each.id) ?? {};
      return {
        ...each,
        ...nameOf(each.id, names),
        registered: each.seatsTaken,
        finalised: each.state === 'finalised',
        turns: sumOf(ofClass.filter((turn) => isCounted(turn, question))),
        present: sumOf(ofClass),
        certificates,
        experts,
      };
    });
}

const sumOf = (turns: readonly ClassTurns[]): number => turns.reduce((sum, { quantity }) => sum + quantity, 0);

type Papers = Readonly<Record<'certificates' | 'experts', number>>;

function papersByClass({ certificates }: FactsOfPlan, question: Parameters<typeof judgeCertificates>[1]): Map<string, Papers> {
  const verdicts = judgeCertificates(certificates, question);
  const papers = new Map<string, Papers>();
  for (const [index, { classId, countedOn }] of certificates.entries()) {
    if (countedOn > question.asOf) continue;
    const { certificates: given, experts } = papers.get(classId) ?? { certificates: 0, experts: 0 };
    papers.set(classId, { certificates: given + 1, experts: experts + (verdicts[index] === 'counted' ? 1 : 0) });
  }
  return papers;
}
