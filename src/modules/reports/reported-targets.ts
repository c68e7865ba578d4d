import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../shared/domain-error.js';
import { type Target, TargetFollowers } from '../plans/index.js';
import { Reports } from './report.repository.js';

/** What stands in a report of its plan, drafted or sent, is not taken out of the plan. */
@Injectable()
export class ReportedTargets implements OnModuleInit {
  constructor(
    private readonly followers: TargetFollowers,
    private readonly reports: Reports,
  ) {}

  onModuleInit(): void {
    this.followers.join({ checkRemovable: (target) => this.check(target) });
  }

  /** @throws DomainError conflict `targetIsReported` */
  private async check({ planId }: Target): Promise<void> {
    const count = await this.reports.countOf(planId);
    if (count > 0) throw new DomainError('conflict', 'targetIsReported', { params: { count } });
  }
}
