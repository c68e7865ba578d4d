import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ExportPlanSheet } from './export-plan-sheet.js';
import { ImportPlanSheet } from './import-plan-sheet.js';
import { LARGEST_PLAN_FILE, PlanFile } from './plan-file.dto.js';

@Controller('staff/plans')
export class PlanSheetsPagesController {
  constructor(
    private readonly exportPlanSheet: ExportPlanSheet,
    private readonly importPlanSheet: ImportPlanSheet,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get('workbook')
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): PageReply {
    requireRole(actor, 'official', 'organiser');
    return this.showForm(request, reply, this.forms.blank());
  }

  @Get('workbook/sample.xlsx')
  sample(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<void> {
    return sendFile(reply, this.exportPlanSheet.sample(actor, request.language));
  }

  @Post('workbook')
  @AcceptsUpload({ maxMegabytes: LARGEST_PLAN_FILE })
  async add(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const read = ({ file }: PlanFile): ReturnType<ImportPlanSheet['execute']> =>
      this.importPlanSheet.execute(actor, file.bytes, request.language);
    const outcome = await this.forms.submit(request, PlanFile, read);
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${outcome.value.id}/targets`, 'planImported');
    return this.showForm(request, reply, outcome.form);
  }

  @Get(':id/workbook')
  async workbook(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<void> {
    return sendFile(reply, await this.exportPlanSheet.execute(actor, id, request.language));
  }

  private showForm(request: PageRequest, reply: PageReply, form: FormModel): PageReply {
    const t = this.translations.in(request.language);
    const crumbs = [{ label: t('plans:list.title'), href: '/staff/plans' }, { label: t('plans:sheet.import') }];
    const words = { title: t('plans:sheet.import'), lead: t('plans:sheet.importLead'), crumbs };
    return this.pages.show(request, reply, 'plans/workbook', { ...words, form }, { status: form.status });
  }
}
