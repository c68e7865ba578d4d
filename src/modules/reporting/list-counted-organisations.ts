import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, earlierDay } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { type Basis, type Plan, PlanQueries, type Target } from '../plans/index.js';
import type { OrganisationFilter } from './counted-organisations.dto.js';
import { listOrganisations, type ReachedOrganisation } from './domain/count-organisations.js';
import { standingName } from './domain/standing-name.js';
import { type Continuation, type UnitFamily, writtenAs } from './domain/unit-families.js';
import { SheetQueries } from './sheet.queries.js';
import { UnitFamilyQueries } from './unit-family.queries.js';

export const ORGANISATIONS_LISTED = 50;

/** Bases whose number is one of organisations that were reached by classes. */
const organisationBases: readonly Basis[] = ['DISTINCT_ORG', 'DISTINCT_INSTITUTION'];

export interface CountedOrganisation {
  readonly group: UnitGroup;
  /** The name under which it stands, then every other way in which it was named, by name. */
  readonly names: readonly [string, ...string[]];
  /** Whether it is counted under several names. */
  readonly isJoined: boolean;
  readonly taxCodes: readonly string[];
  readonly classes: number;
  /** What the register says of its names. */
  readonly steps: readonly Continuation[];
}

export interface CountedOrganisationList {
  readonly plan: Plan;
  readonly target: Target;
  readonly asOf: string;
  readonly organisations: readonly CountedOrganisation[];
  readonly total: number;
  /** Of `total`, those of which several names were joined. */
  readonly joined: number;
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

/** The organisations behind an official number of organisations, each with the names and reasons for which it is one. */
@Injectable()
export class ListCountedOrganisations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly sheets: SheetQueries,
    private readonly families: UnitFamilyQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`, `targetNotFound` */
  async execute(actor: Actor, planId: string, filter: OrganisationFilter): Promise<CountedOrganisationList> {
    requireRole(actor, ...readers);
    const asOf = filter.asOf ?? dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const target = await this.plans.existingTarget(planId, filter.target, asOf);
      if (!organisationBases.includes(target.basis)) throw new DomainError('not-found', 'targetNotFound');
      const { periodFrom: from, periodTo: to } = plan;
      const sheets = await this.sheets.of({ planId, from, to: earlierDay(asOf, to) }, ['units']);
      const families = await this.families.of(plan, asOf);
      const spelled = await this.families.spelled();
      const { countedTypes, countedTopics } = target;
      const audience = audienceOf(target, filter.group);
      const turns = { ...(await this.sheets.visitsOf(sheets)), families };
      const found = listOrganisations(turns, { from, to, asOf, audience, countedTypes, countedTopics })
        .map((each) => inWords(each, families, spelled))
        .toSorted((one, other) => vietnamese.compare(one.names[0], other.names[0]) || vietnamese.compare(one.group, other.group));
      const joined = found.filter(({ isJoined }) => isJoined);
      const shown = filter.joined === 'yes' ? joined : found;
      const start = ((filter.page ?? 1) - 1) * ORGANISATIONS_LISTED;
      const organisations = shown.slice(start, start + ORGANISATIONS_LISTED);
      return { plan, target, asOf, organisations, total: shown.length, joined: joined.length };
    });
  }
}

function audienceOf({ basis, audience }: Target, group: UnitGroup | undefined): UnitGroup[] {
  const counted: readonly UnitGroup[] = basis === 'DISTINCT_INSTITUTION' ? ['TRUONG'] : audience;
  return counted.filter((each) => group === undefined || each === group);
}

function inWords(
  { group, units, classes }: ReachedOrganisation,
  families: ReadonlyMap<string, UnitFamily>,
  spelled: ReadonlyMap<string, string>,
): CountedOrganisation {
  const steps = [...new Set(units.flatMap(({ unitGroup, name }) => families.get(writtenAs(unitGroup, name))?.steps ?? []))];
  const named = [...new Set(units.map(({ unitGroup, name }) => spelled.get(writtenAs(unitGroup, name)) ?? name))].toSorted(
    vietnamese.compare,
  );
  const standing = standingName(named, steps) ?? '';
  return {
    group,
    classes,
    names: [standing, ...named.filter((name) => name !== standing)],
    isJoined: named.length > 1,
    taxCodes: [...new Set(units.flatMap(({ taxCode }) => taxCode ?? []))].toSorted(),
    steps,
  };
}
