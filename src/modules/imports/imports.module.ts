import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { ClassesModule } from '../classes/index.js';
import { DirectoryModule } from '../directory/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { ChangeImport } from './change-import.js';
import { CorrectLine } from './correct-line.js';
import { ErrorFile } from './error-file.js';
import { ImportGate } from './import-gate.js';
import { ImportKeeper } from './import-keeper.js';
import { ImportLinks } from './import-link.repository.js';
import { ImportQueries } from './import.queries.js';
import { ImportPages } from './import-pages.js';
import { ImportsPagesController } from './imports-pages.controller.js';
import { UnitPagesController } from './unit-pages.controller.js';
import { ImportsApiController } from './imports-api.controller.js';
import { Imports } from './import.repository.js';
import { LineEntry } from './line-entry.js';
import { ListImports } from './list-imports.js';
import { ListReader } from './list-reader.js';
import { MakeImportLink } from './make-import-link.js';
import { RunImport } from './run-import.js';
import { ShowImport } from './show-import.js';
import { StartImport } from './start-import.js';
import { UndoImport } from './undo-import.js';

const useCases = [ChangeImport, CorrectLine, ErrorFile, ListImports, MakeImportLink, RunImport, ShowImport, StartImport, UndoImport];

/** Lists of people for a class: from a unit or from staff, typed, pasted or sent as a file. */
@Module({
  imports: [DirectoryModule, ClassesModule, RegistrationsModule, AttendanceModule],
  controllers: [ImportsApiController, ImportsPagesController, UnitPagesController],
  providers: [...useCases, ImportGate, ImportKeeper, ImportLinks, ImportPages, ImportQueries, Imports, LineEntry, ListReader],
  exports: useCases,
})
export class ImportsModule {}
