import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { NewPaper } from './class-paper.dto.js';
import type { ClassPaper } from './class-paper.entity.js';
import { ClassPapers } from './class-paper.repository.js';
import { ClassQueries } from './class.queries.js';
import { KeptPaper } from './kept-paper.js';
import { TrainingClasses } from './training-class.repository.js';

@Injectable()
export class AddPaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly classQueries: ClassQueries,
    private readonly papers: ClassPapers,
    private readonly keptPaper: KeptPaper,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** To a class in any state: photos and signed lists come after it. @throws DomainError not-found `classNotFound`, conflict `tooManyPapers`. */
  async execute(actor: Actor, classId: string, input: NewPaper): Promise<ClassPaper> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.read(() => this.classQueries.existing(classId));
    const { kind, name: title, number, issuedOn, signer, isPublic, file } = input;
    const paper: ClassPaper = {
      id: this.ids.next(),
      classId,
      kind,
      title: title ?? null,
      number: number ?? null,
      issuedOn: issuedOn ?? null,
      signer: signer ?? null,
      isPublic,
      ...(await this.keptPaper.keep(file)),
      addedAt: this.clock.now(),
      addedBy: actorName(actor),
    };
    await this.unitOfWork.write(async () => {
      await this.classes.hold(classId);
      await this.papers.add(paper);
      const detail = { kind, file: paper.fileName, sha256: paper.sha256 };
      await this.audit.record(actor, 'class.paperAdded', { type: 'class', id: classId }, { detail });
    });
    return paper;
  }
}
