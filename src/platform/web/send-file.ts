import type { Writable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { Logger } from '@nestjs/common';
import { attachmentHeader } from '../documents/attachment-name.js';
import type { PageReply } from './page-request.js';

/** A download that is written while it is sent. */
export interface StreamedFile {
  readonly fileName: string;
  readonly contentType: string;
  /** To be looked at in the browser instead of kept. */
  readonly inline?: true;
  /** @throws when the receiver went away or the content cannot be read */
  readonly writeTo: (receiver: Writable) => Promise<void>;
}

export interface FileInMemory {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const logger = new Logger('Download');

/** Sends the file while it is being written. Once the first bytes are out, a failure can only end the connection. */
export async function sendFile(reply: PageReply, { fileName, contentType, writeTo, inline }: StreamedFile): Promise<void> {
  const pipe = new PassThrough();
  void reply
    .status(200)
    .header('content-type', contentType)
    .header('content-disposition', inline ? attachmentHeader(fileName).replace(/^attachment/, 'inline') : attachmentHeader(fileName))
    .header('cache-control', 'private, no-cache')
    .send(pipe);
  try {
    await writeTo(pipe);
  } catch (error) {
    logger.warn(`${fileName}: ${error instanceof Error ? error.message : String(error)}`);
    pipe.destroy();
  }
}

/** Always a download, never shown inside our pages: whatever it holds, it cannot act in our name. */
export function sendBytes(
  reply: PageReply,
  { fileName, contentType, bytes }: FileInMemory,
  caching: 'private, no-cache' | 'private, no-store' | 'no-store' = 'private, no-cache',
): PageReply {
  return reply
    .status(200)
    .header('content-type', contentType)
    .header('content-disposition', attachmentHeader(fileName))
    .header('cache-control', caching)
    .send(bytes);
}
