import { Injectable } from '@nestjs/common';
import { type CalendarDate, yearOf } from '../../shared/calendar-date.js';
import type { Target } from '../plans/index.js';
import { AnnexQueries, type ScheduledClass } from './annex.queries.js';
import type { PeopleForecast, TargetForecast, UnforecastTarget } from './dashboard.dto.js';
import { type Forecast, forecastTarget, whyNotForecast } from './domain/forecast.js';
import type { Days } from './domain/measure.js';
import { measureTarget } from './domain/measure-target.js';
import { firstTimers, laterHalfOf, newcomerRate } from './domain/newcomers.js';
import { leastThatMeets } from './domain/pace.js';
import { recordPace } from './domain/record-pace.js';
import { turnsByClass } from './domain/sheet.js';
import type { FactsOfPlan } from './facts-of-plan.js';
import { heldClasses, turnsOfClasses, type TurnsOfClasses } from './held-classes.js';
import { type ClassNames, PlanClassQueries } from './plan-class.queries.js';
import { type ListedSheet, SheetQueries } from './sheet.queries.js';

interface PlanForecast {
  readonly forecasts: TargetForecast[];
  readonly unforecast: UnforecastTarget[];
}

interface Ahead {
  readonly facts: FactsOfPlan;
  readonly asOf: CalendarDate;
  readonly turns: TurnsOfClasses;
  readonly names: ClassNames;
  readonly sheets: readonly ListedSheet[];
  readonly scheduled: readonly ScheduledClass[];
}

/** How the targets of a plan will end: the period, or the running year of a target of each year. Runs inside the caller's unit of work. */
@Injectable()
export class ForecastPlan {
  constructor(
    private readonly annex: AnnexQueries,
    private readonly classes: PlanClassQueries,
    private readonly sheets: SheetQueries,
  ) {}

  /** When the period is over nothing more comes. */
  async of(facts: FactsOfPlan, asOf: CalendarDate): Promise<PlanForecast> {
    if (asOf >= facts.periodTo) return { forecasts: [], unforecast: [] };
    const unforecast = facts.targets.flatMap((target) => unforecastOf(target, facts, asOf));
    if (unforecast.length === facts.targets.length) return { forecasts: [], unforecast };
    const ahead = await this.aheadOf(facts, asOf);
    const forecasts: TargetForecast[] = [];
    for (const target of facts.targets) {
      const forecast = forecastOf(target, ahead);
      if (forecast) forecasts.push({ ...forecast, people: await this.peopleOf(target, forecast, ahead) });
    }
    return { forecasts, unforecast };
  }

  private async aheadOf(facts: FactsOfPlan, asOf: CalendarDate): Promise<Ahead> {
    const { plan, periodFrom: from, periodTo } = facts;
    const sheets = await this.sheets.of({ planId: plan.id, from, to: asOf }, ['people']);
    const scheduled = await this.annex.scheduled(plan.id, asOf, periodTo);
    const names = await this.classes.namesBetween(plan.id, from, asOf);
    return { facts, asOf, turns: turnsOfClasses(turnsByClass(sheets)), names, sheets, scheduled };
  }

  /** Different people behind turns: of those who are expected so many come for the first time as in the later half of the classes. */
  private async peopleOf(
    target: Target,
    { counts, year, pending, classes }: Omit<TargetForecast, 'people'>,
    ahead: Ahead,
  ): Promise<PeopleForecast | null> {
    const { facts, asOf, sheets } = ahead;
    const now = facts.people.get(target.key);
    if (counts !== 'turns' || year !== null || now === undefined) return null;
    const { audience, countedTypes, countedTopics } = target;
    const question = { from: facts.periodFrom, to: facts.periodTo, asOf, audience, countedTypes, countedTopics };
    const held = heldClasses(target, ahead, question).filter(({ finalised }) => finalised);
    const half = laterHalfOf(held.map((each) => ({ countedOn: each.countedOn, present: each.turns })));
    if (half === null) return null;
    const [before = 0, all = 0] = await this.sheets.countPeople(
      sheets,
      [half.after, half.until].map((day) => ({ ...question, asOf: day })),
    );
    const rate = newcomerRate(half, (day) => (day === half.after ? before : all));
    const ofFirst = firstTimers([pending, ...classes.map(({ expected }) => expected)], rate);
    const expected = ofFirst.reduce((sum, each) => sum + each, 0);
    return { now, expected, total: now + expected, newcomers: { ...rate } };
  }
}

/** The stretch in which a promise is to be kept: the period, or the running year of it. */
function stretchOf(
  { periodicity }: Target,
  { periodFrom, periodTo }: FactsOfPlan,
  asOf: CalendarDate,
): Days & { readonly year: number | null } {
  if (periodicity !== 'PER_YEAR') return { from: periodFrom, to: periodTo, asOf, year: null };
  const year = yearOf(asOf < periodFrom ? periodFrom : asOf);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return { from: first < periodFrom ? periodFrom : first, to: last > periodTo ? periodTo : last, asOf, year };
}

/** What is usual is known from all classes of the period, whatever the stretch. */
function forecastOf(target: Target, ahead: Ahead): Omit<TargetForecast, 'people'> | null {
  if (whyNotForecast(target) !== null) return null;
  const { facts, asOf, scheduled } = ahead;
  const { year, ...days } = stretchOf(target, facts, asOf);
  const held = heldClasses(target, ahead, { from: facts.periodFrom, to: facts.periodTo, asOf });
  const next = scheduled.filter(({ countedOn }) => days.from <= countedOn && countedOn <= days.to);
  const forecast = forecastTarget(target, facts, { days, held, scheduled: next }, leastThatMeets(target));
  return forecast && { targetKey: target.key, year, until: days.to, ...told(forecast) };
}

function told({
  counts,
  done,
  pending,
  ending,
  ahead,
  value,
  needed,
  lacking,
  ...rest
}: Forecast): Omit<TargetForecast, 'targetKey' | 'year' | 'until' | 'people'> {
  const { planned, showUp, usualRegistrations, newcomers, more } = rest;
  return {
    ...{ counts, official: done, pending, ending, expected: ahead, total: value, needed, lacking },
    ...{ classes: [...planned], showUp, usualRegistrations, newcomers, more },
  };
}

function unforecastOf(target: Target, facts: FactsOfPlan, asOf: CalendarDate): UnforecastTarget[] {
  const reason = whyNotForecast(target);
  if (reason === null) return [];
  const needed = leastThatMeets(target);
  const { year, ...days } = stretchOf(target, facts, asOf);
  const { official } = measureTarget(target, facts, days);
  const pace = reason !== 'records' || needed === null || official === null ? null : recordPace(needed, official, days);
  return [{ targetKey: target.key, reason, year, pace }];
}
