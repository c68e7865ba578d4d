import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeClassElsewhere } from './change-class-elsewhere.js';
import { ClassResponse } from './class.dto.js';
import { ClassElsewhereChange, NewClassElsewhere } from './class-elsewhere.dto.js';
import { classResponse } from './class-response.view.js';
import { RecordClassElsewhere } from './record-class-elsewhere.js';
import { ShowClass } from './show-class.js';

/** A course that another organisation holds, to which we send people; results close it, and its certificates are that organisation's. */
@Controller('api/v1/classes')
export class ClassElsewhereApiController {
  constructor(
    private readonly recordClass: RecordClassElsewhere,
    private readonly changeClass: ChangeClassElsewhere,
    private readonly showClass: ShowClass,
    private readonly clock: Clock,
  ) {}

  @Post('elsewhere')
  async record(@CurrentActor() actor: Actor, @Body() body: NewClassElsewhere): Promise<ClassResponse> {
    const { id } = await this.recordClass.execute(actor, body);
    return classResponse(await this.showClass.announced(actor, id), this.clock.now());
  }

  @Patch(':id/elsewhere')
  async change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ClassElsewhereChange): Promise<ClassResponse> {
    await this.changeClass.execute(actor, id, body);
    return classResponse(await this.showClass.announced(actor, id), this.clock.now());
  }
}
