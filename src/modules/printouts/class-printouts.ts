import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { writeDocx } from '../../platform/documents/write-paper.js';
import type { OfficialPaper, PaperSection } from '../../platform/documents/official-paper.js';
import { writePdf } from '../../platform/documents/write-paper.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import type { Actor } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam, yearOf } from '../../shared/calendar-date.js';
import type { CourseType } from '../../shared/course-type.js';
import { foldText } from '../../shared/text-folding.js';
import { CourseQueries } from '../catalogue/index.js';
import { ClassQueries, type ClassSession, type TrainingClass } from '../classes/index.js';
import { Letterheads } from '../letterheads/index.js';
import { documentDay, type PrintoutKind } from './domain/document-day.js';
import type { PrintoutFormat } from './printout.dto.js';

/** Who issues a printout: the body of the day of the document. */
export interface Office {
  readonly parent: string;
  readonly issuer: string;
  readonly province: string;
  /** In the number of its documents: 'SKHCN'. */
  readonly sign: string;
  /** Public address without a trailing slash. */
  readonly baseUrl: string;
}

/** What every printout of a class says about it. */
export interface ClassFacts {
  readonly trainingClass: TrainingClass;
  readonly courseType: CourseType;
  readonly sessions: readonly ClassSession[];
  readonly office: Office;
  /** For a date that is not written yet. */
  readonly year: number;
}

const CONTENT_TYPES: Record<PrintoutFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Reads what printouts of a class have in common, and makes files of them. */
@Injectable()
export class ClassPrintouts {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly classes: ClassQueries,
    private readonly courses: CourseQueries,
    private readonly letterheads: Letterheads,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Inside the caller's unit. @throws DomainError not-found `classNotFound`. */
  async factsOf(classId: string, kind: PrintoutKind = 'list', signedOn: CalendarDate | null = null): Promise<ClassFacts> {
    const trainingClass = await this.classes.existing(classId);
    const sessions = await this.classes.sessionsOf(classId);
    const { type } = await this.courses.existing(trainingClass.courseId);
    const { opensOn, closesOn } = trainingClass;
    const today = dateInVietnam(this.clock.now());
    const { parent, name, province, sign } = await this.letterheads.on(documentDay(kind, { signedOn, opensOn, closesOn, today }));
    return {
      trainingClass,
      sessions,
      courseType: type,
      office: { parent, issuer: name, province, sign, baseUrl: this.settings.baseUrl },
      year: yearOf(closesOn ?? today),
    };
  }

  /** Who took which list of people; inside the write unit that read them. A sheet without names leaves no line. */
  async record(
    actor: Actor,
    classId: string,
    printout: string,
    { people, format }: { people: number; format: PrintoutFormat },
  ): Promise<void> {
    await this.audit.record(actor, 'class.listPrinted', { type: 'class', id: classId }, { detail: { printout, people, format } });
  }

  /** `name` is the title of the printout; the file is called after it and the class. */
  file({ trainingClass, office }: ClassFacts, name: string, sections: readonly PaperSection[], format: PrintoutFormat): StreamedFile {
    const printout: OfficialPaper = {
      title: `${name} - ${trainingClass.name}`,
      author: office.issuer,
      created: this.clock.now(),
      sections,
    };
    const write = { pdf: writePdf, docx: writeDocx }[format];
    return {
      fileName: `${fileName(name, trainingClass.code)}.${format}`,
      contentType: CONTENT_TYPES[format],
      writeTo: (receiver) => write(receiver, printout),
    };
  }
}

/** Letters that every computer can save: 'danh-sach-diem-danh-l12-2024'. */
function fileName(name: string, code: string): string {
  return foldText(`${name} ${code}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
