import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { planCrumbs } from '../plans/index.js';
import type { TurnProofResponse } from './proof.dto.js';
import type { TurnProof } from './show-turn.js';

type Model = { readonly title: string } & Record<string, unknown>;

export function turnProofModel(proof: TurnProof, t: Translate): Model {
  const { plan, trainingClass, turn, fullName, sessions, signedLists, closing, takenBack } = proof;
  const classHref = `/staff/classes/${trainingClass.id}`;
  return {
    title: fullName,
    crumbs: [...planCrumbs(plan, t), { label: t('reporting:proof.title') }],
    lead: t(`reporting:proof.${takenBack === null ? 'lead' : 'leadTakenBack'}`, { plan: plan.number, date: showDate(turn.countedOn) }),
    takenBack: takenBack && t('reporting:proof.takenBack', { ...takenBack, at: momentInWords(takenBack.at, t) }),
    facts: [
      { label: t('interface:fullName'), value: fullName, href: `/staff/people/${turn.personId}` },
      { label: t('interface:organisation'), value: turn.unitName },
      { label: t('interface:groupLabel'), value: t(`group.${turn.unitGroup}`) },
      { label: t('reporting:turns.class'), value: `${trainingClass.code} · ${trainingClass.name}`, href: classHref },
      { label: t('reporting:turns.sessions'), value: `${turn.sessionsAttended}/${turn.sessionsTotal}` },
      ...(closing === null ? [] : [{ label: t('reporting:proof.closed'), value: `${closing.by}, ${momentInWords(closing.at, t)}` }]),
    ],
    sessions: sessions.map(({ session, mark }) => ({
      day: session.heldOn,
      halfDay: t(`halfDay.${session.halfDay}`),
      place: session.place,
      mark:
        mark === null
          ? { tone: 'plain', text: t('mark.unmarked') }
          : { tone: there.includes(mark.mark) ? 'ok' : 'bad', text: t(`mark.${mark.mark}`) },
      by: mark === null ? null : `${mark.by}, ${momentInWords(mark.at, t)}`,
    })),
    signedLists: signedLists.map(({ id, title, fileName }) => ({ href: `${classHref}/papers/${id}/file`, label: title ?? fileName })),
    rollHref: `${classHref}/roll`,
    fileHref: `${classHref}/file`,
  };
}

const there: readonly string[] = ['present', 'late', 'left_early'];

export function turnProofResponse(proof: TurnProof): TurnProofResponse {
  const { trainingClass, turn, fullName, sessions, signedLists, closing, takenBack } = proof;
  return {
    ...{ personId: turn.personId, fullName, unitName: turn.unitName, group: turn.unitGroup, countedOn: turn.countedOn },
    ...{ classId: trainingClass.id, classCode: trainingClass.code, className: trainingClass.name },
    ...{ sessionsAttended: turn.sessionsAttended, sessionsTotal: turn.sessionsTotal },
    finalisedBy: closing?.by ?? null,
    finalisedAt: closing?.at ?? null,
    takenBack,
    sessions: sessions.map(({ session, mark }) => ({
      ...{ heldOn: session.heldOn, halfDay: session.halfDay },
      ...{ mark: mark?.mark ?? null, markedBy: mark?.by ?? null, markedAt: mark?.at ?? null },
    })),
    signedLists: signedLists.map(({ id, title, fileName, sha256 }) => ({ paperId: id, title, fileName, sha256 })),
  };
}
