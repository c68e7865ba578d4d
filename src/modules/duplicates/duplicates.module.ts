import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { ComparePeople } from './compare-people.js';
import { DuplicateQueries } from './duplicate.queries.js';
import { DuplicatesApiController } from './duplicates-api.controller.js';
import { DuplicatesPagesController } from './duplicates-pages.controller.js';
import { Duplicates } from './duplicates.repository.js';
import { KeepApart } from './keep-apart.js';
import { ListDuplicates } from './list-duplicates.js';
import { ListMerges } from './list-merges.js';
import { MergePeople } from './merge-people.js';
import { UndoMerge } from './undo-merge.js';

@Module({
  imports: [DirectoryModule],
  controllers: [DuplicatesApiController, DuplicatesPagesController],
  providers: [ComparePeople, DuplicateQueries, Duplicates, KeepApart, ListDuplicates, ListMerges, MergePeople, UndoMerge],
})
export class DuplicatesModule {}
