import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { AddLetterhead } from './add-letterhead.js';
import { ChangeLetterhead } from './change-letterhead.js';
import { LetterheadChange, LetterheadListResponse, LetterheadQuery, LetterheadResponse, NewLetterhead } from './letterhead.dto.js';
import { letterheadResponse } from './letterhead.view.js';
import { RemoveLetterhead } from './remove-letterhead.js';
import { ShowLetterheads } from './show-letterheads.js';

@Controller('api/v1/letterheads')
export class LetterheadsApiController {
  constructor(
    private readonly showLetterheads: ShowLetterheads,
    private readonly addLetterhead: AddLetterhead,
    private readonly changeLetterhead: ChangeLetterhead,
    private readonly removeLetterhead: RemoveLetterhead,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: LetterheadQuery): Promise<LetterheadListResponse> {
    return { items: (await this.showLetterheads.list(actor, query)).map(letterheadResponse) };
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LetterheadResponse> {
    return letterheadResponse((await this.showLetterheads.one(actor, id)).letterhead);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: NewLetterhead): Promise<LetterheadResponse> {
    return letterheadResponse(await this.addLetterhead.execute(actor, body));
  }

  @Patch(':id')
  async change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: LetterheadChange): Promise<LetterheadResponse> {
    await this.changeLetterhead.execute(actor, id, body);
    return this.show(actor, id);
  }

  /** Only before its first day. Whom it would have followed goes on. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.removeLetterhead.execute(actor, id);
  }
}
