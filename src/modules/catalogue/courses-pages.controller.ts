import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { type Translate, Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { ChangeCourse } from './change-course.js';
import { CourseChange, CourseClone, CourseFilter, NewCourse } from './course.dto.js';
import { CloneCourse } from './clone-course.js';
import {
  certificateOptions,
  courseFacts,
  coursePager,
  courseRow,
  courseValues,
  topicOptions,
  turnRuleOptions,
  typeOptions,
} from './course.view.js';
import { CreateCourse } from './create-course.js';
import { ListCourses } from './list-courses.js';
import { ShowCourse } from './show-course.js';
import { historyLines } from '../../platform/audit/history-lines.js';

@Controller('staff/courses')
export class CoursesPagesController {
  constructor(
    private readonly listCourses: ListCourses,
    private readonly showCourse: ShowCourse,
    private readonly createCourse: CreateCourse,
    private readonly changeCourse: ChangeCourse,
    private readonly cloneCourse: CloneCourse,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: CourseFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { courses, total } = await this.listCourses.execute(actor, filter);
    return this.pages.show(request, reply, 'catalogue/list', {
      title: t('catalogue:list.title'),
      courses: courses.map((course) => courseRow(course, t)),
      pager: coursePager(filter, total),
      typeOptions: typeOptions(t),
      topicOptions: topicOptions(t),
      mayEdit: mayOrganise(actor),
      clearHref: filter.q || filter.type || filter.topic ? '/staff/courses' : null,
      form: this.forms.blank({ q: filter.q ?? '', type: filter.type ?? '', topic: filter.topic ?? '' }),
    });
  }

  @Get('new')
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): PageReply {
    requireRole(actor, 'organiser');
    return this.showBlank(request, reply, this.forms.blank());
  }

  @Post()
  async create(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewCourse, (input) => this.createCourse.execute(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/courses/${outcome.value.id}`, 'courseCreated');
    return this.showBlank(request, reply, outcome.form);
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showOne(request, reply, actor, id);
  }

  @Post(':id')
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, CourseChange, (input) => this.changeCourse.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/courses/${id}`, 'courseChanged');
    return this.showOne(request, reply, actor, id, outcome.form);
  }

  @Get(':id/clone')
  async askClone(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showClone(request, reply, actor, id, this.forms.blank());
  }

  @Post(':id/clone')
  async clone(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, CourseClone, (input) => this.cloneCourse.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/courses/${outcome.value.id}`, 'courseCloned');
    return this.showClone(request, reply, actor, id, outcome.form);
  }

  private async showClone(request: PageRequest, reply: PageReply, actor: Actor, id: string, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { course } = await this.showCourse.execute(actor, id);
    const crumbs = [
      { href: '/staff/courses', label: t('catalogue:list.title') },
      { href: `/staff/courses/${id}`, label: course.code },
    ];
    const model = { title: t('catalogue:clone.title', { code: course.code }), crumbs, course, form };
    return this.pages.show(request, reply, 'catalogue/clone', model, { status: form.status });
  }

  private showBlank(request: PageRequest, reply: PageReply, form: FormModel): PageReply {
    const t = this.translations.in(request.language);
    const crumbs = [{ href: '/staff/courses', label: t('catalogue:list.title') }];
    const model = {
      ...{ title: t('catalogue:new.title'), crumbs, form },
      ...{ typeOptions: typeOptions(t), certificateOptions: certificateOptions(t), ...ruleChoices(t) },
    };
    return this.pages.show(request, reply, 'catalogue/new', model, { status: form.status });
  }

  private async showOne(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { course, history } = await this.showCourse.execute(actor, id);
    const form = refused ?? this.forms.blank(courseValues(course));
    const model = {
      title: course.name,
      crumbs: [{ href: '/staff/courses', label: t('catalogue:list.title') }, { label: course.code }],
      course,
      facts: courseFacts(course, t),
      history: historyLines(history, t),
      mayEdit: mayOrganise(actor),
      certificateOptions: certificateOptions(t),
      ...ruleChoices(t),
      form,
    };
    return this.pages.show(request, reply, 'catalogue/course', model, { status: form.status });
  }
}

function ruleChoices(t: Translate): Record<string, unknown> {
  return {
    topicOptions: topicOptions(t),
    turnRuleOptions: turnRuleOptions(t),
    resultOptions: [
      { value: 'false', label: t('classes:form.noTest') },
      { value: 'true', label: t('classes:form.test') },
    ],
  };
}
