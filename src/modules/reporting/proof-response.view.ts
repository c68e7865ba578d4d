import type { CountedClassesResponse, CountedExpertsResponse, CountedTurnsResponse } from './proof.dto.js';
import type { CountedClassList } from './list-counted-classes.js';
import type { ExpertList } from './list-experts.js';
import type { TurnList } from './list-turns.js';
import type { TurnFilter } from './reporting.dto.js';

export function countedTurns({ asOf, turns, total, pending, opening }: TurnList, { minority }: TurnFilter): CountedTurnsResponse {
  const named = minority === undefined;
  const rows = turns.map((turn) => ({
    personId: named ? turn.personId : null,
    fullName: named ? turn.fullName : null,
    unitName: named ? turn.unitName : null,
    group: turn.unitGroup,
    classId: turn.classId,
    classCode: turn.classCode,
    className: turn.className,
    countedOn: turn.countedOn,
    sessionsAttended: turn.sessionsAttended,
    sessionsTotal: turn.sessionsTotal,
    pending: turn.pending,
  }));
  return { asOf, turns: rows, total, pending, opening };
}

export function countedExperts({ asOf, experts, total, certified, opening }: ExpertList): CountedExpertsResponse {
  const rows = experts.map((expert) => ({
    certificateId: expert.id,
    serial: expert.serial,
    personId: expert.personId,
    fullName: expert.fullName,
    unitName: expert.unitName,
    group: expert.unitGroup,
    classId: expert.classId,
    classCode: expert.classCode,
    className: expert.className,
    issuedOn: expert.issuedOn,
    verdict: expert.verdict,
  }));
  return { asOf, experts: rows, total, certified, opening };
}

export function countedClasses({ asOf, classes, total, opening }: CountedClassList): CountedClassesResponse {
  const rows = classes.map(({ id, code, name, courseType, state, opensOn, closesOn }) => {
    return { id, code, name, courseType, state, opensOn, closesOn };
  });
  return { asOf, classes: rows, total, opening };
}
