import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { ClassesModule } from '../classes/index.js';
import { DirectoryModule } from '../directory/index.js';
import { PlansModule } from '../plans/index.js';
import { TerritoriesModule } from '../territories/index.js';
import { ExportPlaces } from './export-places.js';
import { HeldClassSums } from './held-class-sums.js';
import { ListOrganisationPlaces } from './list-organisation-places.js';
import { ListPlaceClasses } from './list-place-classes.js';
import { ListPlaceTurns } from './list-place-turns.js';
import { OrganisationPlaceQueries } from './organisation-place.queries.js';
import { OrganisationPlacePagesController } from './organisation-place-pages.controller.js';
import { OrganisationPlacesPagesController } from './organisation-places-pages.controller.js';
import { PlaceOrganisation } from './place-organisation.js';
import { PlacesApiController } from './places-api.controller.js';
import { PlacesPagesController } from './places-pages.controller.js';
import { ShowOrganisationPlace } from './show-organisation-place.js';
import { ShowPlaces } from './show-places.js';
import { TurnsByPlace } from './turns-by-place.js';
import { TurnsByPlaceQueries } from './turns-by-place.queries.js';
import { TurnsFollowPlaces } from './turns-follow-places.js';

const useCases = [
  ExportPlaces,
  ListOrganisationPlaces,
  ListPlaceClasses,
  ListPlaceTurns,
  PlaceOrganisation,
  ShowOrganisationPlace,
  ShowPlaces,
];

/** Turns by place, a part of reporting of its own. */
@Module({
  imports: [AttendanceModule, ClassesModule, DirectoryModule, PlansModule, TerritoriesModule],
  controllers: [PlacesApiController, PlacesPagesController, OrganisationPlacesPagesController, OrganisationPlacePagesController],
  providers: [...useCases, HeldClassSums, OrganisationPlaceQueries, TurnsByPlace, TurnsByPlaceQueries, TurnsFollowPlaces],
  exports: [TurnsByPlace],
})
export class PlacesModule {}
