import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { PaperChange } from './class-paper.dto.js';
import type { ClassPaper } from './class-paper.entity.js';
import { ClassPapers } from './class-paper.repository.js';
import { KeptPaper } from './kept-paper.js';

@Injectable()
export class ChangePaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: ClassPapers,
    private readonly keptPaper: KeptPaper,
    private readonly audit: Audit,
  ) {}

  /** The facts as sent, and another file where one is sent; the file before it stays in the store. @throws DomainError not-found `paperNotFound`. */
  async execute(actor: Actor, classId: string, paperId: string, input: PaperChange): Promise<ClassPaper> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.read(() => this.papers.existing(classId, paperId));
    const { kind, name: title, number, issuedOn, signer, isPublic, file } = input;
    const written = { title: title ?? null, number: number ?? null, issuedOn: issuedOn ?? null, signer: signer ?? null };
    const kept = file ? await this.keptPaper.keep(file) : {};
    const facts = { kind, ...written, isPublic, ...kept };
    return this.unitOfWork.write(async () => {
      const before = await this.papers.existing(classId, paperId);
      const changed = changedFacts(before, facts);
      if (Object.keys(changed).length === 0) return before;
      await this.papers.change(paperId, facts);
      await this.audit.record(actor, 'class.paperChanged', { type: 'class', id: classId }, { detail: { file: before.fileName, changed } });
      return Object.assign(before, facts);
    });
  }
}
