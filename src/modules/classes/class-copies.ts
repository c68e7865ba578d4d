import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { Actor } from '../../shared/actor.js';
import { addDays, type CalendarDate, dateInVietnam, daysBetween } from '../../shared/calendar-date.js';
import { LecturerQueries, VenueQueries } from '../venues/index.js';
import { AddSession } from './add-session.js';
import { ClassFollowers } from './class-followers.js';
import type { ClassClone } from './class-life.dto.js';
import type { ClassSession } from './class-session.entity.js';
import type { NewClass } from './class.dto.js';
import { ClassQueries } from './class.queries.js';
import { ConflictCheck, type PlannedSlot } from './conflict-check.js';
import { CreateClass, type HeldElsewhere } from './create-class.js';
import { movedMoment, movedTo } from './domain/new-days.js';
import { CopyClassPlace } from './copy-class-place.js';
import { Seats } from './seats.repository.js';
import { Teaching } from './teaching.repository.js';
import type { TrainingClass } from './training-class.entity.js';

/** Writes a class again on other days. */
@Injectable()
export class ClassCopies {
  constructor(
    private readonly classQueries: ClassQueries,
    private readonly teaching: Teaching,
    private readonly venues: VenueQueries,
    private readonly lecturers: LecturerQueries,
    private readonly createClass: CreateClass,
    private readonly addSession: AddSession,
    private readonly seats: Seats,
    private readonly copyPlace: CopyClassPlace,
    private readonly conflictCheck: ConflictCheck,
    private readonly followers: ClassFollowers,
    private readonly audit: Audit,
  ) {}

  /**
   * Call inside the unit that decides it. A venue or lecturer that has left the registers stays as the words that are printed.
   * @throws DomainError conflict `classCodeTaken`, `bookingConflict`.
   */
  async write(actor: Actor, original: TrainingClass, { firstDay, code, acceptConflicts }: ClassClone): Promise<TrainingClass> {
    const sessions = await this.sessionsOf(original.id);
    const input = copyOf(original, original.opensOn ?? dateInVietnam(original.registrationClosesAt), firstDay);
    const offered = await this.stillOffered(sessions, original);
    const taughtBy = offered.lecturers(await this.teaching.idsOfClass(original.id));
    const place = { ...offered.venue(original.venueId), lecturerIds: taughtBy };
    const facts = Object.assign(input, place, code === undefined ? {} : { code });
    const copy = await this.createClass.execute(actor, facts, elsewhere(original, firstDay));
    const { waitingListEnabled, answerMinutes, needsApproval, hasQuotas } = original;
    await this.copyPlace.to(original, copy);
    await this.seats.arrange(copy.id, { waitingListEnabled, answerMinutes, needsApproval, hasQuotas });
    const planned = movedTo(sessions, firstDay).map(({ heldOn, halfDay, place, lecturer, venueId, lecturerIds }) => ({
      ...{ heldOn, halfDay, place, lecturer, ...offered.venue(venueId) },
      lecturerIds: offered.lecturers(lecturerIds),
    }));
    if (!acceptConflicts) await this.conflictCheck.execute(actor, copy.id, planned.map(asSlot), false);
    for (const session of planned) await this.addSession.execute(actor, copy.id, { ...session, acceptConflicts: acceptConflicts ?? false });
    await this.followers.copyTo(original.id, copy.id);
    await this.audit.record(actor, 'class.cloned', { type: 'class', id: copy.id }, { detail: { from: original.code } });
    return copy;
  }

  private async sessionsOf(classId: string): Promise<TaughtSession[]> {
    const sessions = await this.classQueries.sessionsOf(classId);
    const taughtBy = await this.teaching.idsOfSessions(sessions.map(({ id }) => id));
    return sessions.map((session) => Object.assign({}, session, { lecturerIds: taughtBy.get(session.id) ?? [] }));
  }

  private async stillOffered(sessions: readonly TaughtSession[], original: TrainingClass): Promise<StillOffered> {
    const venues = await this.venues.labelled([original, ...sessions].flatMap(({ venueId }) => venueId ?? []));
    const usual = await this.teaching.idsOfClass(original.id);
    const teachers = await this.lecturers.byIds([...new Set([...usual, ...sessions.flatMap(({ lecturerIds }) => lecturerIds)])]);
    const teaching = new Set(teachers.filter(({ retired }) => !retired).map(({ id }) => id));
    return {
      venue: (id) => (id === null || (venues.get(id)?.venue.retired ?? true) ? {} : { venueId: id }),
      lecturers: (ids) => ids.filter((id) => teaching.has(id)),
    };
  }
}

type TaughtSession = ClassSession & { readonly lecturerIds: readonly string[] };

/** Of what an old class names, what a new one may still choose. */
interface StillOffered {
  readonly venue: (id: string | null) => { venueId?: string };
  readonly lecturers: (ids: readonly string[]) => string[];
}

function asSlot({ heldOn, halfDay, venueId, lecturerIds }: Partial<PlannedSlot> & Omit<PlannedSlot, 'venueId'>): PlannedSlot {
  return { heldOn, halfDay, venueId: venueId ?? null, lecturerIds };
}

/** What is written anew for another running; the window of registration keeps its distance from the first day. */
function copyOf(original: TrainingClass, from: CalendarDate, to: CalendarDate): NewClass {
  const { courseId, name, mode, capacity, place, lecturer, audience, onlineLink } = original;
  const { turnRule, turnMinimum, certificatePercent, needsResult } = original;
  return {
    ...{ courseId, name, mode, capacity, place, lecturer, turnRule, turnMinimum, certificatePercent, needsResult },
    ...(audience === null ? {} : { audience }),
    ...(onlineLink === null ? {} : { onlineLink }),
    registrationOpensAt: movedMoment(original.registrationOpensAt, from, to),
    registrationClosesAt: movedMoment(original.registrationClosesAt, from, to),
  };
}

/** A course that another organisation holds lasts as long as it did. */
function elsewhere({ heldBy, opensOn, closesOn }: TrainingClass, heldFrom: CalendarDate): HeldElsewhere | undefined {
  if (heldBy === null || opensOn === null || closesOn === null) return undefined;
  return { heldBy, heldFrom, heldTo: addDays(heldFrom, daysBetween(opensOn, closesOn)) };
}
