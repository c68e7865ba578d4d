import { parse } from 'csv-parse/sync';

const SIGNS = { comma: ',', semicolon: ';' } as const;

/** The fields of a CSV file as another program reads them that divides it at this sign. */
export function csvRows(file: Buffer | string, separator: keyof typeof SIGNS = 'comma'): string[][] {
  return parse(file, { bom: true, delimiter: SIGNS[separator] });
}

/** The same rows with the decimal sign of an Excel set to Vietnamese. */
export function withDecimalCommas(rows: readonly string[][]): string[][] {
  return rows.map((row) => row.map((cell) => (/^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell)));
}
