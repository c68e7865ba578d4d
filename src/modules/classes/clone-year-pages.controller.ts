import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { conflictTexts } from './calendar-place.view.js';
import { CloneYear } from './clone-year.js';
import { YearClone, YearFilter } from './clone-year.dto.js';
import { readableDays, type TypedYear, yearFromForm } from './clone-year-form.js';
import { yearModel, yearValues } from './clone-year.view.js';
import { ShowYear } from './show-year.js';

@Controller('staff/classes/year')
export class CloneYearPagesController {
  constructor(
    private readonly showYear: ShowYear,
    private readonly cloneYear: CloneYear,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  propose(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: YearFilter,
  ): Promise<PageReply> {
    return this.showPage({ request, reply, actor, filter }, null, this.forms.blank());
  }

  /** The second button of the form only looks again, with the days that were typed. */
  @Post()
  async clone(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: YearFilter,
  ): Promise<PageReply> {
    const sent = yearFromForm(request.body);
    if (sent.onlyLooks) return this.showPage({ request, reply, actor, filter }, sent, this.forms.blank());
    request.body = { classes: sent.classes, acceptConflicts: sent.acceptConflicts };
    const outcome = await this.forms.submit(request, YearClone, (input) => this.cloneYear.execute(actor, input));
    if (!outcome.ok) return this.showPage({ request, reply, actor, filter }, sent, outcome.form);
    const year = outcome.value[0]?.closesOn?.slice(0, 4);
    return this.pages.redirect(reply, `/staff/classes?state=draft${year === undefined ? '' : `&year=${year}`}`, 'yearCloned');
  }

  private async showPage(
    { request, reply, actor, filter }: { request: PageRequest; reply: PageReply; actor: Actor; filter: YearFilter },
    sent: TypedYear | null,
    form: FormModel,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const plan = await this.showYear.execute(actor, filter, readableDays(sent));
    const model = {
      title: t('classes:year.title'),
      crumbs: [{ href: '/staff/classes', label: t('classes:list.title') }],
      ...yearModel(plan, { filter, sent, errors: form.errors }, t),
      conflicts: conflictTexts(form),
      form: { ...form, values: yearValues(plan, filter) },
    };
    return this.pages.show(request, reply, 'classes/year', model, { status: form.status });
  }
}
