import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CourseType } from '../../shared/course-type.js';
import { foldText } from '../../shared/text-folding.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import { CourseQueries } from '../catalogue/index.js';
import { VenueQueries } from '../venues/index.js';
import type { PublicCalendarFilter } from './calendar.dto.js';
import { ClassQueries } from './class.queries.js';
import type { TrainingClass } from './training-class.entity.js';

export interface PublicCalendarClass {
  readonly trainingClass: TrainingClass;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  /** Of the venue, when it is one of the register and has one. */
  readonly address: string | null;
}

/** What is open, near somebody, on a topic; anyone may read it. */
@Injectable()
export class ListPublicCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly courses: CourseQueries,
    private readonly venues: VenueQueries,
    private readonly clock: Clock,
  ) {}

  /** At most the 200 classes of the public list, the next to begin first. */
  async execute({ q, near, type, topic }: PublicCalendarFilter): Promise<PublicCalendarClass[]> {
    const open = await this.unitOfWork.read(() => this.openClasses());
    return open.filter(({ trainingClass, courseType, topic: ofCourse, address }) => {
      if (type !== undefined && type !== courseType) return false;
      if (topic !== undefined && topic !== ofCourse) return false;
      if (near !== undefined && !foldText(`${trainingClass.place} ${address ?? ''}`).includes(foldText(near))) return false;
      return q === undefined || trainingClass.nameSearch.includes(foldText(q));
    });
  }

  private async openClasses(): Promise<PublicCalendarClass[]> {
    const open = await this.classes.openList(this.clock.now());
    const courses = await this.courses.byIds(open.map(({ courseId }) => courseId));
    const venues = await this.venues.labelled(open.flatMap(({ venueId }) => venueId ?? []));
    return open.map((trainingClass) => ({
      trainingClass,
      courseType: courses.get(trainingClass.courseId)?.type ?? 'TAP_HUAN',
      topic: courses.get(trainingClass.courseId)?.topic ?? null,
      address: venues.get(trainingClass.venueId ?? '')?.venue.address ?? null,
    }));
  }
}
