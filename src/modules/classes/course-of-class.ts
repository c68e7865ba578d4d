/**
 * The course of each class in a statement that reads the classes of a plan as `training`. LEFT although every class has a course: joined
 * otherwise, MariaDB begins with the few courses and reads the classes of all plans and years.
 */
export const courseOfClass = 'LEFT JOIN course ON course.id = training.course_id';
