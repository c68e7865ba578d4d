import type { FieldProblem } from '../../shared/domain-error.js';
import type { ImportReport, ImportReportRow } from './import.dto.js';
import type { ShownImport } from './show-import.js';

type Say = (problem: FieldProblem) => string;

/** What became of every line, as a program gets it. */
export function importReport({ batch, rows, list }: ShownImport, say: Say): ImportReport {
  const names = new Map(list.lines.map(({ rowId, reading }) => [rowId, reading.fullName]));
  const reported = rows.flatMap(({ id, number, outcome, reasons, registrationId }): ImportReportRow[] => {
    if (outcome === null) return [];
    const said = (reasons ?? []).map((reason) => ({ field: reason.field, code: reason.code, message: say(reason) }));
    return [{ row: number, fullName: names.get(id) ?? '', outcome, registrationId, reasons: said }];
  });
  const { id: importId, state, entered, waiting, refused } = batch;
  return { ...{ importId, state, entered, waiting, refused }, rows: reported };
}
