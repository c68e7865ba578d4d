import type { AttendeeTurn } from './attendee-turn.entity.js';
import type {
  CompletionResponse,
  FinalisationResponse,
  RollPersonResponse,
  RollResponse,
  RollSessionResponse,
  TurnRow,
} from './attendance.dto.js';
import type { ClassRoll, Completion } from './attendance.queries.js';
import { cellKey } from './domain/changed-cells.js';
import { turnOutcome } from './domain/closing-summary.js';
import { type Mark, marks } from './domain/completion.js';
import type { Finalisation } from './finalisation.entity.js';
import type { ClassCompletion } from './show-completion.js';

/** Only what the roll shows: door staff never receive phones or birth dates. */
export function rollResponse(roll: ClassRoll): RollResponse {
  const { trainingClass, sessions, completions } = roll;
  const marked = marksByCell(roll);
  return {
    classId: trainingClass.id,
    state: trainingClass.state,
    needsResult: trainingClass.needsResult,
    sessions: sessions.map(({ id, heldOn, halfDay }) => ({ id, heldOn, halfDay, counts: countsOf(roll, id) })),
    people: completions.map((completion) => rollPerson(roll, completion, marked)),
  };
}

export function marksByCell(roll: ClassRoll): Map<string, Mark> {
  return new Map(roll.marks.map((cell) => [cellKey(cell), cell.mark]));
}

/** How many of the confirmed people have each mark in a session. */
export function countsOf({ marks: given, completions }: ClassRoll, sessionId: string): RollSessionResponse['counts'] {
  const confirmed = new Set(completions.map(({ registration }) => registration.id));
  const here = given.filter((cell) => cell.sessionId === sessionId && confirmed.has(cell.registrationId));
  const counts = Object.fromEntries(marks.map((mark) => [mark, here.filter((cell) => cell.mark === mark).length])) as Record<Mark, number>;
  return { ...counts, unmarked: completions.length - here.length };
}

function rollPerson({ sessions }: ClassRoll, completion: Completion, marked: Map<string, Mark>): RollPersonResponse {
  const { registration, attended, total, result } = completion;
  const ownMark = (sessionId: string): Mark | null => marked.get(cellKey({ sessionId, registrationId: registration.id })) ?? null;
  return {
    registrationId: registration.id,
    fullName: registration.fullName,
    unitName: registration.unitName,
    unitGroup: registration.unitGroup,
    marks: Object.fromEntries(sessions.map(({ id }) => [id, ownMark(id)])),
    attended,
    total,
    result,
  };
}

export function completionResponse({ trainingClass, sums, completions }: ClassCompletion): CompletionResponse {
  return {
    classId: trainingClass.id,
    state: trainingClass.state,
    sums,
    people: completions.map(({ registration, attended, total, result, earnsTurn, earnsCertificate }) => ({
      registrationId: registration.id,
      fullName: registration.fullName,
      unitName: registration.unitName,
      unitGroup: registration.unitGroup,
      attended,
      total,
      result,
      turn: turnOutcome({ attended, earnsTurn }),
      earnsTurn,
      earnsCertificate,
    })),
  };
}

export function finalisationResponse(finalisation: Finalisation): FinalisationResponse {
  const { id, revision, countedOn, turns, finalisedAt, finalisedBy, reopenedAt, reopenedBy, reopenReason } = finalisation;
  return { id, revision, countedOn, turns, finalisedAt, finalisedBy, reopenedAt, reopenedBy, reopenReason };
}

export function turnRow(turn: AttendeeTurn): TurnRow {
  const { registrationId, quantity, countedOn, courseType, unitGroup, unitName, sessionsAttended, sessionsTotal, createdAt } = turn;
  return { registrationId, quantity, countedOn, courseType, unitGroup, unitName, sessionsAttended, sessionsTotal, createdAt };
}
