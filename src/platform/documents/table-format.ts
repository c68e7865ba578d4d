/** How a table leaves the program: a workbook for people, or separated text for other programs. */
export const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** What stands between the fields of a CSV file: the comma that programs expect, or the semicolon of an Excel whose decimal sign is the comma. */
export const csvSeparators = ['comma', 'semicolon'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

/** What is asked of a table that is to leave. */
export interface TableFileRequest {
  readonly format?: TableFormat;
  readonly separator?: CsvSeparator;
}

/** A workbook when nothing is said; who names a separator alone means CSV. */
export function formatOf({ format, separator }: TableFileRequest): TableFormat {
  return format ?? (separator === undefined ? 'xlsx' : 'csv');
}
