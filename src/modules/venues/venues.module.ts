import { Module } from '@nestjs/common';
import { AddLecturer } from './add-lecturer.js';
import { AddVenue } from './add-venue.js';
import { ChangeLecturer } from './change-lecturer.js';
import { ChangeVenue } from './change-venue.js';
import { LecturerQueries } from './lecturer.queries.js';
import { Lecturers } from './lecturer.repository.js';
import { LecturersApiController } from './lecturers-api.controller.js';
import { LecturersPagesController } from './lecturers-pages.controller.js';
import { ListLecturers } from './list-lecturers.js';
import { ListVenues } from './list-venues.js';
import { RetireLecturer } from './retire-lecturer.js';
import { RetireVenue } from './retire-venue.js';
import { ShowLecturer } from './show-lecturer.js';
import { ShowVenue } from './show-venue.js';
import { VenueQueries } from './venue.queries.js';
import { Venues } from './venue.repository.js';
import { VenuesApiController } from './venues-api.controller.js';
import { VenuesPagesController } from './venues-pages.controller.js';

const forTheModuleItself = [ChangeLecturer, ChangeVenue, ListLecturers, ListVenues, ShowLecturer, ShowVenue];
const forOtherModules = [AddLecturer, AddVenue, LecturerQueries, Lecturers, RetireLecturer, RetireVenue, VenueQueries, Venues];

@Module({
  controllers: [LecturersApiController, LecturersPagesController, VenuesApiController, VenuesPagesController],
  providers: [...forOtherModules, ...forTheModuleItself],
  exports: forOtherModules,
})
export class VenuesModule {}
