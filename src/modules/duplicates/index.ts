import { PersonDistinction } from './person-distinction.entity.js';
import { PersonMerge } from './person-merge.entity.js';

export { DuplicatesModule } from './duplicates.module.js';

export const duplicatesEntities = [PersonDistinction, PersonMerge];
