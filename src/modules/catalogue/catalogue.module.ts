import { Module } from '@nestjs/common';
import { ChangeCourse } from './change-course.js';
import { CloneCourse } from './clone-course.js';
import { CourseFollowers } from './course-followers.js';
import { CourseQueries } from './course.queries.js';
import { Courses } from './course.repository.js';
import { CoursesApiController } from './courses-api.controller.js';
import { CoursesPagesController } from './courses-pages.controller.js';
import { CreateCourse } from './create-course.js';
import { ListCourses } from './list-courses.js';
import { ShowCourse } from './show-course.js';

@Module({
  controllers: [CoursesApiController, CoursesPagesController],
  providers: [CourseFollowers, Courses, CourseQueries, CreateCourse, ChangeCourse, CloneCourse, ListCourses, ShowCourse],
  exports: [CourseFollowers, Courses, CourseQueries, CreateCourse],
})
export class CatalogueModule {}
