import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { AttendanceQueries } from '../attendance/index.js';
import { CourseQueries } from '../catalogue/index.js';
import { type Certificate, CertificateQueries } from '../certificates/index.js';
import { type ClassPaper, ClassPapers, ClassQueries, type TrainingClass } from '../classes/index.js';
import { classFile, type ClassFileItem, type FileItem, papersOfItem } from './domain/class-file.js';

/** One of the fourteen, with what is kept of it. */
export interface ItemWithPapers extends FileItem {
  readonly papers: readonly ClassPaper[];
}

export interface ClassFileSeen {
  readonly trainingClass: TrainingClass;
  readonly items: readonly ItemWithPapers[];
  /** Papers that are none of the fourteen. */
  readonly others: readonly ClassPaper[];
  /** Valid entries of the register, in its order. */
  readonly certificates: readonly Certificate[];
}

/** Hồ sơ lớp: what auditors ask for, what of it is there and what is missing. */
@Injectable()
export class ShowClassFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly papers: ClassPapers,
    private readonly courses: CourseQueries,
    private readonly attendance: AttendanceQueries,
    private readonly certificates: CertificateQueries,
  ) {}

  /** @throws DomainError not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<ClassFileSeen> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(() => this.read(classId));
  }

  /** Inside the caller's unit. */
  async read(classId: string): Promise<ClassFileSeen> {
    const trainingClass = await this.classes.existing(classId);
    const papers = await this.papers.of(classId);
    const { certificateKind } = await this.courses.existing(trainingClass.courseId);
    const certificates = await this.certificates.validOf(classId);
    const items = classFile({
      paperKinds: papers.map(({ kind }) => kind),
      people: trainingClass.seatsTaken,
      hasMarks: await this.attendance.hasMarks(classId),
      certificates: certificates.length,
      givesCertificates: certificateKind !== 'NONE',
    });
    const ofItem = (item: ClassFileItem): ClassPaper[] => papers.filter(({ kind }) => papersOfItem[item].includes(kind));
    const bound = Object.values(papersOfItem).flat();
    return {
      trainingClass,
      items: items.map((each) => ({ ...each, papers: ofItem(each.item) })),
      others: papers.filter(({ kind }) => !bound.includes(kind)),
      certificates,
    };
  }
}
