import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { AddLecturer } from './add-lecturer.js';
import { ChangeLecturer } from './change-lecturer.js';
import { lecturerLabel } from './domain/lecturer-label.js';
import { LecturerChange, LecturerFilter, NewLecturer } from './lecturer.dto.js';
import { lecturerFacts, lecturerPager, lecturerRow, lecturerValues } from './lecturer.view.js';
import { ListLecturers } from './list-lecturers.js';
import { stateOptions } from './register-list.view.js';
import { RetireLecturer } from './retire-lecturer.js';
import { ShowLecturer } from './show-lecturer.js';

@Controller('staff/lecturers')
export class LecturersPagesController {
  constructor(
    private readonly listLecturers: ListLecturers,
    private readonly showLecturer: ShowLecturer,
    private readonly addLecturer: AddLecturer,
    private readonly changeLecturer: ChangeLecturer,
    private readonly retireLecturer: RetireLecturer,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: LecturerFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { lecturers, total } = await this.listLecturers.execute(actor, filter);
    return this.pages.show(request, reply, 'venues/lecturer-list', {
      title: t('venues:lecturer.list.title'),
      lecturers: lecturers.map((each) => lecturerRow(each, t)),
      pager: lecturerPager(filter, total),
      stateOptions: stateOptions(t),
      mayEdit: mayOrganise(actor),
      clearHref: filter.q || filter.state ? '/staff/lecturers' : null,
      form: this.forms.blank({ q: filter.q ?? '', state: filter.state ?? 'active' }),
    });
  }

  @Get('new')
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): PageReply {
    requireRole(actor, 'organiser');
    return this.showBlank(request, reply, this.forms.blank());
  }

  @Post()
  async add(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewLecturer, (input) => this.addLecturer.execute(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/lecturers/${outcome.value.id}`, 'lecturerAdded');
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
    const outcome = await this.forms.submit(request, LecturerChange, (input) => this.changeLecturer.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/lecturers/${id}`, 'lecturerChanged');
    return this.showOne(request, reply, actor, id, outcome.form);
  }

  @Post(':id/retire')
  async retire(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.retireLecturer.execute(actor, id, true));
    return this.pages.redirect(reply, `/staff/lecturers/${id}`, 'lecturerRetired');
  }

  @Post(':id/restore')
  async restore(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.retireLecturer.execute(actor, id, false));
    return this.pages.redirect(reply, `/staff/lecturers/${id}`, 'lecturerRestored');
  }

  private showBlank(request: PageRequest, reply: PageReply, form: FormModel): PageReply {
    const t = this.translations.in(request.language);
    const crumbs = [{ href: '/staff/lecturers', label: t('venues:lecturer.list.title') }];
    return this.pages.show(
      request,
      reply,
      'venues/lecturer-new',
      { title: t('venues:lecturer.new'), crumbs, form },
      { status: form.status },
    );
  }

  private async showOne(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { lecturer, history } = await this.showLecturer.execute(actor, id);
    const form = refused ?? this.forms.blank(lecturerValues(lecturer));
    const model = {
      title: lecturerLabel(lecturer),
      crumbs: [{ href: '/staff/lecturers', label: t('venues:lecturer.list.title') }, { label: lecturer.name }],
      status: lecturer.retired ? { tone: 'plain', text: t('venues:retired') } : null,
      id,
      lecturer,
      facts: lecturerFacts(lecturer, t),
      history: historyLines(history, t),
      mayEdit: mayOrganise(actor),
      form,
    };
    return this.pages.show(request, reply, 'venues/lecturer', model, { status: form.status });
  }
}
