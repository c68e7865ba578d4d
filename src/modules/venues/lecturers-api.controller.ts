import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { AddLecturer } from './add-lecturer.js';
import { ChangeLecturer } from './change-lecturer.js';
import { LecturerChange, LecturerFilter, LecturerListResponse, LecturerResponse, NewLecturer } from './lecturer.dto.js';
import { lecturerResponse } from './lecturer.view.js';
import { ListLecturers } from './list-lecturers.js';
import { RetireLecturer } from './retire-lecturer.js';
import { ShowLecturer } from './show-lecturer.js';

@Controller('api/v1/lecturers')
export class LecturersApiController {
  constructor(
    private readonly listLecturers: ListLecturers,
    private readonly showLecturer: ShowLecturer,
    private readonly addLecturer: AddLecturer,
    private readonly changeLecturer: ChangeLecturer,
    private readonly retireLecturer: RetireLecturer,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: LecturerFilter): Promise<LecturerListResponse> {
    const { lecturers, total } = await this.listLecturers.execute(actor, filter);
    return { items: lecturers.map(lecturerResponse), total };
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LecturerResponse> {
    return lecturerResponse((await this.showLecturer.execute(actor, id)).lecturer);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: NewLecturer): Promise<LecturerResponse> {
    return lecturerResponse(await this.addLecturer.execute(actor, body));
  }

  @Patch(':id')
  async change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: LecturerChange): Promise<LecturerResponse> {
    await this.changeLecturer.execute(actor, id, body);
    return this.show(actor, id);
  }

  /** No longer offered for choosing; nothing that was taught is touched. */
  @Post(':id/retire')
  @HttpCode(200)
  async retire(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LecturerResponse> {
    await this.retireLecturer.execute(actor, id, true);
    return this.show(actor, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  async restore(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LecturerResponse> {
    await this.retireLecturer.execute(actor, id, false);
    return this.show(actor, id);
  }
}
