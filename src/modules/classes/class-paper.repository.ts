import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassPaper } from './class-paper.entity.js';
import { MOST_PAPERS, paperKinds } from './domain/paper-kind.js';

@Injectable()
export class ClassPapers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By kind in the order of `paperKinds`, then as they were added. */
  async of(classId: string): Promise<ClassPaper[]> {
    const papers = await this.unitOfWork.manager.find(ClassPaper, { where: { classId }, order: { id: 'ASC' }, take: MOST_PAPERS });
    return papers.sort((a, b) => paperKinds.indexOf(a.kind) - paperKinds.indexOf(b.kind));
  }

  /** Those that the people of the class may have. */
  async publicOf(classId: string): Promise<ClassPaper[]> {
    return (await this.of(classId)).filter(({ isPublic }) => isPublic);
  }

  /** @throws DomainError not-found `paperNotFound`, also when it belongs to another class. */
  async existing(classId: string, id: string): Promise<ClassPaper> {
    const paper = await this.unitOfWork.manager.findOneBy(ClassPaper, { id, classId });
    if (!paper) throw new DomainError('not-found', 'paperNotFound');
    return paper;
  }

  /** The class must be held. @throws DomainError conflict `tooManyPapers`. */
  async add(paper: ClassPaper): Promise<void> {
    const count = await this.unitOfWork.manager.countBy(ClassPaper, { classId: paper.classId });
    if (count >= MOST_PAPERS) throw new DomainError('conflict', 'tooManyPapers', { params: { max: MOST_PAPERS } });
    await this.unitOfWork.manager.insert(ClassPaper, paper);
  }

  async change(id: string, facts: Partial<ClassPaper>): Promise<void> {
    await this.unitOfWork.manager.update(ClassPaper, { id }, facts);
  }

  /** False when somebody else removed it. */
  async remove(id: string): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.delete(ClassPaper, { id });
    return affected === 1;
  }
}
