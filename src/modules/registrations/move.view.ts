import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { classHead, showDays, type TrainingClass } from '../classes/index.js';
import type { MoveChoice } from './choose-target-class.js';
import { listAddress, statePill } from './registration-list.view.js';

/** The chosen people, still ticked, and the classes into which they could be moved, by how near they are. */
export function moveModel(
  { trainingClass, people, targets }: MoveChoice,
  now: Date,
  t: Translate,
): { readonly title: string } & Record<string, unknown> {
  const isNear = ({ courseId }: TrainingClass): boolean => courseId === trainingClass.courseId;
  const option = (target: TrainingClass): Record<string, string> => ({ value: target.id, label: targetLabel(target, t) });
  return {
    title: t('registrations:move.title'),
    head: classHead(trainingClass, now, t),
    action: `${listAddress(trainingClass.id)}/moves`,
    href: listAddress(trainingClass.id),
    people: people.map(({ id, fullName, unitName, state }) => ({ id, name: fullName, unit: unitName, state: statePill(state, t) })),
    hasTargets: targets.length > 0,
    targetGroups: [
      { label: t('registrations:move.sameCourse'), options: targets.filter(isNear).map(option) },
      { label: t('registrations:move.otherCourses'), options: targets.filter((target) => !isNear(target)).map(option) },
    ].filter(({ options }) => options.length > 0),
  };
}

/** 'L2024-07 · Truy xuất nguồn gốc · 15–16/10/2024 · còn 3 chỗ' */
function targetLabel({ code, name, opensOn, closesOn, capacity, seatsTaken, waitingListEnabled }: TrainingClass, t: Translate): string {
  const free = capacity - seatsTaken;
  const seats =
    free > 0
      ? t('registrations:move.free', { free: showNumber(free, t) })
      : t(`registrations:move.${waitingListEnabled ? 'line' : 'full'}`);
  return [code, name, showDays(opensOn, closesOn), seats].filter(Boolean).join(' · ');
}
