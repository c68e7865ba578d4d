import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { ClassSession } from '../classes/index.js';
import type { ClassRoll, Completion } from './attendance.queries.js';
import { countsOf, marksByCell } from './attendance.view.js';
import { cellKey } from './domain/changed-cells.js';
import { marks } from './domain/completion.js';
import { markBoxName, resultBoxName, type RollForm } from './roll-form.js';

/** More boxes than this on one page are slow on a cheap phone; such a class is shown one session at a time. */
const MOST_BOXES = 1200;

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly letter: string;
}

interface RollRow {
  readonly ordinal: number;
  readonly name: string;
  readonly unit: string;
  readonly href: string;
  readonly marks: readonly { readonly name: string; readonly value: string; readonly label: string }[];
  readonly summary: string;
}

/**
 * The roll with the sessions that are shown: the one asked for, or all, or of a very large class the first that is not
 * complete. `sent` holds what a refused form had in its boxes.
 */
export function rollModel(roll: ClassRoll, asked: string | undefined, t: Translate, sent?: RollForm): Record<string, unknown> {
  const { trainingClass, sessions, completions } = roll;
  const shown = shownSessions(roll, asked);
  const base = `/staff/classes/${trainingClass.id}/roll`;
  return {
    action: shown.length === 1 && sessions.length > 1 ? `${base}?session=${shown[0]?.id ?? ''}` : base,
    allHref: shown.length < sessions.length && sessions.length * completions.length <= MOST_BOXES ? `${base}?session=all` : null,
    summaries: sessions.map((session) => sessionSummary(roll, session, shown.includes(session), t)),
    sessions: shown.map((session) => ({ label: t(`halfDay.${session.halfDay}`), note: showDate(session.heldOn) })),
    markOptions: markOptions(t),
    rows: rollRows(roll, shown, t, sent),
    summaryLabel: t('attendance:roll.attended'),
    people: completions.length,
    needsResult: trainingClass.needsResult,
    registrationsHref: `/staff/classes/${trainingClass.id}/registrations`,
  };
}

function shownSessions(roll: ClassRoll, asked: string | undefined): readonly ClassSession[] {
  const { sessions, completions } = roll;
  const one = sessions.find(({ id }) => id === asked);
  if (one) return [one];
  if (sessions.length * completions.length <= MOST_BOXES) return sessions;
  return [sessions.find(({ id }) => countsOf(roll, id).unmarked > 0) ?? sessions[0]].filter((session) => session !== undefined);
}

function sessionSummary(roll: ClassRoll, session: ClassSession, shown: boolean, t: Translate): Record<string, unknown> {
  const counts = countsOf(roll, session.id);
  return {
    id: session.id,
    href: `/staff/classes/${session.classId}/roll?session=${session.id}`,
    label: sessionLabel(session, t),
    shown,
    counts: [...marks, 'unmarked' as const]
      .filter((mark) => counts[mark] > 0)
      .map((mark) => `${t(`mark.${mark}`)} ${counts[mark]}`)
      .join(' · '),
    unmarked: counts.unmarked,
  };
}

function sessionLabel({ halfDay, heldOn }: Pick<ClassSession, 'halfDay' | 'heldOn'>, t: Translate): string {
  return `${t(`halfDay.${halfDay}`)} ${showDate(heldOn)}`;
}

function markOptions(t: Translate): Choice[] {
  return marks.map((value) => ({ value, label: t(`mark.${value}`), letter: t(`markLetter.${value}`) }));
}

function rollRows(roll: ClassRoll, shown: readonly ClassSession[], t: Translate, sent?: RollForm): RollRow[] {
  const current = marksByCell(roll);
  const typed = new Map((sent?.marks ?? []).map((cell) => [cellKey(cell), cell.mark]));
  return roll.completions.map((completion, index) => ({
    ...personCells(completion, index, roll.trainingClass.id),
    summary: attendedOf(completion, roll.trainingClass.needsResult, t),
    marks: shown.map((session) => {
      const cell = { sessionId: session.id, registrationId: completion.registration.id };
      const mark = current.get(cellKey(cell)) ?? '';
      return {
        name: markBoxName(cell.sessionId, cell.registrationId, mark),
        value: typed.get(cellKey(cell)) ?? mark,
        label: `${completion.registration.fullName}, ${sessionLabel(session, t)}`,
      };
    }),
  }));
}

function personCells({ registration }: Completion, index: number, classId: string): Pick<RollRow, 'ordinal' | 'name' | 'unit' | 'href'> {
  return {
    ordinal: index + 1,
    name: registration.fullName,
    unit: registration.unitName,
    href: `/staff/classes/${classId}/registrations?q=${encodeURIComponent(registration.code)}`,
  };
}

function attendedOf({ attended, total, result }: Completion, needsResult: boolean, t: Translate): string {
  const sessions = `${attended}/${total}`;
  return needsResult && result !== null ? `${sessions} · ${t(`attendance:result.${result}`)}` : sessions;
}

/** The same table with one column: who passed. */
export function resultsModel(
  roll: ClassRoll,
  t: Translate,
  sent: readonly { registrationId: string; result: string }[] = [],
): Record<string, unknown> {
  const typed = new Map(sent.map(({ registrationId, result }) => [registrationId, result]));
  const options = (['pass', 'fail'] as const).map((value) => ({
    value,
    label: t(`attendance:result.${value}`),
    letter: t(`attendance:resultLetter.${value}`),
  }));
  return {
    sessions: [{ label: t('attendance:results.column') }],
    markOptions: options,
    rows: roll.completions.map((completion, index) => ({
      ...personCells(completion, index, roll.trainingClass.id),
      summary: `${completion.attended}/${completion.total}`,
      marks: [
        {
          name: resultBoxName(completion.registration.id, completion.result ?? ''),
          value: typed.get(completion.registration.id) ?? completion.result ?? '',
          label: `${completion.registration.fullName}, ${t('attendance:results.column')}`,
        },
      ],
    })),
    summaryLabel: t('attendance:roll.attended'),
  };
}
