import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { AddSession } from './add-session.js';
import { ChangeClass } from './change-class.js';
import { ClassChange, ClassFilter, ClassListResponse, ClassResponse, NewClass, NewSession, SessionResponse } from './class.dto.js';
import { classResponse, classSummary, sessionResponse } from './class-response.view.js';
import { CreateClass } from './create-class.js';
import { ListClasses } from './list-classes.js';
import { ListOpenClasses } from './list-open-classes.js';
import { RemoveSession } from './remove-session.js';
import { ShowClass } from './show-class.js';

@Controller('api/v1/classes')
export class ClassesApiController {
  constructor(
    private readonly listClasses: ListClasses,
    private readonly listOpenClasses: ListOpenClasses,
    private readonly showClass: ShowClass,
    private readonly createClass: CreateClass,
    private readonly changeClass: ChangeClass,
    private readonly addSession: AddSession,
    private readonly removeSession: RemoveSession,
    private readonly clock: Clock,
  ) {}

  /** Without `state` the public list; with it (`all`, or one state) every class, for staff. */
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: ClassFilter): Promise<ClassListResponse> {
    const open = filter.state === undefined ? await this.listOpenClasses.execute() : null;
    const { classes, total } = open ? { classes: open, total: open.length } : await this.listClasses.execute(actor, filter);
    return { items: classes.map((each) => classSummary(each, this.clock.now())), total };
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassResponse> {
    return classResponse(await this.showClass.announced(actor, id), this.clock.now());
  }

  @Post()
  async create(@CurrentActor() actor: Actor, @Body() body: NewClass): Promise<ClassResponse> {
    const { id } = await this.createClass.execute(actor, body);
    return this.show(actor, id);
  }

  @Patch(':id')
  async change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ClassChange): Promise<ClassResponse> {
    await this.changeClass.execute(actor, id, body);
    return this.show(actor, id);
  }

  @Post(':id/sessions')
  async plan(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NewSession): Promise<SessionResponse> {
    const session = await this.addSession.execute(actor, id, body);
    return sessionResponse(session, session.lecturerIds);
  }

  @Delete(':id/sessions/:sessionId')
  async unplan(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('sessionId') sessionId: string): Promise<ClassResponse> {
    await this.removeSession.execute(actor, id, sessionId);
    return this.show(actor, id);
  }
}
