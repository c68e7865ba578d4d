import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { IdentityModule } from '../identity/index.js';
import { PlansModule } from '../plans/index.js';
import { TerritoriesModule } from '../territories/index.js';
import { VenuesModule } from '../venues/index.js';
import { AddPaper } from './add-paper.js';
import { AddSession } from './add-session.js';
import { CalendarApiController } from './calendar-api.controller.js';
import { CalendarBookingsApiController } from './calendar-bookings-api.controller.js';
import { CalendarBookingsPagesController } from './calendar-bookings-pages.controller.js';
import { CalendarFeeds } from './calendar-feed.repository.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarPagesController } from './calendar-pages.controller.js';
import { CalendarQueries } from './calendar.queries.js';
import { ApproveClass } from './approve-class.js';
import { CancelClass } from './cancel-class.js';
import { ChangeClass } from './change-class.js';
import { ChangeClassPlace } from './change-class-place.js';
import { ChangePaper } from './change-paper.js';
import { ChangeSession } from './change-session.js';
import { ClassChanges } from './class-changes.js';
import { ClassCopies } from './class-copies.js';
import { ChangeClassElsewhere } from './change-class-elsewhere.js';
import { ClassElsewhereApiController } from './class-elsewhere-api.controller.js';
import { ClassElsewherePagesController } from './class-elsewhere-pages.controller.js';
import { ClassDays } from './class-days.js';
import { ClassFollowers } from './class-followers.js';
import { ClassFormsPagesController } from './class-forms-pages.controller.js';
import { ClassPlacesApiController } from './class-places-api.controller.js';
import { ClassPlacesPagesController } from './class-places-pages.controller.js';
import { ClassLife } from './class-life.js';
import { ClassLifePagesController } from './class-life-pages.controller.js';
import { ClassLifeApiController } from './class-life-api.controller.js';
import { ClassPage } from './class-page.js';
import { ClassPapers } from './class-paper.repository.js';
import { ClassPapersApiController } from './class-papers-api.controller.js';
import { ClassPapersPagesController } from './class-papers-pages.controller.js';
import { ClassPlans } from './class-plans.js';
import { ClassQueries } from './class.queries.js';
import { ClassSessions } from './class-session.repository.js';
import { ClassStates } from './class-states.repository.js';
import { ClassUnits } from './class-units.repository.js';
import { ClassUnitsApiController } from './class-units-api.controller.js';
import { ClassUnitsPagesController } from './class-units-pages.controller.js';
import { ClassesApiController } from './classes-api.controller.js';
import { ClassesPagesController } from './classes-pages.controller.js';
import { CloneClass } from './clone-class.js';
import { CloneYear } from './clone-year.js';
import { CloneYearApiController } from './clone-year-api.controller.js';
import { CloneYearPagesController } from './clone-year-pages.controller.js';
import { ConflictCheck } from './conflict-check.js';
import { ConflictQueries } from './conflict.queries.js';
import { CopyClassPlace } from './copy-class-place.js';
import { CreateClass } from './create-class.js';
import { FeedLinks } from './feed-links.js';
import { FeedLinksPagesController } from './feed-links-pages.controller.js';
import { KeptPaper } from './kept-paper.js';
import { ListClasses } from './list-classes.js';
import { ListPublicCalendar } from './list-public-calendar.js';
import { PublicCalendarPagesController } from './public-calendar-pages.controller.js';
import { ListOpenClasses } from './list-open-classes.js';
import { MovedSessions } from './moved-sessions.js';
import { OpenClass } from './open-class.js';
import { PlaceClass } from './place-class.js';
import { PostponeClass } from './postpone-class.js';
import { PrepareClass } from './prepare-class.js';
import { ReadFeed } from './read-feed.js';
import { ReadPapers } from './read-papers.js';
import { RecordClassElsewhere } from './record-class-elsewhere.js';
import { RemovePaper } from './remove-paper.js';
import { RemoveSession } from './remove-session.js';
import { ResumeClass } from './resume-class.js';
import { ReturnClass } from './return-class.js';
import { Seats } from './seats.repository.js';
import { SecretFeeds } from './secret-feeds.js';
import { SessionPlace } from './session-place.js';
import { ShowBookings } from './show-bookings.js';
import { ShowCalendar } from './show-calendar.js';
import { ShowClass } from './show-class.js';
import { ShowClassUnit } from './show-class-unit.js';
import { ShowPlanning } from './show-planning.js';
import { ShowYear } from './show-year.js';
import { SubmitClass } from './submit-class.js';
import { Teaching } from './teaching.repository.js';
import { TrainingClasses } from './training-class.repository.js';
import { WithdrawClassPlace } from './withdraw-class-place.js';
import { YearProposals } from './year-proposals.js';

const forTheModuleItself = [
  CalendarFeeds,
  FeedLinks,
  ReadFeed,
  SecretFeeds,
  AddPaper,
  ChangePaper,
  KeptPaper,
  ReadPapers,
  RemovePaper,
  ChangeClassPlace,
  ChangeSession,
  ChangeClassElsewhere,
  ClassCopies,
  ClassDays,
  ClassLife,
  ClassPage,
  ClassSessions,
  CloneClass,
  CloneYear,
  ConflictCheck,
  ConflictQueries,
  CopyClassPlace,
  ListClasses,
  ListOpenClasses,
  ListPublicCalendar,
  MovedSessions,
  PrepareClass,
  RecordClassElsewhere,
  RemoveSession,
  SessionPlace,
  ShowBookings,
  ReturnClass,
  ShowCalendar,
  ShowClass,
  ShowClassUnit,
  ShowPlanning,
  ShowYear,
  Teaching,
  TrainingClasses,
  WithdrawClassPlace,
  YearProposals,
];
const forOtherModules = [
  CalendarQueries,
  AddSession,
  CancelClass,
  ClassChanges,
  ApproveClass,
  ChangeClass,
  ClassFollowers,
  ClassPapers,
  ClassPlans,
  ClassQueries,
  ClassStates,
  ClassUnits,
  CreateClass,
  OpenClass,
  PlaceClass,
  PostponeClass,
  ResumeClass,
  Seats,
  SubmitClass,
];

@Module({
  imports: [IdentityModule, CatalogueModule, PlansModule, TerritoriesModule, VenuesModule],
  // The forms stand first: /staff/classes/new is not a class called "new".
  controllers: [
    CloneYearApiController,
    CloneYearPagesController,
    ClassElsewhereApiController,
    ClassElsewherePagesController,
    CalendarApiController,
    CalendarBookingsApiController,
    CalendarBookingsPagesController,
    CalendarFeedsController,
    CalendarPagesController,
    FeedLinksPagesController,
    PublicCalendarPagesController,
    ClassesApiController,
    ClassFormsPagesController,
    ClassesPagesController,
    ClassPlacesApiController,
    ClassPlacesPagesController,
    ClassUnitsApiController,
    ClassUnitsPagesController,
    ClassLifeApiController,
    ClassLifePagesController,
    ClassPapersApiController,
    ClassPapersPagesController,
  ],
  providers: [...forOtherModules, ...forTheModuleItself],
  exports: forOtherModules,
})
export class ClassesModule {}
