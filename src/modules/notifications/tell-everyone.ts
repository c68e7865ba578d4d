import { Injectable } from '@nestjs/common';
import type { AuditSubject } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Registration } from '../registrations/index.js';
import type { RegistrationMailKind } from './domain/registration-mail.js';
import type { TemplateValues } from './mail-template-engine.js';
import { RegistrationFacts, type ToldClass } from './registration-facts.js';
import { RegistrationMails } from './registration-mails.js';

export interface Circular {
  readonly classId: string;
  readonly kind: RegistrationMailKind;
  /** What makes this telling one: whoever was written to under it is not written to again. */
  readonly origin: string;
  /** The next people after this id, a bounded number of them, inside the unit that writes their mails. */
  readonly batchAfter: (id: string) => Promise<readonly Registration[]>;
  /** What the mails are about where that is not the registration. */
  readonly about?: AuditSubject;
  readonly values?: (registration: Registration, told: ToldClass) => TemplateValues;
}

/** One mail to each of many, in units of one batch each, so that others get their turn; it may stop anywhere and be run again. */
@Injectable()
export class TellEveryone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: RegistrationFacts,
    private readonly mails: RegistrationMails,
  ) {}

  async execute(circular: Circular): Promise<void> {
    let last = await this.tellNext(circular, '');
    while (last !== null) last = await this.tellNext(circular, last);
  }

  /** The id of the last one told, null when there was nobody left. */
  private tellNext({ classId, kind, origin, batchAfter, about, values }: Circular, after: string): Promise<string | null> {
    return this.unitOfWork.write(async () => {
      const batch = await batchAfter(after);
      if (batch.length === 0) return null;
      const told = await this.facts.classOf(classId);
      for (const registration of batch) {
        await this.mails.write(kind, registration, told, {
          origin: `${origin}:${registration.id}`,
          values: values?.(registration, told) ?? {},
          ...(about ? { about } : {}),
        });
      }
      return batch.at(-1)?.id ?? null;
    });
  }
}
