import { Module } from '@nestjs/common';
import { AddLetterhead } from './add-letterhead.js';
import { ChangeLetterhead } from './change-letterhead.js';
import { LetterheadRepository } from './letterhead.repository.js';
import { Letterheads } from './letterheads.js';
import { LetterheadsApiController } from './letterheads-api.controller.js';
import { LetterheadsPagesController } from './letterheads-pages.controller.js';
import { RemoveLetterhead } from './remove-letterhead.js';
import { ShowLetterheads } from './show-letterheads.js';

@Module({
  controllers: [LetterheadsApiController, LetterheadsPagesController],
  providers: [AddLetterhead, ChangeLetterhead, LetterheadRepository, Letterheads, RemoveLetterhead, ShowLetterheads],
  exports: [AddLetterhead, Letterheads, ShowLetterheads],
})
export class LetterheadsModule {}
