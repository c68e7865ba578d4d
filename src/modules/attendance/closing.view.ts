import { historyLines } from '../../platform/audit/history-lines.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/vietnamese-number.js';
import { uncountedWarning } from '../classes/index.js';
import type { Completion } from './attendance.queries.js';
import { turnOutcome } from './domain/closing-summary.js';
import type { Finalisation } from './finalisation.entity.js';
import type { ClassCompletion } from './show-completion.js';

const tones = { earned: 'ok', neverCame: 'plain', tooFewSessions: 'warn' } as const;

/** The page before and after a class is finalised. */
export function closingModel(seen: ClassCompletion, t: Translate): Record<string, unknown> {
  const { trainingClass, sums, completions, finalisations, history, marks, sessions } = seen;
  const standing = finalisations.find(({ reopenedAt }) => reopenedAt === null) ?? null;
  const cells = sessions.length * completions.length;
  return {
    finalised: standing === null ? null : { text: t('attendance:closing.standing', standingParams(standing)), at: standing.finalisedAt },
    notYet: notYet(seen, t),
    uncounted: uncountedWarning(trainingClass, seen.uncounted, t),
    unmarked: cells > marks.length ? t('attendance:closing.unmarked', { count: cells - marks.length }) : null,
    rule: t(`attendance:closing.rule.${trainingClass.turnRule}`, { minimum: trainingClass.turnMinimum }),
    needsResult: trainingClass.needsResult,
    provisional: standing === null,
    figures: figures(seen, t),
    groups: sums.groups.map(({ unitGroup, turns, women, minority }) => ({ label: t(`group.${unitGroup}`), turns, women, minority })),
    sums,
    rows: completions.map((completion, index) => completionRow(completion, index, trainingClass.needsResult, t)),
    history: historyLines(history, t),
    finaliseAction: `/staff/classes/${trainingClass.id}/finalise`,
    reopenAction: `/staff/classes/${trainingClass.id}/reopen`,
    certificatesHref: `/staff/classes/${trainingClass.id}/certificates`,
  };
}

function standingParams({ revision, turns, countedOn, finalisedBy }: Finalisation): Record<string, string | number> {
  return { revision, turns: showNumber(turns), countedOn: showDate(countedOn), name: finalisedBy };
}

/** Why the class cannot be finalised now, in words; null when it can or is. */
function notYet({ trainingClass, ended }: ClassCompletion, t: Translate): string | null {
  if (trainingClass.state === 'finalised') return null;
  if (trainingClass.state !== 'open') return t('error.classNotOpen');
  if (trainingClass.closesOn === null) return t('error.classWithoutSessions');
  return ended ? null : t('error.classNotEnded', { date: showDate(trainingClass.closesOn) });
}

function figures({ completions, sums }: ClassCompletion, t: Translate): { label: string; value: string }[] {
  const figure = (name: string, value: number): { label: string; value: string } => ({
    label: t(`attendance:closing.${name}`),
    value: showNumber(value),
  });
  return [
    figure('registered', completions.length),
    figure('turns', sums.turns),
    figure('women', sums.women),
    figure('minority', sums.minority),
    figure('certificates', completions.filter(({ earnsCertificate }) => earnsCertificate).length),
  ];
}

function completionRow(completion: Completion, index: number, needsResult: boolean, t: Translate): Record<string, unknown> {
  const { registration, attended, total, result, earnsTurn, earnsCertificate } = completion;
  const outcome = turnOutcome({ attended, earnsTurn });
  return {
    ordinal: index + 1,
    name: registration.fullName,
    href: `/staff/classes/${registration.classId}/registrations?q=${encodeURIComponent(registration.code)}`,
    unit: registration.unitName,
    group: t(`group.${registration.unitGroup}`),
    attended: `${attended}/${total}`,
    result: needsResult ? t(`attendance:result.${result ?? 'none'}`) : null,
    turn: { tone: tones[outcome], text: t(`attendance:turn.${outcome}`) },
    certificate: earnsCertificate ? t('yes') : t('no'),
  };
}
