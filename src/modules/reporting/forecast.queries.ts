import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { countingDay, planOfLink } from './counting-day.js';
import type { CountingQuestion } from './domain/count-turns.js';

/** A finalised class: who had a confirmed registration, and how many turns of the question it gave. */
export interface HeldClass {
  readonly registered: number;
  readonly turns: number;
}

const day = countingDay('training.closes_on', 'training.opens_on');
const questionMarks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** What a forecast learns from classes that were held; every method runs inside the caller's unit of work. */
@Injectable()
export class ForecastQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One row for each finalised class of the question, its turns added up by the database. */
  async held(planId: string, { from, to, asOf, audience, countedTypes, countedTopics }: CountingQuestion): Promise<HeldClass[]> {
    if (audience.length === 0 || countedTypes.length === 0) return [];
    const until = asOf < to ? asOf : to;
    const topics = countedTopics.length === 0 ? '' : `AND course.topic IN (${questionMarks(countedTopics)}) `;
    const rows = await this.unitOfWork.manager.query<{ registered: number | string; turns: number | string }[]>(
      'SELECT training.seats_taken AS registered, COALESCE(SUM(turn_tally.turns), 0) AS turns ' +
        `FROM class_plan link ${planOfLink} INNER JOIN training_class training ON training.id = link.class_id ` +
        'INNER JOIN course ON course.id = training.course_id ' +
        `LEFT JOIN turn_tally ON turn_tally.class_id = training.id AND turn_tally.unit_group IN (${questionMarks(audience)}) ` +
        `WHERE link.plan_id = ? AND training.state = 'finalised' AND ${day} >= ? AND ${day} <= ? ` +
        `AND course.type IN (${questionMarks(countedTypes)}) ${topics}GROUP BY training.id, training.seats_taken`,
      [...audience, planId, from, until, ...countedTypes, ...countedTopics],
    );
    return rows.map(({ registered, turns }) => ({ registered: Number(registered), turns: Number(turns) }));
  }
}
