import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contentTypeOf, type FileKind } from '../../platform/files/file-kind.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AnswerFiles } from './answer-files.js';
import { Answers } from './answer.repository.js';

export interface AnsweredFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A file that a participant sent in with the form. */
@Injectable()
export class ShowAnswerFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: Answers,
    private readonly files: AnswerFiles,
  ) {}

  /** Organisers only: others see that a file is there. @throws DomainError forbidden, not-found `answerFileNotFound`. */
  async execute(actor: Actor, registrationId: string, questionId: string): Promise<AnsweredFile> {
    requireRole(actor, 'organiser');
    const answers = await this.unitOfWork.read(() => this.answers.of(registrationId));
    const answer = answers.find((each) => each.questionId === questionId);
    if (!answer?.fileHash) throw new DomainError('not-found', 'answerFileNotFound');
    return {
      fileName: answer.value,
      contentType: contentTypeOf(answer.fileKind as FileKind),
      bytes: await this.files.read(answer.fileHash),
    };
  }
}
