import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { courseTypes } from '../../shared/course-type.js';
import { unitGroups } from '../../shared/unit-group.js';
import { OrganisationPlaces } from '../directory/index.js';
import { type Plan, PlanQueries, PlanTerritories } from '../plans/index.js';
import {
  type Atlas,
  AtlasReader,
  type PlaceLevel,
  type Territory,
  TerritoryQueries,
  type TerritorySide,
  territorySides,
} from '../territories/index.js';
import { HeldClassSums, type HeldClassSum, isNowhere } from './held-class-sums.js';
import type { CountingQuestion } from './domain/count-turns.js';
import {
  byTurnsAndName,
  classesIn,
  inOrder,
  type PlaceKey,
  type PlaceRow,
  type PlaceSum,
  type PlaceTable,
  placeTable,
  splitBySide,
  type TerritorySplit,
  turnsByUnit,
} from './domain/place-table.js';
import { TurnsByPlaceQueries } from './turns-by-place.queries.js';

/** "Theo địa giới tại thời điểm", or "quy đổi về địa giới hiện nay". */
export const placeReadings = ['then', 'now'] as const;
export type PlaceReading = (typeof placeReadings)[number];

/** By the units of the people ("nơi ở/đơn vị của người học"), or by where their class was held ("nơi tổ chức lớp"). */
export const placeKinds = ['people', 'classes'] as const;
export type PlacesBy = (typeof placeKinds)[number];

export interface PlaceQuestion {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
  readonly reading: PlaceReading;
  readonly level: PlaceLevel;
  /** Left out: by the units of the people. */
  readonly by?: PlacesBy;
  /** Only turns from this side of the border of the plan's territory; all of them where it is left out. */
  readonly side?: TerritorySide;
  /** The day of "hiện nay". */
  readonly today: CalendarDate;
}

/** A row with the name of its unit, and with what that lies in; null where the row is no unit. */
export interface NamedPlaceRow extends PlaceRow {
  readonly name: string | null;
  readonly label: string | null;
  readonly code: string | null;
  /** Classes held there; null where turns stand by the units of their people. */
  readonly classes: number | null;
}

/** A unit of which the lists do not say whether it lies in the territory, with the turns that depend on it. */
export interface DoubtfulUnit {
  readonly unitId: string;
  readonly label: string;
  readonly turns: number;
}

/** The turns of the plan inside and outside of its territory; whatever side was asked for, all of them. */
export interface PlanSplit {
  readonly sides: TerritorySplit<TerritorySide>;
  /** Most turns first. */
  readonly doubtful: readonly DoubtfulUnit[];
}

export interface TurnsByPlaceTable extends Omit<PlaceTable, 'rows'> {
  readonly rows: readonly NamedPlaceRow[];
  readonly classes: number | null;
  /** What was counted: the turns of the first target of the plan that counts turns, or all of them where there is none. */
  readonly question: CountingQuestion;
  /** Null while the plan names no territory. */
  readonly split: PlanSplit | null;
}

/** The turns of a plan by place (địa bàn). Runs inside the caller's unit of work. */
@Injectable()
export class TurnsByPlace {
  constructor(
    private readonly plans: PlanQueries,
    private readonly queries: TurnsByPlaceQueries,
    private readonly heldClasses: HeldClassSums,
    private readonly atlases: AtlasReader,
    private readonly territories: TerritoryQueries,
    private readonly places: OrganisationPlaces,
    private readonly planTerritories: PlanTerritories,
  ) {}

  /** The rows add up to the official turns of the same days and side; a few queries, whatever the number of turns. */
  async of(plan: Pick<Plan, 'id' | 'territoryExtent'>, asked: PlaceQuestion): Promise<TurnsByPlaceTable> {
    const question = await this.questionOf(plan.id, asked);
    const held = asked.by === 'classes' ? await this.heldClasses.of(plan.id, question) : null;
    const all = held ?? (await this.queries.sumsOf(plan.id, question));
    const territory = await this.planTerritories.of(
      plan,
      asked.today,
      all.flatMap(({ unitId }) => unitId ?? []),
    );
    const { side } = asked;
    const isAsked = ({ unitId }: PlaceSum): boolean => !territory || !side || territory.sideOf(unitId) === side;
    const table = held
      ? await this.whereHeld(held.filter(isAsked), asked)
      : await this.whereFrom(plan.id, { sums: all.filter(isAsked), asked, question });
    const names = await this.territories.labelled(table.rows.flatMap(({ unitId }) => unitId ?? []));
    const named = (row: PlaceRow): NamedPlaceRow => {
      const found = names.get(row.unitId ?? '');
      return {
        ...row,
        name: found?.unit.name ?? null,
        label: found?.label ?? null,
        code: found?.unit.code ?? null,
        classes: classesIn([row]),
      };
    };
    return {
      ...{ ...table, rows: inOrder(table.rows.map(named)), question },
      classes: held && classesIn(table.rows),
      split: territory && (await this.splitOf(all, territory)),
    };
  }

  private async whereFrom(
    planId: string,
    { sums, ...more }: { sums: readonly PlaceSum[]; asked: PlaceQuestion; question: CountingQuestion },
  ): Promise<PlaceTable> {
    const atlas = await this.atlases.around(sums.flatMap(({ unitId }) => unitId ?? []));
    if (more.asked.reading === 'then') return asItWas(sums, atlas, more.asked.level);
    return this.converted(planId, { sums, atlas, ...more });
  }

  /** Every class stands for itself; of a unit that was divided, what was said of the class or its venue decides. */
  private async whereHeld(sums: readonly HeldClassSum[], { reading, level, today }: PlaceQuestion): Promise<PlaceTable> {
    const atlas = await this.atlases.around(sums.flatMap(({ unitId }) => unitId ?? []));
    const keyOf = (sum: HeldClassSum): PlaceKey => {
      const { unitId, placed } = sum;
      if (unitId === null) return { kind: isNowhere(sum) ? 'online' : 'unknown' };
      if (reading === 'then') return { kind: 'unit', unitId: atlas.rowOf(unitId, level).id };
      const place = atlas.rowToday(unitId, level, today, new Set(placed.places.map(({ adminUnitId }) => adminUnitId)));
      return 'unit' in place ? { kind: 'unit', unitId: place.unit.id } : { kind: 'divided', unitId };
    };
    return placeTable(
      sums.map((sum) => ({ ...sum, whole: false })),
      keyOf,
    );
  }

  private async splitOf(sums: readonly PlaceSum[], territory: Territory): Promise<PlanSplit> {
    const doubtful = turnsByUnit(sums).filter(({ unitId }) => territory.sideOf(unitId) === 'unknown');
    const names = await this.territories.labelled(doubtful.map(({ unitId }) => unitId));
    return {
      sides: splitBySide(sums, territorySides, (unitId) => territory.sideOf(unitId)),
      doubtful: doubtful
        .map(({ unitId, turns }) => ({ unitId, turns, label: names.get(unitId)?.label ?? '' }))
        .sort((one, other) => byTurnsAndName({ ...one, name: one.label }, { ...other, name: other.label })),
    };
  }

  /** The number that the progress page shows, asked by place. */
  private async questionOf(planId: string, { from, to, asOf }: PlaceQuestion): Promise<CountingQuestion> {
    const target = (await this.plans.targetsOf(planId, asOf)).find(({ basis }) => basis === 'ATTENDEE_TURN');
    const { audience = unitGroups, countedTypes = courseTypes, countedTopics = [] } = target ?? {};
    return { from, to, asOf, audience, countedTypes, countedTopics };
  }

  /** Places that were divided are read once more with their organisations apart, and with what staff said of these. */
  private async converted(
    planId: string,
    { sums, atlas, asked, question }: { sums: readonly PlaceSum[]; atlas: Atlas; asked: PlaceQuestion; question: CountingQuestion },
  ): Promise<PlaceTable> {
    const { level, today } = asked;
    const isDivided = ({ unitId }: PlaceSum): boolean => unitId !== null && 'divided' in atlas.rowToday(unitId, level, today);
    const divided = sums.filter(isDivided).flatMap(({ unitId }) => unitId ?? []);
    const apart = await this.queries.sumsByOrganisation(planId, question, divided);
    const said = Map.groupBy(
      await this.places.placesOf(apart.flatMap(({ organisationId }) => organisationId ?? [])),
      ({ organisationId }) => organisationId,
    );
    const keyOf = ({ unitId, organisationId }: PlaceSum): PlaceKey => {
      if (unitId === null) return { kind: 'unknown' };
      const stated = new Set((said.get(organisationId ?? '') ?? []).map(({ adminUnitId }) => adminUnitId));
      const place = atlas.rowToday(unitId, level, today, stated);
      return 'unit' in place ? { kind: 'unit', unitId: place.unit.id } : { kind: 'divided', unitId };
    };
    const whole = sums.filter((sum) => !isDivided(sum)).map((sum) => ({ ...sum, whole: true }));
    return placeTable([...whole, ...apart.map((sum) => ({ ...sum, whole: false }))], keyOf);
  }
}

function asItWas(sums: readonly PlaceSum[], atlas: Atlas, level: PlaceLevel): PlaceTable {
  const keyOf = ({ unitId }: PlaceSum): PlaceKey =>
    unitId === null ? { kind: 'unknown' } : { kind: 'unit', unitId: atlas.rowOf(unitId, level).id };
  return placeTable(
    sums.map((sum) => ({ ...sum, whole: true })),
    keyOf,
  );
}
