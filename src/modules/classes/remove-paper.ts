import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassPapers } from './class-paper.repository.js';

@Injectable()
export class RemovePaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: ClassPapers,
    private readonly audit: Audit,
  ) {}

  /** Off the list of the class; the history keeps its name and the hash of its bytes. @throws DomainError not-found `paperNotFound`. */
  async execute(actor: Actor, classId: string, paperId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const { fileName, kind, sha256 } = await this.papers.existing(classId, paperId);
      if (!(await this.papers.remove(paperId))) throw new DomainError('not-found', 'paperNotFound');
      const detail = { kind, file: fileName, sha256 };
      await this.audit.record(actor, 'class.paperRemoved', { type: 'class', id: classId }, { detail });
    });
  }
}
