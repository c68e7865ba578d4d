import { Course } from './course.entity.js';

export { CatalogueModule } from './catalogue.module.js';
export { Course } from './course.entity.js';
export { CourseFollowers } from './course-followers.js';
export { CourseQueries } from './course.queries.js';
export { Courses } from './course.repository.js';
export { CreateCourse } from './create-course.js';
export { ListCourses } from './list-courses.js';

export const catalogueEntities = [Course];
