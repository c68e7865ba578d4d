import { Module } from '@nestjs/common';
import { Ethnicities } from './ethnicities.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationRepository } from './organisation.repository.js';
import { Organisations } from './organisations.js';
import { People } from './people.js';
import { PersonEthnicityRepository } from './person-ethnicity.repository.js';
import { PersonRepository } from './person.repository.js';

@Module({
  providers: [Ethnicities, OrganisationQueries, OrganisationRepository, Organisations, People, PersonEthnicityRepository, PersonRepository],
  exports: [Ethnicities, Organisations, People],
})
export class DirectoryModule {}
