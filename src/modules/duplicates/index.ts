import { PersonDistinction } from './person-distinction.entity.js';
import { PersonMerge } from './person-merge.entity.js';

export { DuplicatesModule } from './duplicates.module.js';

// The demonstration year merges two records of one person.
export { MergePeople } from './merge-people.js';

export const duplicatesEntities = [PersonDistinction, PersonMerge];
