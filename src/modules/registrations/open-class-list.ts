import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CourseType } from '../../shared/course-type.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import { CourseQueries } from '../catalogue/index.js';
import { ClassChanges, ClassQueries, type TrainingClass } from '../classes/index.js';

export interface OpenClass {
  readonly trainingClass: TrainingClass;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
}

/** The list as it was at one moment, and the pages that were drawn from it. */
export interface OpenClassSnapshot {
  readonly classes: Promise<readonly OpenClass[]>;
  /** Finished HTML for visitors who are not signed in, by language. */
  readonly pages: Map<string, string>;
}

const KEPT_FOR_MS = 1_000;

/**
 * The classes on the front page. Hundreds of people open that page in the minute in which a popular class opens, and all see the
 * same: so it is read from the database at most once a second and drawn once for each language. Only this page may be up to a second
 * late; the page of a class and the seat itself always ask the database.
 *
 * A seat that is taken or given back in this process is seen at once (`forgetAfterCommit`), and so is a class that was opened, changed,
 * cancelled or finalised here (`ClassChanges`). A snapshot is replaced, never changed:
 * a page that was drawn from an old one is kept in the old one and disappears with it.
 */
@Injectable()
export class OpenClassList {
  private latest: OpenClassSnapshot | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly classes: ClassQueries,
    private readonly courses: CourseQueries,
    classChanges: ClassChanges,
  ) {
    classChanges.listen(() => {
      this.latest = null;
    });
  }

  snapshot(): OpenClassSnapshot {
    this.latest ??= this.take();
    return this.latest;
  }

  /** Call inside the unit that changes what the list shows. */
  forgetAfterCommit(): void {
    this.unitOfWork.afterCommit(() => {
      this.latest = null;
    });
  }

  private take(): OpenClassSnapshot {
    const snapshot = { classes: this.read(), pages: new Map<string, string>() };
    const forget = (): void => {
      if (this.latest === snapshot) this.latest = null;
    };
    // A database that did not answer is asked again by the next visitor.
    snapshot.classes.catch(forget);
    setTimeout(forget, KEPT_FOR_MS).unref();
    return snapshot;
  }

  private read(): Promise<OpenClass[]> {
    return this.unitOfWork.read(async () => {
      const classes = await this.classes.openList(this.clock.now());
      const courses = await this.courses.byIds(classes.map(({ courseId }) => courseId));
      return classes.map((trainingClass) => {
        const { type: courseType = 'TAP_HUAN', topic = null } = courses.get(trainingClass.courseId) ?? {};
        return { trainingClass, courseType, topic };
      });
    });
  }
}
