import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { UnitOfWork } from '../database/unit-of-work.js';

/** For whoever watches the process: 200 when the database answers. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get()
  async show(): Promise<{ status: 'ok' }> {
    await this.unitOfWork.read(() => this.unitOfWork.manager.query('SELECT 1'));
    return { status: 'ok' };
  }
}
