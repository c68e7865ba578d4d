import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { questionMarks } from '../../platform/database/question-marks.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Target, TargetFollowers } from '../plans/index.js';

/** A target that classes are counted for, or that a record of evidence is about, is not taken out of its plan. */
@Injectable()
export class TargetsInUse implements OnModuleInit {
  constructor(
    private readonly followers: TargetFollowers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.followers.join({ checkRemovable: (target) => this.check(target) });
  }

  /** @throws DomainError conflict `targetHasRecords`, `targetHasClasses` */
  private async check({ id, planId, countedTypes }: Target): Promise<void> {
    const records = await this.count('SELECT COUNT(*) AS found FROM evidence_record WHERE target_id = ?', [id]);
    if (records > 0) throw new DomainError('conflict', 'targetHasRecords', { params: { count: records } });
    if (countedTypes.length === 0) return;
    const classes = await this.count(
      'SELECT COUNT(*) AS found FROM class_plan link INNER JOIN training_class training ON training.id = link.class_id ' +
        'INNER JOIN course ON course.id = training.course_id ' +
        `WHERE link.plan_id = ? AND training.state <> 'cancelled' AND course.type IN (${questionMarks(countedTypes)})`,
      [planId, ...countedTypes],
    );
    if (classes > 0) throw new DomainError('conflict', 'targetHasClasses', { params: { count: classes } });
  }

  private async count(sql: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.unitOfWork.manager.query<{ found: number | string }[]>(sql, [...values]);
    return Number(row?.found ?? 0);
  }
}
