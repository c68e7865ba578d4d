import type { Translate } from '../../platform/web/translations.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { showBirth } from '../../shared/calendar-date.js';
import { birthsAgree } from '../../shared/person-facts.js';
import { showPhone } from '../../shared/phone-number.js';
import { showNumber } from '../../shared/number-signs.js';
import type { Comparison } from './compare-people.js';
import { isMergeable } from './domain/likeness.js';
import type { Dossier } from './duplicate.queries.js';
import type { PairsResponse, RecordResponse } from './duplicates.dto.js';
import type { SuspectedPair, SuspectedPairs } from './list-duplicates.js';
import type { ListedMerge } from './list-merges.js';

/** An empty place in a table. */
const UNKNOWN = '–';

type Model = Record<string, unknown>;

function recordOf({ id, fullName, birthDate, phone, email, units, registrations, turns, certificates }: Dossier): RecordResponse {
  return { id, fullName, birthDate, phone, email, units: [...units], registrations, turns, certificates };
}

export function pairsResponse({ pairs, next }: SuspectedPairs): PairsResponse {
  return { pairs: pairs.map(({ one, other, signs }) => ({ one: recordOf(one), other: recordOf(other), signs: [...signs] })), next };
}

function birthOf({ birthDate, birthPrecision }: Dossier): string {
  return birthDate ? showBirth(birthDate, birthPrecision ?? 'DAY') : UNKNOWN;
}

function signsInWords(signs: SuspectedPair['signs'], t: Translate): string {
  return signs.map((sign) => t(`duplicates:sign.${sign}`)).join(', ');
}

export function pairRow({ one, other, signs }: SuspectedPair, t: Translate): Model {
  return {
    href: `/staff/duplicates/${one.id}/${other.id}`,
    name: one.fullName,
    signs: signsInWords(signs, t),
    units: [...new Set([...one.units, ...other.units])].join('; ') || UNKNOWN,
    turns: `${showNumber(one.turns, t)} + ${showNumber(other.turns, t)}`,
  };
}

function signsOf({ signs, namedAlike }: Comparison, t: Translate): string | null {
  if (signs.length === 0) return null;
  return t(`duplicates:compare.${namedAlike ? 'signs' : 'signsOnly'}`, { signs: signsInWords(signs, t) });
}

/** Both records as rows of one table, what differs marked for the eye. */
export function comparisonModel(comparison: Comparison, t: Translate): Model {
  const { one, other, sharedClasses } = comparison;
  const row = (label: string, value: (dossier: Dossier) => string): Model => {
    const [left, right] = [value(one), value(other)];
    return { label, left, right, same: left === right && left !== UNKNOWN };
  };
  return {
    signs: signsOf(comparison, t),
    namesDiffer: !comparison.namedAlike,
    shared:
      sharedClasses.length === 0 ? null : t('duplicates:compare.shared', { classes: sharedClasses.map(({ code }) => code).join(', ') }),
    birthsDiffer: !birthsAgree(one, other),
    mergeable: isMergeable(comparison),
    oneId: one.id,
    otherId: other.id,
    rows: [
      row(t('fullName'), ({ fullName }) => fullName),
      row(t('birthDate'), birthOf),
      row(t('genderLabel'), ({ gender }) => (gender ? t(`gender.${gender}`) : UNKNOWN)),
      row(t('phone'), ({ phone }) => (phone ? showPhone(phone) : UNKNOWN)),
      row(t('email'), ({ email }) => email ?? UNKNOWN),
      row(t('organisation'), ({ units }) => units.join('; ') || UNKNOWN),
      row(t('duplicates:registrations'), ({ registrations }) => showNumber(registrations, t)),
      row(t('duplicates:turns'), ({ turns }) => showNumber(turns, t)),
      row(t('duplicates:certificates'), ({ certificates }) => showNumber(certificates, t)),
      row(t('duplicates:knownSince'), ({ createdAt }) => momentInWords(createdAt, t)),
    ],
  };
}

export function mergeRow({ merge, kept, merged }: ListedMerge, t: Translate): Model {
  const name = kept?.fullName ?? UNKNOWN;
  return {
    name,
    href: `/staff/people/${merge.keptId}`,
    mergedName: merged?.fullName ?? UNKNOWN,
    mergedHref: `/staff/people/${merge.mergedId}`,
    at: momentInWords(merge.mergedAt, t),
    by: merge.mergedBy,
    undone: merge.undoneAt && t('duplicates:merges.undone', { at: momentInWords(merge.undoneAt, t), by: merge.undoneBy ?? '' }),
    undoAction: `/staff/duplicates/merges/${merge.id}/undo`,
    undoLabel: t('duplicates:merges.undoOf', { name }),
  };
}
