import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries } from '../classes/index.js';
import type { Registration } from '../registrations/index.js';
import { type ClassMessagePreview, type ClassMessageRequest, toldStates } from './class-message.dto.js';
import type { ClassMessage } from './class-message.entity.js';
import { ClassMessages } from './class-message.repository.js';
import { MailWriter } from './mail-writer.js';
import { ParticipantQueries } from './participant.queries.js';
import { RegistrationFacts } from './registration-facts.js';

export const CLASS_MESSAGE = 'class-message';

type Audience = Pick<ClassMessageRequest, 'registrationIds' | 'states'>;

/** Staff write to people of a class, in their own words: whoever was chosen, or everyone in some of the states. */
@Injectable()
export class WriteClassMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly participants: ParticipantQueries,
    private readonly messages: ClassMessages,
    private readonly facts: RegistrationFacts,
    private readonly writer: MailWriter,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Who would get it, who has to be phoned, and how it reads. Nothing is kept.
   * @throws DomainError forbidden, not-found `classNotFound`, invalid `formIncomplete` when it is to nobody.
   */
  async preview(actor: Actor, classId: string, request: ClassMessageRequest): Promise<ClassMessagePreview> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => {
      const people = await this.peopleOf(classId, request);
      const first = people[0];
      if (!first) throw nobody(request);
      const values = { ...this.facts.of(first, await this.facts.classOf(classId)), subject: request.subject, message: request.body };
      const mail = this.writer.render(await this.writer.wordsOf(CLASS_MESSAGE, first.language), first.language, values);
      return { people: people.length, unreachable: people.filter(isUnreachable).map(unreachable), subject: mail.subject, text: mail.text };
    });
  }

  /** Of those who were chosen in the list the ones who are on it. @throws DomainError forbidden. */
  async chosen(actor: Actor, classId: string, registrationIds: readonly string[]): Promise<Registration[]> {
    requireRole(actor, 'organiser');
    if (registrationIds.length === 0) return [];
    return this.unitOfWork.read(() => this.participants.toldOf(classId, toldStates, registrationIds));
  }

  /**
   * The mails are written afterwards, batch by batch.
   * @throws DomainError as `preview` does, conflict `messageSentAlready`.
   */
  async send(actor: Actor, classId: string, request: ClassMessageRequest): Promise<ClassMessage> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const earlier = request.key === undefined ? null : await this.messages.byId(request.key);
      if (earlier) return this.sameAgain(earlier, classId);
      const people = await this.peopleOf(classId, request);
      if (people.length === 0) throw nobody(request);
      const message: ClassMessage = {
        id: request.key ?? this.ids.next(),
        classId,
        ...{ subject: request.subject, words: request.body, states: statesOf(request), registrationIds: request.registrationIds },
        ...{ people: people.length, unreachable: people.filter(isUnreachable).length },
        ...{ sentBy: actorName(actor), sentAt: this.clock.now() },
      };
      await this.messages.add(message);
      await this.outbox.enqueue('class.message', { messageId: message.id });
      const detail = { messageId: message.id, subject: message.subject, count: message.people };
      await this.audit.record(actor, 'class.messageSent', { type: 'class', id: classId }, { detail });
      return message;
    });
  }

  private sameAgain(earlier: ClassMessage, classId: string): ClassMessage {
    if (earlier.classId !== classId) throw new DomainError('conflict', 'messageSentAlready');
    return earlier;
  }

  private async peopleOf(classId: string, audience: Audience): Promise<Registration[]> {
    await this.classes.existing(classId);
    return this.participants.toldOf(classId, statesOf(audience), audience.registrationIds);
  }
}

/** Who was chosen by name is told in whichever state they are. */
function statesOf({ registrationIds, states }: Audience): string[] {
  return registrationIds.length > 0 ? [...toldStates] : states;
}

function nobody({ registrationIds, states }: Audience): DomainError {
  const isUnsaid = registrationIds.length === 0 && states.length === 0;
  return new DomainError('invalid', 'formIncomplete', { problems: [{ field: 'states', code: isUnsaid ? 'required' : 'nobodyToTell' }] });
}

function isUnreachable({ email }: Registration): boolean {
  return email === null;
}

function unreachable({ id, fullName, unitName, phone }: Registration): ClassMessagePreview['unreachable'][number] {
  return { registrationId: id, fullName, unitName, phone };
}
