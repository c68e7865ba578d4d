import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { MailTemplateListResponse, MailTemplateResponse, MailTemplateWords } from './mail-template.dto.js';
import { SaveMailTemplate } from './save-mail-template.js';
import { ShowMailTemplates } from './show-mail-templates.js';

@Controller('api/v1/mail-templates')
@ApiBearerAuth()
export class MailTemplatesApiController {
  constructor(
    private readonly showTemplates: ShowMailTemplates,
    private readonly saveTemplate: SaveMailTemplate,
  ) {}

  /** The words of every mail in both languages; for organisers and administrators. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<MailTemplateListResponse> {
    return this.showTemplates.list(actor);
  }

  @Get(':name/:language')
  show(@CurrentActor() actor: Actor, @Param('name') name: string, @Param('language') language: string): Promise<MailTemplateResponse> {
    return this.showTemplates.execute(actor, name, language);
  }

  /** New words; placeholders that the mail does not know are refused. */
  @Put(':name/:language')
  async save(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Param('language') language: string,
    @Body() words: MailTemplateWords,
  ): Promise<MailTemplateResponse> {
    await this.saveTemplate.execute(actor, name, language, words);
    return this.showTemplates.execute(actor, name, language);
  }

  /** The words that the program brings, again. */
  @Post(':name/:language/reset')
  @HttpCode(200)
  async reset(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Param('language') language: string,
  ): Promise<MailTemplateResponse> {
    await this.saveTemplate.reset(actor, name, language);
    return this.showTemplates.execute(actor, name, language);
  }
}
