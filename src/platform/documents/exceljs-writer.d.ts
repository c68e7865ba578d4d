/** exceljs declares its streaming writer only as a part of the whole library. */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type exceljs from 'exceljs';

  const WorkbookWriter: typeof exceljs.stream.xlsx.WorkbookWriter;
  export = WorkbookWriter;
}
