import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeCourse } from './change-course.js';
import { CloneCourse } from './clone-course.js';
import { CourseChange, CourseClone, CourseFilter, CourseListResponse, CourseResponse, NewCourse } from './course.dto.js';
import { courseResponse } from './course.view.js';
import { CreateCourse } from './create-course.js';
import { ListCourses } from './list-courses.js';
import { ShowCourse } from './show-course.js';

@Controller('api/v1/courses')
export class CoursesApiController {
  constructor(
    private readonly listCourses: ListCourses,
    private readonly showCourse: ShowCourse,
    private readonly createCourse: CreateCourse,
    private readonly changeCourse: ChangeCourse,
    private readonly cloneCourse: CloneCourse,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: CourseFilter): Promise<CourseListResponse> {
    const { courses, total } = await this.listCourses.execute(actor, filter);
    return { items: courses.map(courseResponse), total };
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseResponse> {
    return courseResponse((await this.showCourse.execute(actor, id)).course);
  }

  @Post()
  async create(@CurrentActor() actor: Actor, @Body() body: NewCourse): Promise<CourseResponse> {
    return courseResponse(await this.createCourse.execute(actor, body));
  }

  @Patch(':id')
  async change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: CourseChange): Promise<CourseResponse> {
    return courseResponse(await this.changeCourse.execute(actor, id, body));
  }

  @Post(':id/clone')
  async clone(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: CourseClone): Promise<CourseResponse> {
    return courseResponse(await this.cloneCourse.execute(actor, id, body));
  }
}
