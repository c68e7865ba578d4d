import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { constants } from 'node:zlib';
import type exceljs from 'exceljs';
import { sheetLayout, SheetStream, type SheetColumn, type SheetOptions } from './sheet-stream.js';

export type { SheetColumn, SheetOptions, SheetStream, SheetValue } from './sheet-stream.js';

/**
 * Some 400 rows may wait for the compressor, which works on another core: with less room it and the rows take turns. The level is the
 * one that exceljs takes by itself; a better one saves a fifth of the size for more than twice the time.
 */
const COMPRESSION = { level: constants.Z_BEST_SPEED, highWaterMark: 256 * 1024 };

/**
 * What the writer of exceljs loads by itself and takes longest, the first time. Loaded one after the other before it, nobody waits a tenth of a
 * second for all of it at once.
 */
const SLOW_PARTS = ['archiver/lib/plugins/zip', 'archiver'];
const ofWriter = createRequire(import.meta.resolve('exceljs/lib/stream/xlsx/workbook-writer.js'));

/**
 * Writes an .xlsx file row by row, so that 100,000 rows need no more memory than a thousand and no other request waits for them.
 * Sheets are written one after the other: opening the next closes the one before.
 */
export class WorkbookStream {
  private current: SheetStream | null = null;
  private broken: Error | null = null;
  private readonly failure: Promise<never>;

  private constructor(
    private readonly book: exceljs.stream.xlsx.WorkbookWriter,
    private readonly writable: Writable,
  ) {
    this.failure = new Promise((_, reject) => {
      const fail = (error: Error): void => {
        this.broken ??= error;
        reject(this.broken);
      };
      const leave = (): void => {
        if (!writable.writableFinished) fail(new Error('The receiver of the workbook went away.'));
      };
      writable.once('error', fail);
      writable.once('close', leave);
      // While the writer was loaded; its 'close' will not come again.
      if (writable.destroyed) leave();
    });
    // The rows or finish() tell the caller; without this line Node would end the program first.
    this.failure.catch(() => undefined);
  }

  /** Loads the writer of exceljs with the first workbook, without the half of it that reads; see decision 0013. */
  static async open(writable: Writable, properties: { creator: string; created: Date }): Promise<WorkbookStream> {
    // What the caller read, the loading and the first rows are turns of their own: others are answered in between.
    await setImmediate();
    for (const part of SLOW_PARTS) {
      ofWriter(part);
      await setImmediate();
    }
    const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
    await setImmediate();
    const book = new WorkbookWriter({ stream: writable, useStyles: true, useSharedStrings: false, zip: { zlib: COMPRESSION } });
    Object.assign(book, { ...properties, modified: properties.created, lastModifiedBy: properties.creator });
    return new WorkbookStream(book, writable);
  }

  sheet(name: string, columns: readonly SheetColumn[], options: SheetOptions = {}): SheetStream {
    this.current?.close();
    const sheet = this.book.addWorksheet(sheetName(name), sheetLayout(columns, options));
    this.current = new SheetStream(sheet, columns, options, () => this.giveWay(sheet));
    return this.current;
  }

  /** Resolves when the receiver has everything. @throws when it went away or failed */
  async finish(): Promise<void> {
    this.current?.close();
    if (this.broken) throw this.broken;
    await Promise.race([this.book.commit(), this.failure]);
  }

  private async giveWay(sheet: exceljs.Worksheet): Promise<void> {
    await setImmediate();
    if (this.broken) throw this.broken;
    for (const stream of [...compressorInputs(sheet), this.writable]) {
      if (isFull(stream)) await Promise.race([once(stream, 'drain'), this.failure]);
    }
  }
}

/**
 * exceljs writes its rows into the compressor's input without asking whether there is room, so a slow receiver would fill the memory
 * instead of slowing the rows down. The input is the one stream that the sheet's buffer is piped into.
 */
function compressorInputs(sheet: exceljs.Worksheet): Writable[] {
  return (sheet as unknown as { stream: { pipes: Writable[] } }).stream.pipes;
}

/** The compressor brings its own, older kind of stream, which keeps the answer inside. */
interface OlderStream {
  writableNeedDrain?: boolean;
  _writableState: { needDrain: boolean };
}

function isFull(stream: Writable): boolean {
  const older = stream as unknown as OlderStream;
  return older.writableNeedDrain ?? older._writableState.needDrain;
}

/** Excel refuses longer names and these signs. */
function sheetName(name: string): string {
  return name.replace(/[*?:/\\[\]']/g, '-').slice(0, 31);
}
