import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { OrganisationPlaces } from '../directory/index.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { TerritoryQueries } from '../territories/index.js';
import { byTurnsAndName } from './domain/place-table.js';
import { daysOf } from './export-plan.js';
import type { PlaceFilter } from './places.dto.js';
import { type PlaceQuestion, TurnsByPlace, type TurnsByPlaceTable } from './turns-by-place.js';

/** More organisations than one page asks about; those with most turns come first. */
const MOST_QUESTIONS = 100;

/** In which part of a divided unit does this organisation, or the place of this class, lie now? */
export interface AskedOrganisation {
  readonly unitId: string;
  readonly unit: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly unitGroup: UnitGroup } | null;
  readonly trainingClass: TrainingClass | null;
  readonly turns: number;
}

export interface PlacesOfPlan {
  readonly plan: Plan;
  readonly asked: PlaceQuestion;
  readonly table: TurnsByPlaceTable;
  readonly questions: readonly AskedOrganisation[];
}

/** The turns of a plan by place, as it was then or converted to today. */
@Injectable()
export class ShowPlaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly turns: TurnsByPlace,
    private readonly territories: TerritoryQueries,
    private readonly places: OrganisationPlaces,
    private readonly classes: ClassQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`, invalid `endsBeforeStart`, `daysOutsidePlan` */
  async execute(actor: Actor, planId: string, filter: PlaceFilter): Promise<PlacesOfPlan> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const asked = this.questionOf(plan, filter);
      const table = await this.turns.of(plan, asked);
      if (asked.side && table.split === null) throw new DomainError('invalid', 'planHasNoTerritory', { field: 'side' });
      return { plan, asked, table, questions: await this.namesOf(table) };
    });
  }

  private questionOf(plan: Plan, filter: PlaceFilter): PlaceQuestion {
    const today = dateInVietnam(this.clock.now());
    const { reading = 'then', level = 'local', by = 'people', side } = filter;
    return { ...daysOf(plan, filter, today), reading, level, by, today, ...(side === undefined ? {} : { side }) };
  }

  private async namesOf({ questions }: TurnsByPlaceTable): Promise<AskedOrganisation[]> {
    const first = questions.slice(0, MOST_QUESTIONS);
    const units = await this.territories.labelled(first.map(({ unitId }) => unitId));
    const organisations = await this.places.organisationsOf(first.flatMap(({ organisationId }) => organisationId ?? []));
    const classes = new Map((await this.classes.byIds(first.flatMap(({ classId }) => classId ?? []))).map((each) => [each.id, each]));
    const named = first.map(({ unitId, organisationId, classId, turns }) => ({
      ...{ unitId, turns, unit: units.get(unitId)?.label ?? '' },
      organisation: organisations.get(organisationId ?? '') ?? null,
      trainingClass: classes.get(classId ?? '') ?? null,
    }));
    const nameOf = ({ organisation, trainingClass, unit }: AskedOrganisation): string =>
      `${organisation?.name ?? trainingClass?.code ?? ''} ${unit}`;
    return named.toSorted((one, other) => byTurnsAndName({ ...one, name: nameOf(one) }, { ...other, name: nameOf(other) }));
  }
}
