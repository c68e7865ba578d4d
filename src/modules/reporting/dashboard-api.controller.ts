import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { DashboardQuestion, DashboardResponse } from './dashboard.dto.js';
import { ShowDashboard } from './show-dashboard.js';

@Controller('api/v1/plans/:id/dashboard')
export class DashboardApiController {
  constructor(private readonly showDashboard: ShowDashboard) {}

  /** Progress against time, turns by month, year, group and sex, and the forecast to the end of the period. */
  @Get()
  dashboard(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() { asOf }: DashboardQuestion): Promise<DashboardResponse> {
    return this.showDashboard.execute(actor, planId, asOf);
  }
}
