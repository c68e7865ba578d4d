import { type PublicGroup, type PublicPlanSummary, type PublicTarget, type PublicTurns } from './public-plans.dto.js';
import { unitGroups } from '../../shared/unit-group.js';
import { conditionAnswerOf, type Plan } from '../plans/index.js';
import type { TurnNumbers } from './dashboard.dto.js';
import { hideSmallCells, hideSmallYears, isSmall, type SecretOrder } from './domain/hide-small-cells.js';
import type { TargetProgress } from './reporting.dto.js';

type OrderOf = (table: string, cells: number) => SecretOrder;

export function publicSummary({ id, number, title, issuer, province, signedOn, periodFrom, periodTo }: Plan): PublicPlanSummary {
  return { id, number, title, issuer, province, signedOn, periodFrom, periodTo };
}

/** Targets that count people; of two such targets the difference may be a few persons, so only the first of each kind shows its number. */
const ofPeople: readonly TargetProgress['basis'][] = ['ATTENDEE_TURN', 'DISTINCT_PERSON_CERTIFIED'];

/** Official numbers only: what is provisional is the business of the office. */
export function publicTargets(targets: readonly TargetProgress[], sharesClasses: boolean): PublicTarget[] {
  return targets.map((target) => {
    const {
      key,
      label,
      quote,
      comparator,
      wanted,
      wantedMax,
      unit,
      basis,
      periodicity,
      condition,
      official,
      denominator,
      percent,
      status,
      judged,
      unreportedYears,
    } = target;
    const counts = ofPeople.includes(basis);
    const isFirst = targets.find((each) => each.basis === basis) === target;
    const hidden = counts && official !== null && (sharesClasses || !isFirst || isSmall(official));
    const conditionAnswer = conditionAnswerOf(target);
    const words = { key, label, quote, comparator, wanted, wantedMax, unit, basis, periodicity, condition, conditionAnswer };
    if (hidden)
      return { ...words, official: null, denominator: null, percent: null, status: null, judged: null, unreportedYears: [], hidden };
    return { ...words, official, denominator, percent, status, judged, unreportedYears, hidden };
  });
}

/**
 * The tables of turns, each protected within the number that it adds up to. They are by time, by group and by sex: of three different facts about the
 * same turns, which only their common sum connects, so what is protected in each is protected in all together.
 */
export function publicTurns({ targetKey, official, opening, years, groups }: TurnNumbers, orderOf: OrderOf): PublicTurns {
  const registered = official - opening;
  if (isSmall(registered) || isSmall(opening)) {
    const total = isSmall(official) ? null : official;
    return { targetKey, total, opening: null, registered: null, years: null, groups: null, genders: null };
  }
  return {
    ...{ targetKey, total: official, opening, registered },
    years: hideSmallYears(years, orderOf)?.map((year) => ({ ...year, months: year.months && [...year.months] })) ?? null,
    groups: shownGroups(groups, orderOf),
    genders: shownGenders(years, orderOf),
  };
}

function shownGroups(groups: TurnNumbers['groups'], orderOf: OrderOf): PublicGroup[] | null {
  const counted = unitGroups.flatMap((group) => {
    const found = groups.find((each) => each.group === group);
    return found ? [{ group, total: found.total }] : [];
  });
  const totals = hideSmallCells(
    counted.map(({ total }) => total),
    orderOf('groups', counted.length),
  );
  return totals?.map((total, index) => ({ group: counted[index]?.group ?? 'KHAC', total })) ?? null;
}

function shownGenders(years: TurnNumbers['years'], orderOf: OrderOf): PublicTurns['genders'] {
  const sum = (part: 'women' | 'men' | 'genderNotStated'): number => years.reduce((total, year) => total + year[part], 0);
  const cells = hideSmallCells([sum('women'), sum('men'), sum('genderNotStated')], orderOf('genders', 3));
  if (cells === null) return null;
  const [women = null, men = null, notStated = null] = cells;
  return { women, men, notStated };
}
