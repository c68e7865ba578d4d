import { MergedPerson } from './merged-person.entity.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { PersonEthnicity } from './person-ethnicity.entity.js';

export { DirectoryModule } from './directory.module.js';
export type { Minority } from './domain/minority.js';
export { birthsAgree, newlyKnown, type PersonFacts } from './domain/same-person.js';
export { Ethnicities } from './ethnicities.js';
export { MergedPeople } from './merged-people.js';
export { Organisations } from './organisations.js';
export { People } from './people.js';
export { Person };

export const directoryEntities = [MergedPerson, Organisation, Person, PersonEthnicity];
