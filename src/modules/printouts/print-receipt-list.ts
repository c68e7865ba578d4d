import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { CertificateQueries } from '../certificates/index.js';
import { type Registration, RegistrationQueries } from '../registrations/index.js';
import { ClassPrintouts } from './class-printouts.js';
import { byUnit } from './domain/unit-letters.js';
import type { ReceiptQuestion } from './printout.dto.js';
import { type Handout, type Receiver, receiptList, receiptListName } from './receipt-list.printout.js';

/** Danh sách ký nhận: who signs for money, documents or certificates. */
@Injectable()
export class PrintReceiptList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly printouts: ClassPrintouts,
    private readonly registrations: RegistrationQueries,
    private readonly certificates: CertificateQueries,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`, conflict `nobodyOnList` or `nothingToPack`. */
  async execute(actor: Actor, classId: string, question: ReceiptQuestion): Promise<StreamedFile> {
    requireRole(actor, ...readers);
    const handout = handoutOf(question);
    const { format = 'pdf' } = question;
    const { facts, receivers: unsorted } = await this.unitOfWork.write(async () => {
      const found = await this.printouts.factsOf(classId, 'list', question.signedOn ?? null);
      const wanted = new Set<string>(question.groups);
      const confirmed = await this.registrations.confirmedOf(classId);
      const people = confirmed.filter(({ unitGroup }) => wanted.size === 0 || wanted.has(unitGroup));
      const receivers: Receiver[] = handout.kind === 'certificates' ? await this.certified(classId, people) : people;
      if (receivers.length === 0) throw new DomainError('conflict', handout.kind === 'certificates' ? 'nothingToPack' : 'nobodyOnList');
      await this.printouts.record(actor, classId, 'receipts', { people: receivers.length, format });
      return { facts: found, receivers };
    });
    const sorted = byUnit(unsorted).flatMap(({ people }) => people);
    const section = receiptList(facts, sorted, handout, question.signedOn ?? null);
    return this.printouts.file(facts, receiptListName(handout), [section], format);
  }

  /** Those whose certificate is valid, with its entry in the register. */
  private async certified(classId: string, people: readonly Registration[]): Promise<Receiver[]> {
    const valid = await this.certificates.validOf(classId);
    const entries = new Map(valid.map(({ registrationId, snapshot }) => [registrationId, snapshot.registerEntry]));
    return people.flatMap(({ id, fullName, unitName }) => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [{ fullName, unitName, entry }];
    });
  }
}

/** The request was validated: what its kind of list needs is there. */
function handoutOf({ handout, content = '', days = 0, rate = 0, quantity = 1 }: ReceiptQuestion): Handout {
  if (handout === 'money') return { kind: handout, content, days, rate };
  return handout === 'documents' ? { kind: handout, content, quantity } : { kind: handout };
}
