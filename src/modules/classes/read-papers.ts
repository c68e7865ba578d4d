import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ClassPaper } from './class-paper.entity.js';
import { ClassPapers } from './class-paper.repository.js';
import { ClassQueries } from './class.queries.js';
import { isInPreparation } from './domain/class-state.js';
import type { TrainingClass } from './training-class.entity.js';

export interface PaperFile {
  readonly paper: ClassPaper;
  readonly bytes: Buffer;
}

/** The papers of a class and their bytes; door staff have no business with them. */
@Injectable()
export class ReadPapers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly papers: ClassPapers,
    private readonly fileStore: FileStore,
  ) {}

  async list(actor: Actor, classId: string): Promise<{ trainingClass: TrainingClass; papers: ClassPaper[] }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => ({
      trainingClass: await this.classQueries.existing(classId),
      papers: await this.papers.of(classId),
    }));
  }

  /** @throws DomainError not-found `paperNotFound`. */
  async file(actor: Actor, classId: string, paperId: string): Promise<PaperFile> {
    requireRole(actor, ...readers);
    const paper = await this.unitOfWork.read(() => this.papers.existing(classId, paperId));
    return { paper, bytes: await this.fileStore.read(paper.sha256) };
  }

  /** A hand-out, for anyone who has its address. @throws DomainError not-found `paperNotFound`, also for what is not public. */
  async handOut(classCode: string, paperId: string): Promise<PaperFile> {
    const paper = await this.unitOfWork.read(async () => {
      const trainingClass = await this.classQueries.byCode(classCode);
      if (!trainingClass || isInPreparation(trainingClass.state)) throw new DomainError('not-found', 'paperNotFound');
      const found = await this.papers.existing(trainingClass.id, paperId);
      if (!found.isPublic) throw new DomainError('not-found', 'paperNotFound');
      return found;
    });
    return { paper, bytes: await this.fileStore.read(paper.sha256) };
  }
}
