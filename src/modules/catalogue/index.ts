import { Course } from './course.entity.js';

export { CatalogueModule } from './catalogue.module.js';

export const catalogueEntities = [Course];
