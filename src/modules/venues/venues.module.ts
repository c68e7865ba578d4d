import { Module } from '@nestjs/common';
import { TerritoriesModule } from '../territories/index.js';
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
import { PlaceVenue } from './place-venue.js';
import { RetireLecturer } from './retire-lecturer.js';
import { RetireVenue } from './retire-venue.js';
import { ShowLecturer } from './show-lecturer.js';
import { ShowVenuePlace } from './show-venue-place.js';
import { ShowVenue } from './show-venue.js';
import { VenuePlaces } from './venue-places.repository.js';
import { VenuePlacesPagesController } from './venue-places-pages.controller.js';
import { VenueQueries } from './venue.queries.js';
import { Venues } from './venue.repository.js';
import { VenuesApiController } from './venues-api.controller.js';
import { VenuesPagesController } from './venues-pages.controller.js';
import { WithdrawVenuePlace } from './withdraw-venue-place.js';

const forTheModuleItself = [
  ChangeLecturer,
  ChangeVenue,
  ListLecturers,
  ListVenues,
  ShowLecturer,
  ShowVenue,
  ShowVenuePlace,
  WithdrawVenuePlace,
];
const forOtherModules = [
  AddLecturer,
  AddVenue,
  LecturerQueries,
  Lecturers,
  PlaceVenue,
  RetireLecturer,
  RetireVenue,
  VenuePlaces,
  VenueQueries,
  Venues,
];

@Module({
  imports: [TerritoriesModule],
  controllers: [LecturersApiController, LecturersPagesController, VenuesApiController, VenuesPagesController, VenuePlacesPagesController],
  providers: [...forOtherModules, ...forTheModuleItself],
  exports: forOtherModules,
})
export class VenuesModule {}
