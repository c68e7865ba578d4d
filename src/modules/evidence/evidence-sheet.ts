import type { SheetColumn } from '../../platform/documents/workbook-stream.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { decimalInForm } from '../../shared/decimal-number.js';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence-kind.js';
import { unitGroups } from '../../shared/unit-group.js';
import type { Target } from '../plans/index.js';
import { type EvidenceColumn, evidenceColumns } from './domain/evidence-columns.js';
import { evidenceFields, kindRules } from './domain/evidence-fields.js';
import type { EvidenceRecord } from './evidence-record.entity.js';

const widths: Partial<Record<EvidenceColumn, number>> = { kind: 28, subject: 36, organisation: 36, result: 36, source: 44, target: 40 };

/** The heads of a list of records; `EvidenceListReader` reads them in either language. */
export function evidenceSheetColumns(t: Translate, columns: readonly EvidenceColumn[] = evidenceColumns): SheetColumn[] {
  return columns.map((column) => ({ header: t(`evidence:column.${column}`), width: widths[column] ?? 18, kind: 'text' }));
}

/** A record in the words in which it can be read in again. Its file and who answers for it stay behind. */
export function evidenceSheetRow(record: EvidenceRecord, targets: readonly Target[], t: Translate): string[] {
  const { kind, unitGroup, variant, quantity, startedOn, countedOn, targetId, state } = record;
  const words: Partial<Record<EvidenceColumn, string>> = {
    kind: t(`evidence:kind.${kind}`),
    unitGroup: unitGroup === null ? '' : t(`group.${unitGroup}`),
    variant: variant === null ? '' : t(`evidence:variant.${variant}`),
    quantity: quantity === null ? '' : decimalInForm(quantity, t),
    startedOn: startedOn === null ? '' : showDate(startedOn),
    countedOn: showDate(countedOn),
    target: targets.find(({ id }) => id === targetId)?.key ?? '',
    state: t(`evidence:state.${state}`),
  };
  return evidenceColumns.map((column) => words[column] ?? textOf(record, column));
}

function textOf(record: EvidenceRecord, column: EvidenceColumn): string {
  const value = column === 'target' ? null : record[column];
  return value === null ? '' : String(value);
}

export function choiceColumns(t: Translate): SheetColumn[] {
  return (['kind', 'unitGroup', 'variant', 'target'] as const).map((column) => ({
    header: t(`evidence:sheet.choices.${column}`),
    width: 48,
    kind: 'text',
  }));
}

/** Beside the list: what may be written in the columns that choose. */
export function choiceRows(targets: readonly Target[], t: Translate): string[][] {
  const columns = [
    evidenceKinds.map((kind) => t(`evidence:kind.${kind}`)),
    unitGroups.map((group) => t(`group.${group}`)),
    evidenceKinds.flatMap((kind) =>
      kindRules[kind].variants.map((each) => `${t(`evidence:variant.${each}`)} (${t(`evidence:kind.${kind}`)})`),
    ),
    targets.filter(({ evidenceKinds: fed }) => fed.length > 0).map(({ key, label }) => `${key}: ${label}`),
  ];
  const most = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: most }, (_, row) => columns.map((column) => column[row] ?? ''));
}

/** Beside the list: what is written in which column of a record of each kind. The kinds are its heads, so that it is never read as a list. */
export function needColumns(t: Translate): SheetColumn[] {
  const kinds = evidenceKinds.map((kind): SheetColumn => ({ header: t(`evidence:kind.${kind}`), width: 24, kind: 'text' }));
  return [{ header: t('evidence:sheet.need.column'), width: 28, kind: 'text' }, ...kinds];
}

export function needRows(t: Translate): string[][] {
  const columns = [...evidenceFields, 'countedOn', 'target', 'source'] as const;
  return columns.map((column) => [t(`evidence:column.${column}`), ...evidenceKinds.map((kind) => needInWords(kind, column, t))]);
}

type AskedColumn = Exclude<EvidenceColumn, 'kind' | 'state'>;

function needInWords(kind: EvidenceKind, column: AskedColumn, t: Translate): string {
  const { fields, oneTarget, range } = kindRules[kind];
  if (column === 'countedOn' || column === 'source') return t('evidence:sheet.need.required');
  if (column === 'target') return t(`evidence:sheet.need.${oneTarget ? 'required' : 'oneOfMany'}`);
  // A trademark that was applied for has a number, a product without one has none.
  if (column === 'reference' && kind === 'ocop_product') return t('evidence:sheet.need.ofTrademark');
  if (column === 'quantity' && kind === 'ocop_product') return t('evidence:sheet.need.between', { from: range[0], to: range[1] });
  return t(`evidence:sheet.need.${fields[column] ?? 'empty'}`);
}
