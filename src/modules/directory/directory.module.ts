import { Module } from '@nestjs/common';
import { DirectoryApiController } from './directory-api.controller.js';
import { TerritoriesModule } from '../territories/index.js';
import { Ethnicities } from './ethnicities.js';
import { ListOrganisations } from './list-organisations.js';
import { ListPeople } from './list-people.js';
import { MergedPeople } from './merged-people.repository.js';
import { NameWords } from './name-word.queries.js';
import { OrganisationApiController } from './organisation-api.controller.js';
import { OrganisationFollowers } from './organisation-followers.js';
import { OrganisationPlaces } from './organisation-places.repository.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationRegisterQueries } from './organisation-register.queries.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationSuccessions } from './organisation-succession.repository.js';
import { Organisations } from './organisations.js';
import { OrganisationsPagesController } from './organisations-pages.controller.js';
import { PeoplePagesController } from './people-pages.controller.js';
import { People } from './people.js';
import { PersonEthnicityRepository } from './person-ethnicity.repository.js';
import { PersonQueries } from './person.queries.js';
import { PersonRepository } from './person.repository.js';
import { PlaceFollowers } from './place-followers.js';
import { RecordSuccession } from './record-succession.js';
import { ShowOrganisation } from './show-organisation.js';
import { ShowPerson } from './show-person.js';
import { SuggestOrganisations } from './suggest-organisations.js';
import { SuggestSuccessors } from './suggest-successors.js';
import { WithdrawSuccession } from './withdraw-succession.js';

@Module({
  imports: [TerritoriesModule],
  controllers: [DirectoryApiController, OrganisationApiController, OrganisationsPagesController, PeoplePagesController],
  providers: [
    Ethnicities,
    ListOrganisations,
    ListPeople,
    MergedPeople,
    NameWords,
    OrganisationFollowers,
    OrganisationPlaces,
    OrganisationQueries,
    OrganisationRegisterQueries,
    OrganisationRepository,
    OrganisationSuccessions,
    Organisations,
    People,
    PersonEthnicityRepository,
    PersonQueries,
    PersonRepository,
    PlaceFollowers,
    RecordSuccession,
    ShowOrganisation,
    ShowPerson,
    SuggestOrganisations,
    SuggestSuccessors,
    WithdrawSuccession,
  ],
  exports: [Ethnicities, MergedPeople, OrganisationFollowers, OrganisationPlaces, Organisations, People, PlaceFollowers],
})
export class DirectoryModule {}
