import { Body, Controller, Param, Patch } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ClassPlaceChange, SessionChange } from './calendar-place.dto.js';
import { ChangeClassPlace } from './change-class-place.js';
import { ChangeSession } from './change-session.js';
import { ClassResponse } from './class.dto.js';
import { classResponse } from './class-response.view.js';
import { ShowClass } from './show-class.js';

/** Where a class and its sessions are held, and who teaches them. */
@Controller('api/v1/classes')
export class ClassPlacesApiController {
  constructor(
    private readonly changeSession: ChangeSession,
    private readonly changeClassPlace: ChangeClassPlace,
    private readonly showClass: ShowClass,
    private readonly clock: Clock,
  ) {}

  @Patch(':id/sessions/:sessionId')
  async session(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Body() body: SessionChange,
  ): Promise<ClassResponse> {
    await this.changeSession.execute(actor, id, sessionId, body);
    return classResponse(await this.showClass.announced(actor, id), this.clock.now());
  }

  @Patch(':id/place')
  async place(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ClassPlaceChange): Promise<ClassResponse> {
    await this.changeClassPlace.execute(actor, id, body);
    return classResponse(await this.showClass.announced(actor, id), this.clock.now());
  }
}
