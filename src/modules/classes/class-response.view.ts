import type { ClassResponse, ClassSummary, SessionResponse } from './class.dto.js';
import type { ClassSession } from './class-session.entity.js';
import { classWarnings } from './domain/class-warnings.js';
import { classStage } from './domain/registration-window.js';
import type { PublicClass } from './show-class.js';
import type { TrainingClass } from './training-class.entity.js';

/** Field by field: what the API shows is decided here, never by adding a column. */
export function classSummary(trainingClass: TrainingClass, now: Date): ClassSummary {
  const { id, code, courseId, name, mode, state, place, lecturer, audience, openingDecision, capacity, seatsTaken } = trainingClass;
  const { registrationOpensAt, registrationClosesAt, venueId, opensOn, closesOn, sessionCount } = trainingClass;
  return {
    ...{ id, code, courseId, name, mode, state, stage: classStage(trainingClass, now), place, lecturer, audience, openingDecision },
    ...{ capacity, seatsTaken, registrationOpensAt, registrationClosesAt, opensOn, closesOn, sessionCount, venueId },
  };
}

export function classResponse({ trainingClass, sessions, planIds, lecturerIds }: PublicClass, now: Date): ClassResponse {
  const { turnRule, turnMinimum, certificatePercent, needsResult } = trainingClass;
  const more = {
    sessions: sessions.map((each) => sessionResponse(each, lecturerIds.get(each.id))),
    planIds: [...planIds],
    warnings: classWarnings(trainingClass, now),
  };
  return Object.assign(classSummary(trainingClass, now), { turnRule, turnMinimum, certificatePercent, needsResult }, more);
}

export function sessionResponse(session: ClassSession, lecturerIds: readonly string[] = []): SessionResponse {
  const { id, heldOn, halfDay, place, lecturer, venueId } = session;
  return { id, heldOn, halfDay, place, lecturer, venueId, lecturerIds: [...lecturerIds] };
}
