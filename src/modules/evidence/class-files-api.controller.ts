import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import type { Actor } from '../../shared/actor.js';
import { ClassFileFilter, ClassFileListResponse, ClassFileResponse } from './class-file.dto.js';
import { classFileListResponse, classFileResponse } from './class-file.view.js';
import { ListClassFiles } from './list-class-files.js';
import { PackClassFile } from './pack-class-file.js';
import { ShowClassFile } from './show-class-file.js';

@Controller('api/v1')
export class ClassFilesApiController {
  constructor(
    private readonly showClassFile: ShowClassFile,
    private readonly packClassFile: PackClassFile,
    private readonly listClassFiles: ListClassFiles,
  ) {}

  /** The fourteen papers that auditors ask for, and which are missing. */
  @Get('classes/:id/file')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassFileResponse> {
    return classFileResponse(await this.showClassFile.execute(actor, id));
  }

  /** All papers of the class with a table of contents. */
  @Get('classes/:id/file/zip')
  async zip(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await sendFile(reply, await this.packClassFile.execute(actor, id));
  }

  /** The classes of a plan that have ended, fifty a page, with what their files lack. */
  @Get('plans/:id/class-files')
  async list(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: ClassFileFilter): Promise<ClassFileListResponse> {
    return classFileListResponse(await this.listClassFiles.execute(actor, planId, filter));
  }
}
