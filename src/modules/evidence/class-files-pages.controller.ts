import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { classCrumbs, classHead } from '../classes/index.js';
import { ClassFileFilter } from './class-file.dto.js';
import { classFileListModel, classFileModel } from './class-file.view.js';
import { ListClassFiles } from './list-class-files.js';
import { PackClassFile } from './pack-class-file.js';
import { ShowClassFile } from './show-class-file.js';

/** Hồ sơ lớp: of one class, and which of a plan are not complete. */
@Controller('staff')
export class ClassFilesPagesController {
  constructor(
    private readonly showClassFile: ShowClassFile,
    private readonly packClassFile: PackClassFile,
    private readonly listClassFiles: ListClassFiles,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('classes/:id/file')
  async one(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seen = await this.showClassFile.execute(actor, id);
    const head = classHead(seen.trainingClass, this.clock.now(), t);
    const crumbs = [...classCrumbs(head, t), { label: t('evidence:file.title') }];
    const model = { title: t('evidence:file.title'), crumbs, ...classFileModel(seen, mayOrganise(actor), t) };
    return this.pages.show(request, reply, 'evidence/class-file', model);
  }

  @Get('classes/:id/file/zip')
  async zip(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await sendFile(reply, await this.packClassFile.execute(actor, id));
  }

  @Get('plans/:id/class-files')
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: ClassFileFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const list = await this.listClassFiles.execute(actor, planId, filter);
    const form = this.forms.blank({ missing: filter.missing, year: String(filter.year ?? '') });
    const model = { title: t('evidence:files.title'), ...classFileListModel(list, filter, t), form };
    return this.pages.show(request, reply, 'evidence/class-files', model);
  }

  @Get('plans/:id/class-files/xlsx')
  async workbook(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: ClassFileFilter,
  ): Promise<void> {
    const t = this.translations.in(request.language);
    await sendFile(reply, await this.listClassFiles.workbook(actor, planId, filter, t));
  }
}
