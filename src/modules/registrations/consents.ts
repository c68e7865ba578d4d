import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/ids/ids.js';
import { Ethnicities } from '../directory/index.js';
import type { Participant } from './domain/participant.js';
import type { ConsentChannel, ConsentPurpose } from './domain/privacy-notice.js';
import { PrivacyNotice } from './privacy-notice.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';

/** The proof of what a person agreed to, and the one item that may be kept only because of it. */
@Injectable()
export class Consents {
  constructor(
    private readonly registrations: Registrations,
    private readonly ethnicities: Ethnicities,
    private readonly notice: PrivacyNotice,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * `answers` holds the boxes that were asked: one left empty is a "no" worth remembering. The ethnic group is sensitive data; it is
   * kept, apart from the registration, only when it came with consent of its own.
   */
  async record(
    registration: Registration,
    { ethnicity }: Participant,
    channel: ConsentChannel,
    answers: Partial<Record<ConsentPurpose, boolean>>,
  ): Promise<void> {
    if (ethnicity !== null) await this.ethnicities.keep(registration.personId, ethnicity, this.notice.version);
    this.keep(registration, channel, { ...answers, ...(ethnicity === null ? {} : { ethnicity: true }) });
  }

  /** The person says no to what was agreed to before. */
  takeBack(registration: Registration, purpose: ConsentPurpose): void {
    this.keep(registration, 'form', { [purpose]: false });
  }

  private keep({ id: registrationId }: Registration, channel: ConsentChannel, answers: Partial<Record<ConsentPurpose, boolean>>): void {
    const at = this.clock.now();
    const records = Object.entries(answers).map(([purpose, given]) => ({
      id: this.ids.next(),
      textVersion: this.notice.version,
      ...{ registrationId, purpose, given, channel, at },
    }));
    this.registrations.recordConsents(records);
  }
}
