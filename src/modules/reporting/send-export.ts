import { PassThrough } from 'node:stream';
import { Logger } from '@nestjs/common';
import { attachmentHeader } from '../../platform/documents/attachment-name.js';
import type { PageReply } from '../../platform/web/page-request.js';
import type { ExportFile } from './export-plan.js';

const logger = new Logger('Export');

/** Sends the file while it is being written. Once the first bytes are out, a failure can only end the connection. */
export async function sendExport(reply: PageReply, file: ExportFile): Promise<void> {
  const pipe = new PassThrough();
  void reply.status(200).header('content-type', file.contentType).header('content-disposition', attachmentHeader(file.fileName)).send(pipe);
  try {
    await file.writeTo(pipe);
  } catch (error) {
    logger.warn(`${file.fileName}: ${error instanceof Error ? error.message : String(error)}`);
    pipe.destroy();
  }
}
