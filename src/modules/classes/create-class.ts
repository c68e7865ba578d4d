import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Course, CourseQueries } from '../catalogue/index.js';
import type { NewClass } from './class.dto.js';
import { usualSeating } from './domain/class-seating.js';
import { ClassPlans } from './class-plans.js';
import { classSearchKey, suggestedCode } from './domain/class-code.js';
import { daysElsewhere } from './domain/held-elsewhere.js';
import { checkWindow } from './domain/schedule.js';
import { SessionPlace } from './session-place.js';
import { Teaching } from './teaching.repository.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClasses } from './training-class.repository.js';

const NOWHERE = { place: '', lecturer: '', venueId: null, lecturerIds: [] };

/** A course that another organisation holds, with the days it gave. */
export interface HeldElsewhere {
  readonly heldBy: string;
  readonly heldFrom: CalendarDate;
  readonly heldTo: CalendarDate;
}

type Settled = Omit<NewClass, 'venueId'> &
  Pick<TrainingClass, 'place' | 'lecturer' | 'venueId' | 'createdById'> & { readonly elsewhere: HeldElsewhere | undefined };

@Injectable()
export class CreateClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courses: CourseQueries,
    private readonly classes: TrainingClasses,
    private readonly classPlans: ClassPlans,
    private readonly sessionPlace: SessionPlace,
    private readonly teaching: Teaching,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * A draft: sessions come next, then OpenClass.
   * @throws DomainError invalid `closesBeforeOpening`, `notAChoice` (course, plan, venue, lecturer), `required` (neither place nor venue), conflict `classCodeTaken`.
   */
  async execute(actor: Actor, input: NewClass, elsewhere?: HeldElsewhere): Promise<TrainingClass> {
    requireRole(actor, 'organiser');
    checkWindow(input);
    return this.unitOfWork.write(async () => {
      const course = await this.courses.byId(input.courseId);
      if (!course) throw new DomainError('invalid', 'notAChoice', { field: 'courseId' });
      const planIds = await this.plansOf(input);
      const { lecturerIds, ...place } = await this.sessionPlace.settle(input, NOWHERE);
      const settled = Object.assign({}, input, place, { createdById: actor.kind === 'staff' ? actor.id : null, elsewhere });
      const trainingClass = await this.addUnderFreeCode(course, settled);
      await this.teaching.ofClass(trainingClass.id, lecturerIds);
      await this.classes.serve(trainingClass.id, planIds);
      const detail = { code: trainingClass.code, name: trainingClass.name };
      await this.audit.record(actor, 'class.created', { type: 'class', id: trainingClass.id }, { detail });
      return trainingClass;
    });
  }

  private plansOf({ planIds, registrationClosesAt }: NewClass): Promise<string[]> {
    return planIds ? this.classPlans.checked(planIds) : this.classPlans.usualOn(dateInVietnam(registrationClosesAt));
  }

  /** A code that was asked for is that one or none; a suggested one moves on while somebody else has it. */
  private async addUnderFreeCode(course: Course, input: Settled): Promise<TrainingClass> {
    let ordinal = input.code ? 0 : await this.classes.countOfCourse(course.id);
    for (let attempt = 0; attempt < 100; attempt++) {
      const trainingClass = this.draft(course, input.code ?? suggestedCode(course.code, ++ordinal), input);
      if (await this.classes.add(trainingClass)) return trainingClass;
      if (input.code) break;
    }
    throw new DomainError('conflict', 'classCodeTaken', { field: 'code' });
  }

  private draft(course: Course, code: string, input: Settled): TrainingClass {
    const name = input.name ?? course.name;
    return {
      id: this.ids.next(),
      code,
      courseId: course.id,
      name,
      nameSearch: classSearchKey(code, name),
      mode: input.mode ?? 'IN_PERSON',
      state: 'draft',
      place: input.place,
      lecturer: input.lecturer,
      venueId: input.venueId,
      createdById: input.createdById,
      audience: input.audience ?? null,
      openingDecision: input.openingDecision ?? null,
      onlineLink: input.onlineLink ?? null,
      capacity: input.capacity,
      seatsTaken: 0,
      ...usualSeating,
      lastLineNumber: 0,
      registrationOpensAt: input.registrationOpensAt,
      registrationClosesAt: input.registrationClosesAt,
      ...withoutDays,
      heldBy: input.elsewhere?.heldBy ?? null,
      ...(input.elsewhere ? daysElsewhere(input.elsewhere) : {}),
      ...rulesOf(input, course),
      createdAt: this.clock.now(),
      revision: 0,
      changedAt: this.clock.now(),
    };
  }
}

/** What a class says of itself before its first session is set. */
const withoutDays = {
  startsAt: null,
  opensOn: null,
  closesOn: null,
  sessionCount: 0,
  stateReason: null,
  stateChangedAt: null,
  previousOpensOn: null,
  previousClosesOn: null,
};

type Rules = Pick<TrainingClass, 'turnRule' | 'turnMinimum' | 'certificatePercent' | 'needsResult'>;

/** The rules of the class where it says something, else those of its course. */
function rulesOf({ turnRule, turnMinimum, certificatePercent, needsResult }: Partial<Rules>, course: Rules): Rules {
  return {
    turnRule: turnRule ?? course.turnRule,
    turnMinimum: turnMinimum ?? (turnRule === undefined || turnRule === course.turnRule ? course.turnMinimum : 1),
    certificatePercent: certificatePercent ?? course.certificatePercent,
    needsResult: needsResult ?? course.needsResult,
  };
}
