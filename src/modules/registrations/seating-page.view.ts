import type { Translate } from '../../platform/web/translations.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { groupsOn } from '../../shared/unit-group.js';
import { showNumber } from '../../shared/number-signs.js';
import { classHead } from '../classes/index.js';
import { answerUnits } from './domain/answer-time.js';
import type { Registration } from './registration.entity.js';
import type { SeatBlock } from './seat-block.entity.js';
import type { SeatingDetails } from './show-seating.js';

interface Context {
  readonly actor: Actor;
  readonly now: Date;
  readonly t: Translate;
}

/** The page about the seats of a class: who waits, how registrations are taken, who has seats of their own. */
export function seatingModel(details: SeatingDetails, { actor, now, t }: Context): { title: string } & Record<string, unknown> {
  const { trainingClass, quotas, blocks, counts, pending, offered, line } = details;
  const { id, state } = trainingClass;
  const person = personRow(id, t);
  return {
    title: t('registrations:seats.title'),
    head: classHead(trainingClass, now, t),
    href: seatsAddress(id),
    mayArrange: mayOrganise(actor) && state !== 'finalised' && state !== 'cancelled',
    pending: pending.map(person),
    offered: offered.map(person),
    line: line.map((registration, index) => ({ place: index + 1, ...person(registration) })),
    moreWaiting: counts.waiting > line.length ? t('registrations:seats.moreWaiting', { count: counts.waiting - line.length }) : null,
    quotas: quotas.map(({ group, unit, maximum, used }) => {
      const whom = unit ?? t(`group.${group ?? ''}`);
      return {
        whom,
        used: showNumber(used, t),
        maximum: showNumber(maximum, t),
        over: used > maximum ? t('registrations:seats.overQuota', { shown: showNumber(used - maximum, t), count: used - maximum }) : null,
        group,
        unit,
        liftLabel: t('registrations:seats.liftOf', { whom }),
      };
    }),
    blocks: blocks.map((block) => blockRow(block, t)),
    answerUnitOptions: answerUnits.map((value) => ({ value, label: t(`registrations:seats.unitOfTime.${value}`) })),
    groupOptions: groupsOn(trainingClass.opensOn).map((value) => ({ value, label: t(`group.${value}`) })),
  };
}

export function seatsAddress(classId: string): string {
  return `/staff/classes/${classId}/seats`;
}

function personRow(classId: string, t: Translate): (registration: Registration) => Record<string, unknown> {
  return ({ id, fullName, unitName, unitGroup, createdAt, answerBy }) => ({
    id,
    name: fullName,
    unit: unitName,
    group: t(`group.${unitGroup}`),
    since: momentInWords(createdAt, t),
    answerBy: answerBy === null ? null : momentInWords(answerBy, t),
    href: `/staff/classes/${classId}/registrations/${id}`,
  });
}

function blockRow({ id, classId, unitName, unitGroup, seats, named, releaseAt, state }: SeatBlock, t: Translate): Record<string, unknown> {
  return {
    unit: unitName,
    group: t(`group.${unitGroup}`),
    named: `${showNumber(named, t)} / ${showNumber(seats, t)}`,
    deadline: momentInWords(releaseAt, t),
    isOver: state === 'released',
    releaseAction: state === 'open' ? `${seatsAddress(classId)}/blocks/${id}/release` : null,
    releaseLabel: t('registrations:seats.releaseOf', { unit: unitName }),
  };
}
