import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { AddLetterhead } from './add-letterhead.js';
import { ChangeLetterhead } from './change-letterhead.js';
import { nextRegister } from './domain/register-code.js';
import { LetterheadChange, NewLetterhead } from './letterhead.dto.js';
import { bodyOptions, letterheadFacts, letterheadRows, letterheadValues, scopeOptions } from './letterhead.view.js';
import { Letterheads } from './letterheads.js';
import { RemoveLetterhead } from './remove-letterhead.js';
import { ShowLetterheads } from './show-letterheads.js';

@Controller('staff/letterheads')
export class LetterheadsPagesController {
  constructor(
    private readonly showLetterheads: ShowLetterheads,
    private readonly letterheads: Letterheads,
    private readonly addLetterhead: AddLetterhead,
    private readonly changeLetterhead: ChangeLetterhead,
    private readonly removeLetterhead: RemoveLetterhead,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const all = await this.showLetterheads.list(actor, {});
    return this.pages.show(request, reply, 'letterheads/list', {
      title: t('letterheads:title'),
      letterheads: letterheadRows(all, this.letterheads.today(), t),
      mayEdit: mayEdit(actor),
    });
  }

  @Get('new')
  async blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    requireRole(actor);
    const all = await this.showLetterheads.list(actor, {});
    const last = all.filter(({ scope }) => scope === 'ours').at(-1);
    // Most often the last body is followed by one of the same place.
    const { parent = '', province = '' } = last ?? {};
    const predecessorId = last?.successorId === null ? last.id : '';
    const register = nextRegister(all.map((each) => each.register));
    return this.showBlank(request, reply, actor, this.forms.blank({ scope: 'ours', parent, province, predecessorId, register }));
  }

  @Post()
  async add(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewLetterhead, (input) => this.addLetterhead.execute(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/letterheads/${outcome.value.id}`, 'letterheadAdded');
    return this.showBlank(request, reply, actor, outcome.form);
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
    const outcome = await this.forms.submit(request, LetterheadChange, (input) => this.changeLetterhead.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/letterheads/${id}`, 'letterheadChanged');
    return this.showOne(request, reply, actor, id, outcome.form);
  }

  @Post(':id/remove')
  async remove(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.removeLetterhead.execute(actor, id));
    if (outcome.ok) return this.pages.redirect(reply, '/staff/letterheads', 'letterheadRemoved');
    return this.showOne(request, reply, actor, id, { ...outcome.form, values: {} });
  }

  private async showBlank(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const all = await this.showLetterheads.list(actor, {});
    const model = {
      title: t('letterheads:new'),
      crumbs: [{ href: '/staff/letterheads', label: t('letterheads:title') }],
      scopeOptions: scopeOptions(t),
      predecessorOptions: bodyOptions(
        all.filter(({ successorId }) => successorId === null),
        t,
      ),
      form,
    };
    return this.pages.show(request, reply, 'letterheads/new', model, { status: form.status });
  }

  private async showOne(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showLetterheads.one(actor, id);
    const { letterhead, all, history } = details;
    const blank = this.forms.blank(letterheadValues(letterhead));
    // A refused button has no values of its own.
    const form = refused ? { ...refused, values: { ...blank.values, ...refused.values } } : blank;
    const model = {
      title: letterhead.name,
      crumbs: [{ href: '/staff/letterheads', label: t('letterheads:title') }, { label: letterhead.name }],
      id,
      letterhead,
      isOurs: letterhead.scope === 'ours',
      facts: letterheadFacts(details, t),
      successorOptions: bodyOptions(
        all.filter((each) => each.id !== id && (letterhead.scope === 'other' || each.scope === 'ours')),
        t,
      ),
      history: historyLines(history, t),
      mayEdit: mayEdit(actor),
      mayRemove: mayEdit(actor) && letterhead.validFrom !== null && letterhead.validFrom > this.letterheads.today(),
      form,
    };
    return this.pages.show(request, reply, 'letterheads/one', model, { status: form.status });
  }
}

function mayEdit(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.role === 'admin';
}
