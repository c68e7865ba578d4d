import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { archivedName } from '../../platform/documents/attachment-name.js';
import { writeZip, type ZippedFile } from '../../platform/documents/zip-file.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, showDate } from '../../shared/calendar-date.js';
import type { ClassPaper } from '../classes/index.js';
import { Letterheads } from '../letterheads/index.js';
import { PrintPlainPrintout } from '../printouts/index.js';
import { type Binding, bytesOf, type ContentsLine, contentsPaper, registerExtract } from './class-file-papers.js';
import { classFileItems, type GeneratedPaper } from './domain/class-file.js';
import { type ClassFileSeen, type ItemWithPapers, ShowClassFile } from './show-class-file.js';

interface Packed {
  readonly file: ZippedFile;
  readonly line: ContentsLine;
}

interface Job {
  readonly actor: Actor;
  readonly seen: ClassFileSeen;
  readonly binding: Binding;
}

/** The whole file of a class in one archive for settlement or audit: a table of contents, the kept papers as they came in, our own lists. */
@Injectable()
export class PackClassFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showClassFile: ShowClassFile,
    private readonly printPlain: PrintPlainPrintout,
    private readonly fileStore: FileStore,
    private readonly translations: Translations,
    private readonly audit: Audit,
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  /** One paper is in memory at a time. @throws DomainError not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<StreamedFile> {
    requireRole(actor, ...readers);
    const seen = await this.unitOfWork.write(async () => {
      const found = await this.showClassFile.read(classId);
      const count = found.items.reduce((sum, { papers }) => sum + papers.length, found.others.length);
      await this.audit.record(actor, 'class.filePacked', { type: 'class', id: classId }, { detail: { count } });
      return found;
    });
    const { code } = seen.trainingClass;
    const binding = await this.binding();
    const packed = seen.items.flatMap((item, index) => this.packedItem({ actor, seen, binding }, item, index + 1));
    const others = seen.others.map((paper, index) => this.kept(paper, classFileItems.length + 1, index));
    const lines = this.contents(seen, [...packed, ...others]);
    const contents: ZippedFile = {
      name: '00-muc-luc-ho-so-lop.pdf',
      day: binding.today,
      read: () => contentsPaper(binding, seen.trainingClass, lines),
    };
    const files = [contents, ...[...packed, ...others].map(({ file }) => file)];
    return { fileName: `Ho so lop ${code}.zip`, contentType: 'application/zip', writeTo: (receiver) => writeZip(receiver, files) };
  }

  private packedItem(job: Job, { papers, generated }: ItemWithPapers, number: number): Packed[] {
    const kept = papers.map((paper, index) => this.kept(paper, number, index));
    return generated === null ? kept : [...kept, this.generated(job, generated, number)];
  }

  /** '06-02 Danh sách đã ký buổi chiều' becomes '06-02-Danh-sach-da-ky-buoi-chieu.pdf'. */
  private kept(paper: ClassPaper, number: number, index: number): Packed {
    const t = this.translations.in('vi');
    const { kind, title, number: reference, issuedOn, fileName, fileKind, addedAt, sha256 } = paper;
    const words = title ?? fileName.replace(/\.[^.]+$/, '');
    const name = archivedName(`${two(number)}-${two(index + 1)} ${words}`, fileKind);
    const file = { name, day: dateInVietnam(addedAt), read: () => this.fileStore.read(sha256) };
    const dated = [reference, issuedOn === null ? null : showDate(issuedOn)].filter(Boolean).join(', ');
    return { file, line: { number: String(number), what: title ?? t(`classes:paperKind.${kind}`), reference: dated, file: name } };
  }

  private generated(job: Job, paper: GeneratedPaper, number: number): Packed {
    const what = this.translations.in('vi')(`evidence:file.generated.${paper}`);
    const name = archivedName(`${two(number)}-99 ${what}`, 'pdf');
    const read = (): Promise<Buffer> => this.drawn(job, paper);
    return { file: { name, day: job.binding.today, read }, line: { number: String(number), what, reference: '', file: name } };
  }

  private async drawn({ actor, seen, binding }: Job, paper: GeneratedPaper): Promise<Buffer> {
    const { trainingClass, certificates } = seen;
    if (paper === 'register') return registerExtract(binding, trainingClass, certificates);
    const { writeTo } = await this.printPlain.execute(actor, trainingClass.id, paper, {});
    return bytesOf(writeTo);
  }

  /** Every one of the fourteen has a line, also what is missing: an auditor sees it here first. */
  private contents({ items }: ClassFileSeen, packed: readonly Packed[]): ContentsLine[] {
    const t = this.translations.in('vi');
    const all = packed.map(({ line }) => line);
    const ofTheFourteen = items.flatMap(({ item, state }, index): ContentsLine[] => {
      const number = String(index + 1);
      const lines = all.filter((line) => line.number === number);
      const what = t(`evidence:file.item.${item}`);
      if (state !== 'missing' && lines.length > 0) return lines;
      return [{ number, what, reference: '', file: t(`evidence:file.state.${state}`) }, ...lines];
    });
    return [...ofTheFourteen, ...all.filter(({ number }) => Number(number) > classFileItems.length)];
  }

  /** The archive is bound today, whenever the class was. */
  private async binding(): Promise<Binding> {
    const now = this.clock.now();
    const today = dateInVietnam(now);
    const { parent, name, province } = await this.letterheads.on(today);
    return { parent, issuer: name, province, now, today };
  }
}

const two = (number: number): string => String(number).padStart(2, '0');
