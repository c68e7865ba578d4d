import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { ClassesModule } from '../classes/index.js';
import { DirectoryModule } from '../directory/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { AttendanceApiController } from './attendance-api.controller.js';
import { AttendancePagesController } from './attendance-pages.controller.js';
import { AttendanceQueries } from './attendance.queries.js';
import { AttendanceLedger } from './attendance.repository.js';
import { CheckSheets } from './check-sheets.js';
import { ClosingChanges } from './closing-changes.queries.js';
import { ClosingPagesController } from './closing-pages.controller.js';
import { CountedPeople } from './counted-people.repository.js';
import { CountedUnits } from './counted-units.repository.js';
import { EnterResults } from './enter-results.js';
import { FinaliseClass } from './finalise-class.js';
import { HeldClasses } from './held-classes.repository.js';
import { MarkRoll } from './mark-roll.js';
import { OrganisationTurns } from './organisation-turns.js';
import { ReopenClass } from './reopen-class.js';
import { RollBook } from './roll-book.js';
import { SaveRoll } from './save-roll.js';
import { ShowCompletion } from './show-completion.js';
import { ShowRoll } from './show-roll.js';
import { ShowTurns } from './show-turns.js';
import { TakenRoll } from './taken-roll.js';
import { TurnPlaces } from './turn-places.repository.js';
import { TurnSheets } from './turn-sheets.repository.js';

@Module({
  imports: [CatalogueModule, ClassesModule, DirectoryModule, RegistrationsModule],
  controllers: [AttendanceApiController, AttendancePagesController, ClosingPagesController],
  providers: [
    AttendanceLedger,
    AttendanceQueries,
    CheckSheets,
    ClosingChanges,
    CountedPeople,
    CountedUnits,
    EnterResults,
    FinaliseClass,
    HeldClasses,
    MarkRoll,
    OrganisationTurns,
    ReopenClass,
    RollBook,
    SaveRoll,
    ShowCompletion,
    ShowRoll,
    ShowTurns,
    TakenRoll,
    TurnPlaces,
    TurnSheets,
  ],
  exports: [
    AttendanceQueries,
    CheckSheets,
    ClosingChanges,
    EnterResults,
    FinaliseClass,
    HeldClasses,
    MarkRoll,
    ReopenClass,
    TurnPlaces,
    TurnSheets,
  ],
})
export class AttendanceModule {}
