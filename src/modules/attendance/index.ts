import { AttendanceMark } from './attendance-mark.entity.js';
import { ClassResult } from './class-result.entity.js';
import { Finalisation } from './finalisation.entity.js';
import { AttendeeTurn } from './attendee-turn.entity.js';
import { CountedPerson } from './counted-person.entity.js';
import { CountedUnit } from './counted-unit.entity.js';
import { TurnSheet } from './turn-sheet.entity.js';

export { AttendanceModule } from './attendance.module.js';

// The ledger that plans are counted from, and the closings that wrote it.
export const attendanceEntities = [AttendanceMark, ClassResult, Finalisation, AttendeeTurn, TurnSheet, CountedPerson, CountedUnit];
export { AttendeeTurn } from './attendee-turn.entity.js';
export { TurnPlaces } from './turn-places.repository.js';
export { Finalisation } from './finalisation.entity.js';
export { earnsTurn, type Mark, marks, type TestResult, wasThere } from './domain/completion.js';

// What is asked about the people of a class, and how a class is kept in its state meanwhile.
export { AttendanceQueries, type Completion } from './attendance.queries.js';
export { type ChangedMark, type ChangedTurn, ClosingChanges } from './closing-changes.queries.js';
export { HeldClasses } from './held-classes.repository.js';

// What the class asks for, in the words of its pages.
export { certificateRule } from './class-rules.view.js';

// What happens to a class after it was held; the demonstration year and tests play these.
export { MarkRoll } from './mark-roll.js';
export { EnterResults } from './enter-results.js';
export { FinaliseClass } from './finalise-class.js';
export { ReopenClass } from './reopen-class.js';

// The short form of the ledger that the numbers of plans are read from.
export { CheckSheets } from './check-sheets.js';
export { TurnSheet } from './turn-sheet.entity.js';
export { TurnSheets } from './turn-sheets.repository.js';
