import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { ComparePeople } from './compare-people.js';
import { DuplicateFilter, MergeRequest, PairRequest } from './duplicates.dto.js';
import { comparisonModel, mergeRow, pairRow } from './duplicates.view.js';
import { KeepApart } from './keep-apart.js';
import { ListDuplicates } from './list-duplicates.js';
import { ListMerges } from './list-merges.js';
import { MergePeople } from './merge-people.js';
import { UndoMerge } from './undo-merge.js';

const LIST = '/staff/duplicates';
const MERGES = '/staff/duplicates/merges';

/** Records that may be one person, side by side. */
@Controller('staff/duplicates')
export class DuplicatesPagesController {
  constructor(
    private readonly listDuplicates: ListDuplicates,
    private readonly comparePeople: ComparePeople,
    private readonly mergePeople: MergePeople,
    private readonly keepApart: KeepApart,
    private readonly listMerges: ListMerges,
    private readonly undoMerge: UndoMerge,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: DuplicateFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { pairs, next } = await this.listDuplicates.execute(actor, filter);
    return this.pages.show(request, reply, 'duplicates/list', {
      title: t('duplicates:list.title'),
      pairs: pairs.map((pair) => pairRow(pair, t)),
      firstHref: filter.one === undefined ? null : LIST,
      nextHref: next && `${LIST}?${new URLSearchParams(next).toString()}`,
    });
  }

  @Get('merges')
  merges(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.showMerges(request, reply, actor, this.forms.blank());
  }

  @Post('merges/:id/undo')
  async undo(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.undoMerge.execute(actor, id));
    if (!outcome.ok) return this.showMerges(request, reply, actor, outcome.form);
    return this.pages.redirect(reply, MERGES, 'mergeUndone');
  }

  @Post('apart')
  async apart(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, PairRequest, (pair) => this.keepApart.execute(actor, pair));
    if (!outcome.ok) return this.showPair(request, reply, actor, pairIn(request), outcome.form);
    return this.pages.redirect(reply, LIST, 'keptApart');
  }

  @Post('merge')
  async merge(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, MergeRequest, (asked) => this.mergePeople.execute(actor, asked));
    if (!outcome.ok) return this.showPair(request, reply, actor, pairIn(request), outcome.form);
    return this.pages.redirect(reply, `/staff/people/${outcome.value.keptId}`, 'peopleMerged');
  }

  @Get(':oneId/:otherId')
  compare(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() pair: PairRequest,
  ): Promise<PageReply> {
    return this.showPair(request, reply, actor, pair, this.forms.blank());
  }

  private async showPair(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { oneId, otherId }: PairRequest,
    form: FormModel,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const comparison = await this.comparePeople.execute(actor, { oneId, otherId });
    const model = {
      title: comparison.one.fullName,
      crumbs: [{ href: LIST, label: t('duplicates:list.title') }],
      ...comparisonModel(comparison, t),
      form,
    };
    return this.pages.show(request, reply, 'duplicates/pair', model, { status: form.status });
  }

  private async showMerges(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const model = {
      title: t('duplicates:merges.title'),
      crumbs: [{ href: LIST, label: t('duplicates:list.title') }],
      merges: (await this.listMerges.execute(actor)).map((listed) => mergeRow(listed, t)),
      form,
    };
    return this.pages.show(request, reply, 'duplicates/merges', model, { status: form.status });
  }
}

/** The two records that a refused form spoke of, in the order of the page. */
function pairIn({ body }: PageRequest): PairRequest {
  const asked = (body ?? {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { oneId: text(asked.oneId ?? asked.keptId), otherId: text(asked.otherId ?? asked.mergedId) };
}
