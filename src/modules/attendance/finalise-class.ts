import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { CourseType } from '../../shared/course-type.js';
import { CourseQueries } from '../catalogue/index.js';
import { ClassQueries, ClassStates, type TrainingClass } from '../classes/index.js';
import { Ethnicities, OrganisationPlaces } from '../directory/index.js';
import { AttendanceLedger } from './attendance.repository.js';
import type { FinaliseInput } from './attendance.dto.js';
import { AttendanceQueries, type Completion, unmarkedBoxes } from './attendance.queries.js';
import type { AttendeeTurn } from './attendee-turn.entity.js';
import { requireConfirmed, requireEnded, requireOpenClass } from './domain/class-closing.js';
import type { Finalisation } from './finalisation.entity.js';
import { HeldClasses } from './held-classes.repository.js';
import { lastSessionOf } from './last-session.js';
import { TurnSheets } from './turn-sheets.repository.js';

/** Chốt danh sách: from here the turns of the class are official. */
@Injectable()
export class FinaliseClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: HeldClasses,
    private readonly classQueries: ClassQueries,
    private readonly classStates: ClassStates,
    private readonly courses: CourseQueries,
    private readonly ethnicities: Ethnicities,
    private readonly places: OrganisationPlaces,
    private readonly queries: AttendanceQueries,
    private readonly ledger: AttendanceLedger,
    private readonly sheets: TurnSheets,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws DomainError conflict `rollIsFinal`, `classHasNoRoll`, `classNotEnded`, `classWithoutSessions`; invalid
   * `closesWithoutTurns`, `closesUnmarked` when it is not confirmed.
   */
  async execute(actor: Actor, classId: string, { confirmed }: FinaliseInput = { confirmed: false }): Promise<Finalisation> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId, 'open');
      requireOpenClass(trainingClass.state);
      const countedOn = requireEnded(lastSessionOf(trainingClass, await this.classQueries.sessionsOf(classId)), this.clock.now());
      const roll = await this.queries.rollOf(classId);
      const earned = roll.completions.filter((completion) => completion.earnsTurn);
      requireConfirmed({ turns: earned.length, unmarked: unmarkedBoxes(roll), isElsewhere: trainingClass.heldBy !== null }, confirmed);
      await this.classStates.change(classId, 'open', 'finalised');
      const finalisation = await this.closingOf(actor, classId, countedOn, earned.length);
      await this.ledger.addFinalisation(finalisation);
      await this.ledger.addTurns(await this.creditsOf(finalisation, trainingClass, earned));
      await this.sheets.renew(classId);
      const detail = { revision: finalisation.revision, turns: finalisation.turns, countedOn };
      await this.audit.record(actor, 'class.finalised', { type: 'class', id: classId }, { detail });
      return finalisation;
    });
  }

  private async closingOf(actor: Actor, classId: string, countedOn: string, turns: number): Promise<Finalisation> {
    return {
      id: this.ids.next(),
      classId,
      revision: (await this.ledger.lastRevision(classId)) + 1,
      countedOn,
      turns,
      finalisedAt: this.clock.now(),
      finalisedBy: actorName(actor),
      reopenedAt: null,
      reopenedBy: null,
      reopenReason: null,
    };
  }

  /** Unit, group, gender and minority as they are on this day: people move, reports do not. */
  private async creditsOf(
    finalisation: Finalisation,
    { courseId, opensOn }: TrainingClass,
    earned: readonly Completion[],
  ): Promise<AttendeeTurn[]> {
    const minorities = await this.ethnicities.minorityOf(earned.map(({ registration }) => registration.personId));
    const courseType = await this.courseTypeOf(courseId);
    const placeOf = await this.places.on(
      finalisation.countedOn,
      earned.map(({ registration }) => registration),
    );
    return earned.map(({ registration, attended, total }) => ({
      id: this.ids.next(),
      finalisationId: finalisation.id,
      classId: finalisation.classId,
      personId: registration.personId,
      registrationId: registration.id,
      quantity: 1,
      countedOn: finalisation.countedOn,
      openedOn: opensOn ?? finalisation.countedOn,
      courseType,
      unitGroup: registration.unitGroup,
      unitName: registration.unitName,
      ...(placeOf(registration) ?? { organisationId: null, adminUnitId: null }),
      gender: registration.gender,
      minority: minorities.get(registration.personId) ?? 'not_stated',
      sessionsAttended: attended,
      sessionsTotal: total,
      createdAt: finalisation.finalisedAt,
    }));
  }

  private async courseTypeOf(courseId: string): Promise<CourseType> {
    const course = await this.courses.byId(courseId);
    if (!course) throw new Error(`Class refers to course ${courseId}, which does not exist`);
    return course.type;
  }
}
