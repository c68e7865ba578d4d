import { Module } from '@nestjs/common';
import { DirectoryApiController } from './directory-api.controller.js';
import { Ethnicities } from './ethnicities.js';
import { ListPeople } from './list-people.js';
import { MergedPeople } from './merged-people.repository.js';
import { NameWords } from './name-word.queries.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationRepository } from './organisation.repository.js';
import { Organisations } from './organisations.js';
import { PeoplePagesController } from './people-pages.controller.js';
import { People } from './people.js';
import { PersonEthnicityRepository } from './person-ethnicity.repository.js';
import { PersonQueries } from './person.queries.js';
import { PersonRepository } from './person.repository.js';
import { ShowPerson } from './show-person.js';
import { SuggestOrganisations } from './suggest-organisations.js';

@Module({
  controllers: [DirectoryApiController, PeoplePagesController],
  providers: [
    Ethnicities,
    ListPeople,
    MergedPeople,
    NameWords,
    OrganisationQueries,
    OrganisationRepository,
    Organisations,
    People,
    PersonEthnicityRepository,
    PersonQueries,
    PersonRepository,
    ShowPerson,
    SuggestOrganisations,
  ],
  exports: [Ethnicities, MergedPeople, Organisations, People],
})
export class DirectoryModule {}
