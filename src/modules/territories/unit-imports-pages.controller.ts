import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { handedIn } from './handed-in.js';
import { ListUnitImports } from './list-unit-imports.js';
import { RunUnitImport } from './run-unit-import.js';
import { ShowUnitImport } from './show-unit-import.js';
import { StartUnitImport } from './start-unit-import.js';
import { LARGEST_UNIT_LIST, UnitListFile } from './territories.dto.js';
import { importModel, importRow } from './unit-import.view.js';

@Controller('staff/admin-units/imports')
export class UnitImportsPagesController {
  constructor(
    private readonly listImports: ListUnitImports,
    private readonly startImport: StartUnitImport,
    private readonly showImport: ShowUnitImport,
    private readonly runImport: RunUnitImport,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.showForm(request, reply, actor, this.forms.blank());
  }

  @Post()
  @AcceptsUpload({ maxMegabytes: LARGEST_UNIT_LIST })
  async handIn(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, UnitListFile, (input) => this.startImport.execute(actor, handedIn(input)));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/admin-units/imports/${outcome.value.id}`);
    return this.showForm(request, reply, actor, outcome.form);
  }

  @Get(':importId')
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') id: string,
  ): Promise<PageReply> {
    return this.showOne(request, reply, actor, id, this.forms.blank());
  }

  @Post(':importId/enter')
  async enter(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.runImport.execute(actor, id));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/admin-units/imports/${id}`, 'unitListEntered');
    return this.showOne(request, reply, actor, id, outcome.form);
  }

  private async showForm(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const imports = await this.listImports.execute(actor);
    const model = {
      title: t('territories:import.title'),
      crumbs: [{ href: '/staff/admin-units', label: t('territories:list.title') }, { label: t('territories:import.title') }],
      imports: imports.map((each) => importRow(each, t)),
      form,
    };
    return this.pages.show(request, reply, 'territories/unit-imports', model, { status: form.status });
  }

  private async showOne(request: PageRequest, reply: PageReply, actor: Actor, id: string, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showImport.execute(actor, id);
    const model = {
      title: t(details.entered === null ? 'territories:import.previewTitle' : 'territories:import.enteredTitle'),
      crumbs: [
        { href: '/staff/admin-units', label: t('territories:list.title') },
        { href: '/staff/admin-units/imports', label: t('territories:import.title') },
        { label: details.started.fileName },
      ],
      ...importModel(details, t),
      history: historyLines(details.history, t),
      form,
    };
    return this.pages.show(request, reply, 'territories/unit-import', model, { status: form.status });
  }
}
