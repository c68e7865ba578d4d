import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AuditSubject } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AttachmentOrder } from '../../platform/mail/mail-message.entity.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import type { Announcements, Topic } from '../../platform/outbox/topics.js';
import { type Registration, RegistrationQueries } from '../registrations/index.js';
import { type RegistrationMailKind, registrationMailOf } from './domain/registration-mail.js';
import { MailWriter } from './mail-writer.js';
import { calendarOrder, qrOrder } from './registration-attachments.js';
import { RegistrationFacts, type ToldClass } from './registration-facts.js';
import type { TemplateValues } from './mail-template-engine.js';

type RegistrationTopic = { [T in Topic]: Announcements[T] extends { readonly registrationId: string } ? T : never }[Topic];

interface Told {
  readonly registrationId: string;
  /** The registration in another class that ended with this one. */
  readonly movedFrom: string | undefined;
}

const TOPICS: readonly RegistrationTopic[] = [
  'registration.confirmed',
  'registration.pending',
  'registration.waiting',
  'registration.promoted',
  'registration.approved',
  'registration.rejected',
  'registration.cancelled',
  'registration.substituted',
  'registration.invited',
  'registration.moved',
];

/** Why a mail is written now, and what only this occasion adds to it. */
interface Occasion {
  readonly origin: string;
  /** The registration unless said otherwise. */
  readonly about?: AuditSubject;
  readonly values?: TemplateValues;
  readonly attachments?: readonly AttachmentOrder[];
}

/** Tells a person what became of their registration. */
@Injectable()
export class RegistrationMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationQueries,
    private readonly facts: RegistrationFacts,
    private readonly writer: MailWriter,
    private readonly worker: OutboxWorker,
  ) {}

  onModuleInit(): void {
    for (const topic of TOPICS) {
      this.worker.register(
        topic,
        ({ registrationId, movedFrom }, messageId) =>
          this.tell(topic, { registrationId: registrationId as string, movedFrom: movedFrom as string | undefined }, messageId),
        ({ registrationId }) => `/staff/mail?about=${registrationId as string}`,
      );
    }
  }

  /** What has changed again meanwhile is not told: the later event tells how it ended. */
  private async tell(topic: RegistrationTopic, { registrationId, movedFrom }: Told, messageId: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      const registration = await this.registrations.byId(registrationId);
      const kind = registration && registrationMailOf(topic, registration.state);
      if (!kind) return;
      const values = {
        ...(registration.state === 'waiting' ? { linePlace: String(await this.registrations.placeInLine(registration)) } : {}),
        ...(movedFrom === undefined ? {} : await this.facts.ofPrevious(movedFrom)),
      };
      const attachments = movedFrom === undefined ? [] : [calendarOrder(movedFrom, true)];
      await this.write(kind, registration, await this.facts.classOf(registration.classId), { origin: messageId, values, attachments });
    });
  }

  /** Must be called inside a write unit; many mails of one class share what is said about it. */
  async write(
    { template, calendar, qr }: RegistrationMailKind,
    registration: Registration,
    told: ToldClass,
    { origin, about, values = {}, attachments = [] }: Occasion,
  ): Promise<void> {
    const { id, fullName, email, code } = registration;
    await this.writer.write({
      origin,
      template,
      language: registration.language,
      about: about ?? { type: 'registration', id },
      to: { name: fullName, address: email },
      values: { ...this.facts.of(registration, told), ...values },
      attachments: [...(qr ? [qrOrder(code)] : []), ...(calendar ? [calendarOrder(id, calendar === 'cancel')] : []), ...attachments],
    });
  }
}
