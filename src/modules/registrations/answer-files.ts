import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { UploadedFile } from '../../platform/web/upload.js';
import { Answers } from './answer.repository.js';
import type { Answer, AnswerFile, GivenAnswers } from './domain/question-answers.js';

/** Under which hash the file store keeps the bytes of a file that was sent in. */
export type KeptFiles = ReadonlyMap<AnswerFile, string>;

/** The bytes of answered files, which live outside the database and hence outside its transactions. */
@Injectable()
export class AnswerFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly answers: Answers,
  ) {}

  areIn(given: GivenAnswers): boolean {
    return Object.values(given).some((value) => value instanceof UploadedFile && value.bytes.length > 0);
  }

  /** Whoever is refused leaves nothing behind, no file either. */
  async keptDuring<T>(answers: readonly Answer[], work: (kept: KeptFiles) => Promise<T>): Promise<T> {
    const files = answers.flatMap(({ file }) => (file === null ? [] : [file]));
    const kept = await this.keep(files);
    try {
      const result = await work(kept);
      // Somebody else with the same bytes may have been refused meanwhile, and have looked before this unit was committed.
      await this.keep(files);
      return result;
    } catch (error) {
      await this.discardUnused([...kept.values()]);
      throw error;
    }
  }

  /** Takes files away that no answer names any more. */
  async discardUnused(hashes: readonly string[]): Promise<void> {
    for (const hash of hashes) {
      if (!(await this.unitOfWork.read(() => this.answers.isFileUsed(hash)))) await this.store.discard(hash);
    }
  }

  async read(hash: string): Promise<Buffer> {
    return this.store.read(hash);
  }

  private async keep(files: readonly AnswerFile[]): Promise<KeptFiles> {
    const kept = new Map<AnswerFile, string>();
    for (const file of files) kept.set(file, await this.store.keep(Buffer.from(file.bytes)));
    return kept;
  }
}
