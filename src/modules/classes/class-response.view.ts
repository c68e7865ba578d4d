import type { ClassResponse, ClassSummary, SessionResponse } from './class.dto.js';
import type { ClassSession } from './class-session.entity.js';
import { classWarnings } from './domain/class-warnings.js';
import { classStage } from './domain/registration-window.js';
import type { AnnouncedClass } from './show-class.js';
import type { TrainingClass } from './training-class.entity.js';

/** Field by field: what the API shows is decided here, never by adding a column. */
export function classSummary(trainingClass: TrainingClass, now: Date): ClassSummary {
  const { id, code, courseId, name, mode, state, place, lecturer, audience, openingDecision, capacity, seatsTaken } = trainingClass;
  const { registrationOpensAt, registrationClosesAt, venueId, opensOn, closesOn, sessionCount, heldBy } = trainingClass;
  return {
    ...{ id, code, courseId, name, mode, state, stage: classStage(trainingClass, now), place, lecturer, audience, openingDecision },
    ...{ capacity, seatsTaken, registrationOpensAt, registrationClosesAt, opensOn, closesOn, sessionCount, venueId, heldBy },
  };
}

export function classResponse({ trainingClass, sessions, planIds, lecturerIds, steps }: AnnouncedClass, now: Date): ClassResponse {
  const { turnRule, turnMinimum, certificatePercent, needsResult, stateReason, previousOpensOn, previousClosesOn } = trainingClass;
  const more = {
    ...{ stateReason, previousOpensOn, previousClosesOn, onlineLink: steps === null ? null : trainingClass.onlineLink },
    steps: (steps ?? []).map(({ action, at, actorName: by, reason }) => ({ action, at, by, reason })),
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
