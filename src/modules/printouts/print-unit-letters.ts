import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { RegistrationQueries } from '../registrations/index.js';
import { ClassPrintouts } from './class-printouts.js';
import { byUnit } from './domain/unit-letters.js';
import type { LetterQuestion } from './printout.dto.js';
import { letterName, type LetterWords, unitLetter } from './unit-letter.printout.js';

/** Giấy mời or công văn triệu tập, merged: one letter for every unit with people on the list, all in one file. */
@Injectable()
export class PrintUnitLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly printouts: ClassPrintouts,
    private readonly registrations: RegistrationQueries,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`, conflict `nobodyOnList`. */
  async execute(actor: Actor, classId: string, question: LetterQuestion): Promise<StreamedFile> {
    requireRole(actor, ...readers);
    const { format = 'pdf' } = question;
    const { facts, people } = await this.unitOfWork.write(async () => {
      const found = await this.printouts.factsOf(classId, 'letter', question.signedOn ?? null);
      const listed = await this.registrations.confirmedOf(classId);
      if (listed.length === 0) throw new DomainError('conflict', 'nobodyOnList');
      await this.printouts.record(actor, classId, 'letters', { people: listed.length, format });
      return { facts: found, people: listed };
    });
    const words = wordsOf(question);
    const letters = byUnit(people).map((unit) => unitLetter(facts, unit, words));
    return this.printouts.file(facts, letterName(words), letters, format);
  }
}

function wordsOf(question: LetterQuestion): LetterWords {
  const { letter, sign, signedOn, signerAuthority, signerName, contact, answerBy, drafter } = question;
  return {
    kind: letter,
    sign,
    signerAuthority,
    signedOn: signedOn ?? null,
    signerName: signerName ?? null,
    contact: contact ?? null,
    answerBy: answerBy ?? null,
    drafter: drafter ?? null,
  };
}
