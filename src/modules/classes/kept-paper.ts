import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store.js';
import type { UploadedFile } from '../../platform/web/upload.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ClassPaper } from './class-paper.entity.js';

export type KeptFile = Pick<ClassPaper, 'fileName' | 'fileKind' | 'size' | 'sha256'>;

/** Puts a file that was sent in into the file store: before the unit of work, which only writes rows. A unit that fails leaves a file that nobody names. */
@Injectable()
export class KeptPaper {
  constructor(private readonly fileStore: FileStore) {}

  /** @throws DomainError invalid `fileTypeNotAccepted`; the request class has asked before. */
  async keep({ fileName, kind, bytes }: UploadedFile): Promise<KeptFile> {
    if (kind === null) throw new DomainError('invalid', 'fileTypeNotAccepted', { field: 'file', params: { types: 'PDF' } });
    return { fileName, fileKind: kind, size: bytes.length, sha256: await this.fileStore.keep(bytes) };
  }
}
