import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { AddSession } from './add-session.js';
import type { ClassClone } from './class-life.dto.js';
import type { NewClass } from './class.dto.js';
import { ClassQueries } from './class.queries.js';
import { CreateClass } from './create-class.js';
import { movedMoment, movedTo } from './domain/new-days.js';
import { Teaching } from './teaching.repository.js';
import type { TrainingClass } from './training-class.entity.js';

@Injectable()
export class CloneClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly teaching: Teaching,
    private readonly createClass: CreateClass,
    private readonly addSession: AddSession,
    private readonly audit: Audit,
  ) {}

  /**
   * A draft with the facts, rules and sessions of the class, all moved to another first day; it serves the plans of its own time.
   * People, papers and the decision stay with the original. Rooms and lecturers that are taken then are warned of on its page.
   * @throws DomainError not-found `classNotFound`, conflict `classCodeTaken`.
   */
  async execute(actor: Actor, classId: string, { firstDay, code }: ClassClone): Promise<TrainingClass> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const original = await this.classQueries.existing(classId);
      const sessions = await this.classQueries.sessionsOf(classId);
      const input = copyOf(original, sessions[0]?.heldOn ?? dateInVietnam(original.registrationClosesAt), firstDay);
      const lecturerIds = [...(await this.teaching.idsOfClass(classId))];
      const copy = await this.createClass.execute(actor, Object.assign(input, { lecturerIds }, code === undefined ? {} : { code }));
      const taughtBy = await this.teaching.idsOfSessions(sessions.map(({ id }) => id));
      for (const { id, heldOn, halfDay, place, lecturer, venueId } of movedTo(sessions, firstDay)) {
        const where = { place, lecturer, ...(venueId === null ? {} : { venueId }), lecturerIds: [...(taughtBy.get(id) ?? [])] };
        await this.addSession.execute(actor, copy.id, { heldOn, halfDay, ...where, acceptConflicts: true });
      }
      await this.audit.record(actor, 'class.cloned', { type: 'class', id: copy.id }, { detail: { from: original.code } });
      return copy;
    });
  }
}

/** What is written anew for another running; the window of registration keeps its distance from the first day. */
function copyOf(original: TrainingClass, from: CalendarDate, to: CalendarDate): NewClass {
  const { courseId, name, mode, capacity, place, lecturer, venueId, audience, onlineLink } = original;
  const { turnRule, turnMinimum, certificatePercent, needsResult } = original;
  return {
    ...{ courseId, name, mode, capacity, place, lecturer, turnRule, turnMinimum, certificatePercent, needsResult },
    ...(venueId === null ? {} : { venueId }),
    ...(audience === null ? {} : { audience }),
    ...(onlineLink === null ? {} : { onlineLink }),
    registrationOpensAt: movedMoment(original.registrationOpensAt, from, to),
    registrationClosesAt: movedMoment(original.registrationClosesAt, from, to),
  };
}
