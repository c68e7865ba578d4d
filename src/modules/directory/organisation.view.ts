import { listAddress, type Pager, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { unitGroups } from '../../shared/unit-group.js';
import { successionKinds } from './domain/organisation-succession.js';
import type { ListedOrganisation } from './list-organisations.js';
import {
  type OrganisationDetailsResponse,
  type OrganisationFilter,
  type OrganisationResponse,
  organisationStates,
  type SuccessionResponse,
} from './organisation.dto.js';
import type { Organisation } from './organisation.entity.js';
import { ORGANISATIONS_A_PAGE } from './organisation-register.queries.js';
import type { OrganisationSuccession } from './organisation-succession.entity.js';
import type { OrganisationDetails } from './show-organisation.js';

interface Option {
  readonly value: string;
  readonly label: string;
}

export function organisationResponse({ organisation: { id, name, unitGroup }, figures }: ListedOrganisation): OrganisationResponse {
  return { id, name, group: unitGroup, figures };
}

export function organisationDetailsResponse(details: OrganisationDetails): OrganisationDetailsResponse {
  const { withPredecessors, changes } = details;
  const steps = changes.map((change) => successionResponse(change, details));
  return Object.assign(organisationResponse(details), { withPredecessors, changes: steps });
}

function successionResponse(change: OrganisationSuccession, { units }: OrganisationDetails): SuccessionResponse {
  const { id, kind, day, legalBasis, predecessorId, successorId } = change;
  const named = (unitId: string): { id: string; name: string } => ({ id: unitId, name: units.get(unitId)?.name ?? '' });
  return { id, kind, day, legalBasis, predecessor: named(predecessorId), successor: successorId === null ? null : named(successorId) };
}

export function organisationRow({ organisation: { id, name, unitGroup }, figures }: ListedOrganisation, t: Translate): object {
  return { href: addressOf(id), label: name, group: t(`group.${unitGroup}`), ...figures };
}

export function addressOf(id: string): string {
  return `/staff/organisations/${id}`;
}

export function organisationPager({ q, group, state, page }: OrganisationFilter, total: number): Pager {
  return pagerOf((to) => listAddress('/staff/organisations', { q, group, state, page: to }), { page, size: ORGANISATIONS_A_PAGE, total });
}

export function groupOptions(t: Translate): Option[] {
  return unitGroups.map((value) => ({ value, label: t(`group.${value}`) }));
}

export function stateOptions(t: Translate): Option[] {
  return organisationStates.map((value) => ({ value, label: t(`directory:organisation.states.${value}`) }));
}

export function kindOptions(t: Translate): (Option & { readonly hint: string })[] {
  return successionKinds.map((value) => ({
    value,
    label: t(`directory:organisation.kind.${value}`),
    hint: t(`directory:organisation.kindHint.${value}`),
  }));
}

/** Each way of writing once. */
export function namesOf(units: readonly Organisation[]): string[] {
  return [...new Set(units.map(({ name }) => name))];
}

/** Units that may be meant by a name that nobody knows; none where none is near. */
export function meantOptions(near: readonly Organisation[], mayBeNew: boolean, t: Translate): (Option & { readonly hint?: string })[] {
  if (near.length === 0) return [];
  const known = near.map(({ id, name, unitGroup }) => ({ value: id, label: name, hint: t(`group.${unitGroup}`) }));
  return mayBeNew ? [...known, { value: 'new', label: t('directory:organisation.meantNew') }] : known;
}

/** What the page of one unit shows of it. */
export function organisationModel(details: OrganisationDetails, t: Translate): Record<string, unknown> {
  const { organisation, figures, withPredecessors, hasPredecessors, isThere, changes } = details;
  return {
    id: organisation.id,
    status: isThere ? null : { tone: 'plain', text: t('directory:organisation.ended') },
    group: t(`group.${organisation.unitGroup}`),
    figures,
    withPredecessors: hasPredecessors ? withPredecessors : null,
    changes: changes.map((change) => changeRow(change, details, t)),
    mayEnd: changes.every(({ predecessorId, kind }) => predecessorId !== organisation.id || kind === 'split'),
  };
}

function changeRow(change: OrganisationSuccession, details: OrganisationDetails, t: Translate): Record<string, unknown> {
  const { id, day, kind, legalBasis, predecessor, successor } = successionResponse(change, details);
  const own = details.organisation.id;
  const unit = (each: { id: string; name: string } | null): object | null =>
    each && { label: each.name, href: each.id === own ? null : addressOf(each.id) };
  return {
    id,
    day: day === null ? '–' : showDate(day),
    kind: t(`directory:organisation.kind.${kind}`),
    basis: legalBasis,
    from: unit(predecessor),
    to: unit(successor),
    // A step between two others is taken back on their pages.
    mayWithdraw: predecessor.id === own || successor?.id === own,
  };
}
