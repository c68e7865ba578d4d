import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { ClassMessageFilter, ClassMessageResponse } from './class-message.dto.js';
import type { ClassMessage } from './class-message.entity.js';
import { ClassMessages } from './class-message.repository.js';

const PAGE = 20;

export interface SentMessages {
  readonly trainingClass: TrainingClass;
  readonly items: ClassMessageResponse[];
  readonly next: string | null;
}

/** What was written to people of a class, the newest first. For organisers, as the mailbox is. */
@Injectable()
export class ListClassMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly messages: ClassMessages,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`. */
  async execute(actor: Actor, classId: string, { before }: ClassMessageFilter): Promise<SentMessages> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classes.existing(classId);
      const rows = await this.messages.listOf(classId, before, PAGE + 1);
      const items = rows.slice(0, PAGE).map(messageResponse);
      return { trainingClass, items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
    });
  }
}

export function messageResponse({ id, subject, words, people, unreachable, sentBy, sentAt }: ClassMessage): ClassMessageResponse {
  return { id, subject, body: words, people, unreachable, sentBy, sentAt };
}
