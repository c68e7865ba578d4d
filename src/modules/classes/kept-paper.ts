import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store.js';
import { keepFile } from '../../platform/files/kept-file.js';
import type { UploadedFile } from '../../platform/web/upload.js';
import type { ClassPaper } from './class-paper.entity.js';

export type KeptFile = Pick<ClassPaper, 'fileName' | 'fileKind' | 'size' | 'sha256'>;

/** Puts a file that was sent in into the file store: before the unit of work, which only writes rows. A unit that fails leaves a file that nobody names. */
@Injectable()
export class KeptPaper {
  constructor(private readonly fileStore: FileStore) {}

  /** @throws DomainError invalid `fileTypeNotAccepted`; the request class has asked before. */
  keep(file: UploadedFile): Promise<KeptFile> {
    return keepFile(this.fileStore, file);
  }
}
