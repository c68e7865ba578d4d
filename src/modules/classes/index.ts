import { CalendarFeed } from './calendar-feed.entity.js';
import { ClassLecturer } from './class-lecturer.entity.js';
import { ClassPaper } from './class-paper.entity.js';
import { ClassPlace } from './class-place.entity.js';
import { ClassPlan } from './class-plan.entity.js';
import { ClassSession } from './class-session.entity.js';
import { SessionLecturer } from './session-lecturer.entity.js';
import { TrainingClass } from './training-class.entity.js';

export { ClassesModule } from './classes.module.js';

// What a class is: rows that other modules read and join, and the words they share.
export const classEntities = [TrainingClass, ClassSession, ClassPlace, ClassPlan, ClassPaper, ClassLecturer, SessionLecturer, CalendarFeed];
export { TrainingClass } from './training-class.entity.js';
export { ClassSession } from './class-session.entity.js';
export { type ClassState, isInPreparation, type TurnRuleKind } from './domain/class-state.js';
export type { HalfDay } from './domain/half-day.js';
export { notHeld } from './domain/calendar-states.js';
export { sessionStart } from './domain/schedule.js';

// What can be done with a class from outside its pages: the demonstration year and tests play these.
export { CreateClass } from './create-class.js';
export { ChangeClass } from './change-class.js';
export { AddSession } from './add-session.js';
export { RecordClassElsewhere } from './record-class-elsewhere.js';
export { OpenClass } from './open-class.js';
export { PostponeClass } from './postpone-class.js';
export { ResumeClass } from './resume-class.js';
export { CancelClass } from './cancel-class.js';

// What others do to a class inside their own unit of work: registrations take seats, attendance finalises.
export { Seats } from './seats.repository.js';
export { ClassStates } from './class-states.repository.js';
export { ClassChanges } from './class-changes.js';
export { type ClassFollower, ClassFollowers } from './class-followers.js';

// What is asked about a class.
export { ClassPlans } from './class-plans.js';
export { courseOfClass } from './course-of-class.js';
export { AddPaper } from './add-paper.js';
export type { PaperKind } from './domain/paper-kind.js';
export { ClassUnits, type PlacedClass } from './class-units.repository.js';
export { PlaceClass } from './place-class.js';
export { ClassPapers } from './class-paper.repository.js';
export { ClassPaper } from './class-paper.entity.js';
export { ClassQueries } from './class.queries.js';
export type { Uncounted } from './domain/plans-covering.js';
export { type ClassStage, type RegistrationWindow, registrationWindow } from './domain/registration-window.js';

// How its forms read a moment.
export { TypedInstantField } from './class-fields.js';

// How a class introduces itself on the staff pages of other modules.
export { type ClassHead, classDates, classCrumbs, classHead, showDays, type StagePill, uncountedWarning } from './class-head.view.js';
