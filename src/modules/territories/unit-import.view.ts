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

export function importModel({ started, outcome }: UnitImportDetails, t: Translate): Record<string, unknown> {
  const { added, changed, successions, unchanged, bad } = outcome;
  const changes = added.length + changed.length + successions.length;
  return {
    facts: [
      { label: t('territories:import.file'), value: started.fileName },
      { label: t('territories:import.kind'), value: t(`territories:import.kinds.${started.kind}`) },
      ...(started.legalBasis === null ? [] : [{ label: t('territories:legalBasis'), value: started.legalBasis }]),
      ...(started.endsOn === null ? [] : [{ label: t('territories:import.endsOn'), value: showDate(started.endsOn) }]),
    ],
    figures: (['added', 'changed', 'successions'] as const).map((name) => ({
      label: t(`territories:import.${name}`),
      value: showNumber({ added, changed, successions }[name].length, t),
    })),
    unchanged: t('territories:import.unchanged', { count: showNumber(unchanged, t) }),
    bad: badLines(outcome, t),
    badMore: bad.length > MOST_SHOWN ? t('territories:import.badMore', { count: showNumber(bad.length - MOST_SHOWN, t) }) : null,
    badTotal: bad.length,
    mayEnter: bad.length === 0 && changes > 0,
    nothingToDo: bad.length === 0 && changes === 0,
  };
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
