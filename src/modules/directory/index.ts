import { MergedPerson } from './merged-person.entity.js';
import { OrganisationPlace } from './organisation-place.entity.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationSuccession } from './organisation-succession.entity.js';
import { Person } from './person.entity.js';
import { PersonNamePart } from './person-name-part.entity.js';
import { PersonEthnicity } from './person-ethnicity.entity.js';

export { DirectoryModule } from './directory.module.js';
export type { Minority } from './domain/minority.js';
export { newlyKnown } from './domain/same-person.js';
export { nameParts } from './domain/name-parts.js';
export type { PersonFacts } from '../../shared/person-facts.js';
export { Ethnicities } from './ethnicities.js';
export { MergedPeople } from './merged-people.repository.js';
export { type OrganisationFigures, OrganisationFollowers, type UnitName } from './organisation-followers.js';
export { OrganisationPlace };
export { OrganisationPlaces } from './organisation-places.repository.js';
export { Organisations } from './organisations.js';
export { People } from './people.js';
export { PlaceFollowers } from './place-followers.js';
export { Person };

export const directoryEntities = [
  MergedPerson,
  Organisation,
  OrganisationPlace,
  OrganisationSuccession,
  Person,
  PersonEthnicity,
  PersonNamePart,
];
