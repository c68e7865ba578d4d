import { ChoiceField, DayField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';
import { type SuccessionKind, successionKinds } from './domain/organisation-succession.js';

const optional = true;

/** `active` (left out: these) go by this name today; `ended` were renamed, merged, split, dissolved or are another spelling. */
export const organisationStates = ['active', 'ended', 'all'] as const;
export type OrganisationState = (typeof organisationStates)[number];

export class OrganisationFilter {
  /** Part of the name, with or without Vietnamese marks. */
  @TextField({ max: 100, optional }) q?: string;
  @ChoiceField(unitGroups, { optional }) group?: UnitGroup;
  @ChoiceField(organisationStates, { optional }) state?: OrganisationState;
  /** 50 units a page. */
  @WholeNumberField({ min: 1, max: 10_000, optional }) page?: number;
}

/** What became of a unit. The successor is named by its id, or by its name and group. */
export class NewSuccession {
  @ChoiceField(successionKinds) kind: SuccessionKind;
  /** The first day on which it was so; not for two spellings of one unit. */
  @DayField({ optional }) day?: string;
  @TextField({ max: 300, optional }) legalBasis?: string;
  @TextField({ max: 36, optional }) successorId?: string;
  /** A unit that nobody knows yet is added, except as the other spelling of one. */
  @NameField({ max: 300, optional }) successorName?: string;
  /** Left out: the group of the unit itself. */
  @ChoiceField(unitGroups, { optional }) successorGroup?: UnitGroup;
  /** What to do with a name that nobody knows: add the unit (left out: this), or refuse and name those near to it, if there are any. */
  @ChoiceField(['add', 'ask'], { optional }) unknown?: 'add' | 'ask';
}

/** The form of the page: a name that is near to known ones is asked about once more, and `successorId` answers, with `new` for none of them. */
export class SuccessionForm extends NewSuccession {}

/** The change that the form stands for. */
export function successionOf({ successorId, ...change }: SuccessionForm): NewSuccession {
  if (successorId === undefined) return { ...change, unknown: 'ask' };
  return successorId === 'new' ? { ...change, unknown: 'add' } : { ...change, successorId };
}

export class OrganisationFiguresResponse {
  registrations: number;
  people: number;
  turns: number;
}

export class OrganisationResponse {
  id: string;
  name: string;
  group: UnitGroup;
  figures: OrganisationFiguresResponse;
}

export class SuccessionResponse {
  id: string;
  kind: SuccessionKind;
  day: string | null;
  legalBasis: string | null;
  predecessor: { id: string; name: string };
  /** Null for a unit that was dissolved. */
  successor: { id: string; name: string } | null;
}

export class OrganisationDetailsResponse extends OrganisationResponse {
  /** With everybody who came from what went on as this unit. */
  withPredecessors: OrganisationFiguresResponse;
  /** The steps before and behind it, the oldest first. */
  changes: SuccessionResponse[];
}

export class OrganisationListResponse {
  items: OrganisationResponse[];
  total: number;
}
