import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { AddPaper } from './add-paper.js';
import { ChangePaper } from './change-paper.js';
import { LARGEST_PAPER, NewPaper, PaperChange, PaperListResponse, PaperResponse } from './class-paper.dto.js';
import { paperResponse, sendPaper } from './class-paper.view.js';
import { ReadPapers } from './read-papers.js';
import { RemovePaper } from './remove-paper.js';

@Controller('api/v1/classes/:id/papers')
export class ClassPapersApiController {
  constructor(
    private readonly readPapers: ReadPapers,
    private readonly addPaper: AddPaper,
    private readonly changePaper: ChangePaper,
    private readonly removePaper: RemovePaper,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PaperListResponse> {
    const { papers } = await this.readPapers.list(actor, id);
    return { items: papers.map(paperResponse), total: papers.length };
  }

  /** As `multipart/form-data`, at most 20 MB. */
  @Post()
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async add(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NewPaper): Promise<PaperResponse> {
    return paperResponse(await this.addPaper.execute(actor, id, body));
  }

  /** All facts anew; the file only where another one is sent. */
  @Put(':paperId')
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('paperId') paperId: string,
    @Body() body: PaperChange,
  ): Promise<PaperResponse> {
    return paperResponse(await this.changePaper.execute(actor, id, paperId, body));
  }

  @Delete(':paperId')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('paperId') paperId: string): Promise<void> {
    await this.removePaper.execute(actor, id, paperId);
  }

  @Get(':paperId/file')
  async file(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('paperId') paperId: string,
  ): Promise<void> {
    await sendPaper(reply, await this.readPapers.file(actor, id, paperId));
  }
}
