import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type CalendarDate, instantInVietnam } from '../../shared/calendar-date.js';

/** Half of what reads archives takes the hour as that of its own zone: at noon the day is the same in each that matters. */
const HOUR = '12:00';

export interface ZippedFile {
  readonly name: string;
  /** Shown as the date of the file; the moment of packing would make the same files a different archive each time. */
  readonly day: CalendarDate;
  /** Called when it is the turn of this file, so that one file is in memory at a time. */
  readonly read: () => Promise<Buffer>;
}

/**
 * One archive of many files, written as they are read and as fast as the receiver takes it.
 * @throws when the receiver went away, a file cannot be read, or a name would leave the folder it is unpacked into
 */
export async function writeZip(receiver: Writable, files: readonly ZippedFile[]): Promise<void> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { name, day, read } of files) {
    zip.addReadStreamLazy(name, { mtime: instantInVietnam(day, HOUR) }, (ready) => {
      // The library would go on reading for a receiver that is gone.
      if (output.destroyed) return;
      read().then(
        (bytes) => {
          ready(null, Readable.from([bytes]));
        },
        (error: unknown) => {
          ready(error, Readable.from([]));
        },
      );
    });
  }
  zip.end();
  try {
    await pipeline(output, receiver);
  } finally {
    output.destroy();
  }
}
