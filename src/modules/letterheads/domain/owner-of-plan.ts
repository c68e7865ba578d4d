import type { CalendarDate } from '../../../shared/calendar-date.js';
import { foldText } from '../../../shared/text-folding.js';
import { beginOf, endOf, isOurs, letterheadOn, type Successive } from './letterhead-days.js';

export interface OwnedPlan {
  /** The letterhead that was chosen; null: the body of the plan's province. */
  readonly ownerId: string | null;
  readonly province: string;
  readonly signedOn: CalendarDate | null;
  readonly periodFrom: CalendarDate;
}

export interface Body extends Successive {
  readonly province: string;
}

/**
 * The letterhead that a report of a plan has on a day: of the body that owns the plan, or of whom it was followed by until then. A plan is
 * fixed at its issue, but its owner passes on (domain.md 5.2 point 5). Undefined where nobody has written down who owns it.
 */
export function letterheadOfPlan<T extends Body>(all: readonly T[], plan: OwnedPlan, day: CalendarDate): T | undefined {
  const owner = plan.ownerId === null ? ownerByProvince(all, plan) : all.find(({ id }) => id === plan.ownerId);
  return owner && onDay(all, owner, day);
}

/** Who issued for the province of the plan on the day of its issue; undefined where nobody did, or several did. */
function ownerByProvince<T extends Body>(all: readonly T[], { province, signedOn, periodFrom }: OwnedPlan): T | undefined {
  const issued = signedOn ?? periodFrom;
  const isThere = (body: T): boolean => foldText(body.province) === foldText(province);
  const ours = letterheadOn(all.filter(isOurs), issued);
  if (ours && isThere(ours)) return ours;
  const others = all.filter((each) => !isOurs(each) && isThere(each));
  const ofDay = others.filter((each) => beginOf(each) <= issued && issued <= endOf(each));
  const [only, another] = ofDay.length > 0 ? ofDay : others;
  return another === undefined ? only : undefined;
}

function onDay<T extends Body>(all: readonly T[], owner: T, day: CalendarDate): T | undefined {
  if (isOurs(owner)) return letterheadOn(all.filter(isOurs), day);
  const successor = all.find(({ id }) => id === owner.successorId);
  // Successors begin later and later, so this ends.
  if (successor && beginOf(successor) <= day) return onDay(all, successor, day);
  const [predecessor, another] = beginOf(owner) > day ? all.filter(({ successorId }) => successorId === owner.id) : [];
  return predecessor && another === undefined ? onDay(all, predecessor, day) : owner;
}
