import { historyLines } from '../../platform/audit/history-lines.js';
import { pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { uncountedWarning } from '../classes/index.js';
import { type Completion, unmarkedBoxes } from './attendance.queries.js';
import { certificateRule, turnRule } from './class-rules.view.js';
import { turnOutcome } from './domain/closing-summary.js';
import type { Finalisation } from './finalisation.entity.js';
import type { ClassCompletion } from './show-completion.js';

const tones = { earned: 'ok', neverCame: 'plain', tooFewSessions: 'warn' } as const;

const PEOPLE_A_PAGE = 50;

/** The page before and after a class is finalised; `page` of its people, from 1. */
export function closingModel(seen: ClassCompletion, page: number, t: Translate): Record<string, unknown> {
  const { trainingClass, sums, finalisations, history, certifies } = seen;
  const hindrance = notYet(seen, t);
  const standing = finalisations.find(({ reopenedAt }) => reopenedAt === null) ?? null;
  return {
    finalised: standing === null ? null : { text: t('attendance:closing.standing', standingParams(standing, t)), at: standing.finalisedAt },
    notYet: hindrance,
    uncounted: uncountedWarning(trainingClass, seen.uncounted, t),
    doubts: standing === null && hindrance === null ? doubts(seen, t) : null,
    rules: closingRules(seen, t),
    certifies,
    needsResult: trainingClass.needsResult,
    provisional: standing === null,
    figures: figures(seen, t),
    groups: sums.groups.map(({ unitGroup, turns, women, minority }) => ({ label: t(`group.${unitGroup}`), turns, women, minority })),
    sums,
    ...people(seen, page, t),
    history: historyLines(history, t),
    finaliseAction: `/staff/classes/${trainingClass.id}/finalise`,
    reopenAction: `/staff/classes/${trainingClass.id}/reopen`,
    certificatesHref: `/staff/classes/${trainingClass.id}/certificates`,
  };
}

/** What could be a mistake, to be read and confirmed before the button does anything; null when nothing is. */
function doubts(seen: ClassCompletion, t: Translate): { texts: string[]; confirm: string } | null {
  const unmarked = unmarkedBoxes(seen);
  const withoutTurns = seen.sums.turns === 0;
  const missing = seen.trainingClass.heldBy === null ? 'unmarked' : 'withoutResult';
  if (unmarked === 0 && !withoutTurns) return null;
  return {
    texts: [
      ...(withoutTurns ? [t('attendance:closing.withoutTurns')] : []),
      ...(unmarked > 0 ? [t(`attendance:closing.${missing}`, { count: unmarked })] : []),
    ],
    confirm: withoutTurns ? t('attendance:closing.confirmWithoutTurns') : t(`attendance:closing.confirm.${missing}`, { count: unmarked }),
  };
}

function closingRules(seen: ClassCompletion, t: Translate): string[] {
  if (seen.trainingClass.heldBy !== null) return [t('attendance:rule.elsewhere')];
  return seen.sessions.length === 0 ? [] : rules(seen, t);
}

function rules({ trainingClass, sessions, certifies }: ClassCompletion, t: Translate): string[] {
  const certificate = certifies ? certificateRule(trainingClass, sessions.length, t) : t('attendance:rule.noCertificate');
  return [turnRule(trainingClass, sessions.length, t), certificate, t('attendance:rule.wasThere')];
}

function people({ trainingClass, completions }: ClassCompletion, asked: number, t: Translate): Record<string, unknown> {
  const total = completions.length;
  const page = Math.min(asked, Math.max(1, Math.ceil(total / PEOPLE_A_PAGE)));
  const first = (page - 1) * PEOPLE_A_PAGE;
  const address = (to: number): string => `/staff/classes/${trainingClass.id}/finalise?page=${to}#people`;
  return {
    rows: completions
      .slice(first, first + PEOPLE_A_PAGE)
      .map((completion, index) => completionRow(completion, first + index, trainingClass, t)),
    pager: pagerOf(address, { page, size: PEOPLE_A_PAGE, total }),
  };
}

function standingParams({ revision, turns, countedOn, finalisedBy }: Finalisation, t: Translate): Record<string, string | number> {
  return { revision, turns: showNumber(turns, t), countedOn: showDate(countedOn), name: finalisedBy };
}

/** Why the class cannot be finalised now, in words; null when it can or is. */
function notYet({ trainingClass, ended }: ClassCompletion, t: Translate): string | null {
  if (trainingClass.state === 'finalised') return null;
  if (trainingClass.state !== 'open') return t('error.classHasNoRoll');
  if (trainingClass.closesOn === null) return t('error.classWithoutSessions');
  return ended ? null : t('error.classNotEnded', { date: showDate(trainingClass.closesOn) });
}

function figures({ completions, sums, certifies }: ClassCompletion, t: Translate): { label: string; value: string }[] {
  const figure = (name: string, value: number): { label: string; value: string } => ({
    label: t(`attendance:closing.${name}`),
    value: showNumber(value, t),
  });
  return [
    figure('registered', completions.length),
    figure('turns', sums.turns),
    figure('women', sums.women),
    figure('minority', sums.minority),
    ...(certifies ? [figure('certificates', completions.filter(({ earnsCertificate }) => earnsCertificate).length)] : []),
  ];
}

function completionRow(
  completion: Completion,
  index: number,
  { needsResult, heldBy }: ClassCompletion['trainingClass'],
  t: Translate,
): Record<string, unknown> {
  const { registration, attended, total, result, earnsTurn, earnsCertificate } = completion;
  const outcome = turnOutcome({ attended, earnsTurn });
  return {
    ordinal: index + 1,
    name: registration.fullName,
    href: `/staff/classes/${registration.classId}/registrations?q=${encodeURIComponent(registration.code)}`,
    unit: registration.unitName,
    group: t(`group.${registration.unitGroup}`),
    attended: heldBy === null ? `${attended}/${total}` : '–',
    result: needsResult ? t(`attendance:result.${result ?? 'none'}`) : null,
    turn: { tone: tones[outcome], text: t(`attendance:turn.${outcome}`) },
    certificate: earnsCertificate ? t('yes') : t('no'),
  };
}
