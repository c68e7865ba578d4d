import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { NewUnitPlace } from '../territories/index.js';
import { ClassUnitResponse } from './class-unit.dto.js';
import { classUnitResponse } from './class-unit.view.js';
import { PlaceClass } from './place-class.js';
import { ShowClassUnit } from './show-class-unit.js';
import { WithdrawClassPlace } from './withdraw-class-place.js';

/** In which administrative unit a class is held. */
@Controller('api/v1/classes/:id/admin-unit')
export class ClassUnitsApiController {
  constructor(
    private readonly showUnit: ShowClassUnit,
    private readonly placeClass: PlaceClass,
    private readonly withdrawPlace: WithdrawClassPlace,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassUnitResponse> {
    return classUnitResponse(await this.showUnit.execute(actor, id));
  }

  /** Says it of the class itself, whatever its venue says. With a day after the class: where its place lies since a change. */
  @Post()
  @HttpCode(200)
  async place(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NewUnitPlace): Promise<ClassUnitResponse> {
    await this.placeClass.execute(actor, id, body);
    return this.show(actor, id);
  }

  /** The place of its venue counts again. */
  @Delete(':placeId')
  async withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('placeId') placeId: string): Promise<ClassUnitResponse> {
    await this.withdrawPlace.execute(actor, id, placeId);
    return this.show(actor, id);
  }
}
