import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { PersonEthnicity } from './person-ethnicity.entity.js';

export { DirectoryModule } from './directory.module.js';

export const directoryEntities = [Organisation, Person, PersonEthnicity];
