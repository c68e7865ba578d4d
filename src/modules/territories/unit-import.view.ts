import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import type { Translate } from '../../platform/web/translations.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import type { AdminUnitImport } from './admin-unit-import.entity.js';
import type { UnitImportDetails } from './show-unit-import.js';
import type { UnitImportResponse } from './territories.dto.js';
import type { UnitListOutcome } from './unit-list-reader.js';

/** More would not be read, and the file is mended outside. */
const MOST_SHOWN = 200;

export function importResponse({ id, enteredAt }: AdminUnitImport, outcome: UnitListOutcome, t: Translate): UnitImportResponse {
  const { kind, added, changed, successions, unchanged, bad } = outcome;
  return {
    id,
    kind,
    added: added.length,
    changed: changed.length,
    successions: successions.length,
    unchanged,
    bad: badLines(outcome, t),
    badTotal: bad.length,
    entered: enteredAt !== null,
  };
}

function badLines({ bad }: UnitListOutcome, t: Translate): { line: number; code: string; message: string }[] {
  return bad.slice(0, MOST_SHOWN).map(({ line, code, params }) => ({ line, code, message: t(`territories:bad.${code}`, params ?? {}) }));
}

/** What entering the list would do or, once it was entered, what it did. */
export function importModel(details: UnitImportDetails, t: Translate): Record<string, unknown> {
  const { started, outcome, entered } = details;
  return {
    id: started.id,
    status: entered === null ? null : { tone: 'ok', text: t('territories:import.entered') },
    facts: [
      { label: t('territories:import.file'), value: started.fileName },
      { label: t('territories:import.kind'), value: t(`territories:import.kinds.${started.kind}`) },
      ...(started.legalBasis === null ? [] : [{ label: t('territories:legalBasis'), value: started.legalBasis }]),
      ...(started.endsOn === null ? [] : [{ label: t('territories:import.endsOn'), value: showDate(started.endsOn) }]),
    ],
    ...(entered === null ? previewModel(outcome, t) : enteredModel(entered, t)),
  };
}

function previewModel(outcome: UnitListOutcome, t: Translate): Record<string, unknown> {
  const { added, changed, successions, unchanged, bad } = outcome;
  const changes = added.length + changed.length + successions.length;
  return {
    heading: t('territories:import.changes'),
    figures: figures({ added: added.length, changed: changed.length, successions: successions.length }, t),
    unchanged: t('territories:import.unchanged', { count: showNumber(unchanged, t) }),
    bad: badLines(outcome, t),
    badMore: bad.length > MOST_SHOWN ? t('territories:import.badMore', { count: showNumber(bad.length - MOST_SHOWN, t) }) : null,
    badTotal: bad.length,
    mayEnter: bad.length === 0 && changes > 0,
    nothing: bad.length === 0 && changes === 0 ? t('territories:import.nothingToDo') : null,
  };
}

/** Who entered it and what that changed, as the history kept it; the list itself is known by now and would change nothing. */
function enteredModel({ at, actorName, detail }: AuditEntry, t: Translate): Record<string, unknown> {
  const { added = 0, changed = 0, successions = 0, unchanged = 0 } = (detail ?? {}) as Partial<Record<Changed | 'unchanged', number>>;
  return {
    heading: t('territories:import.enteredHeading'),
    lead: t('territories:import.enteredBy', { at: momentInWords(at, t), by: actorName }),
    figures: figures({ added, changed, successions }, t),
    unchanged: t('territories:import.unchanged', { count: showNumber(unchanged, t) }),
    nothing: added + changed + successions === 0 ? t('territories:import.nothingEntered') : null,
  };
}

type Changed = 'added' | 'changed' | 'successions';

function figures(counts: Readonly<Record<Changed, number>>, t: Translate): { label: string; value: string }[] {
  const names = ['added', 'changed', 'successions'] as const;
  return names.map((name) => ({ label: t(`territories:import.${name}`), value: showNumber(counts[name], t) }));
}

export function importRow(started: AdminUnitImport, t: Translate): Record<string, unknown> {
  return {
    href: `/staff/admin-units/imports/${started.id}`,
    fileName: started.fileName,
    kind: t(`territories:import.kinds.${started.kind}`),
    by: started.createdBy,
    at: momentInWords(started.createdAt, t),
    entered: started.enteredAt !== null,
  };
}
