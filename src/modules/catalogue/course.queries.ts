import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import type { CourseType } from '../../shared/course-type.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { Course } from './course.entity.js';

export const COURSES_A_PAGE = 50;

/** More courses than a province teaches in ten years; a list for choosing never grows beyond it. */
const MOST_COURSES = 1000;

@Injectable()
export class CourseQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<Course | null> {
    return this.unitOfWork.manager.findOneBy(Course, { id });
  }

  async byCode(code: string): Promise<Course | null> {
    return this.unitOfWork.manager.findOneBy(Course, { code });
  }

  /** @throws DomainError not-found `courseNotFound`. */
  async existing(id: string): Promise<Course> {
    const course = await this.byId(id);
    if (!course) throw new DomainError('not-found', 'courseNotFound');
    return course;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Course>> {
    if (ids.length === 0) return new Map();
    const courses = await this.unitOfWork.manager.findBy(Course, { id: In([...new Set(ids)]) });
    return new Map(courses.map((course) => [course.id, course]));
  }

  /** In the order of their codes, for choosing one. */
  async all(): Promise<Course[]> {
    return this.unitOfWork.manager.find(Course, { order: { code: 'ASC' }, take: MOST_COURSES });
  }

  /** One page in the order of their codes; `page` counts from 1. */
  async list(filter: { q?: string; type?: CourseType; topic?: CourseTopic; page?: number }): Promise<{ courses: Course[]; total: number }> {
    const query = this.unitOfWork.manager.createQueryBuilder(Course, 'course').orderBy('course.code');
    if (filter.type) query.andWhere('course.type = :type', { type: filter.type });
    if (filter.topic) query.andWhere('course.topic = :topic', { topic: filter.topic });
    // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
    if (filter.q) query.andWhere('INSTR(course.nameSearch, :q) > 0', { q: foldText(filter.q) });
    const [courses, total] = await query
      .skip(((filter.page ?? 1) - 1) * COURSES_A_PAGE)
      .take(COURSES_A_PAGE)
      .getManyAndCount();
    return { courses, total };
  }
}
