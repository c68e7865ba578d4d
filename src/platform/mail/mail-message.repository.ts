import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { insertUnlessThere } from '../database/direct-rows.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { MailMessage } from './mail-message.entity.js';
import type { MailState } from './mail-state.js';

type Change = Partial<Omit<MailMessage, 'id' | 'headers' | 'attachments'>>;

/** Every change of a mail names the state it was seen in: of two who decide at once the database lets one have it. */
@Injectable()
export class MailMessages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byId(id: string): Promise<MailMessage | null> {
    return this.unitOfWork.manager.findOneBy(MailMessage, { id });
  }

  /** @throws DomainError not-found `mailUnknown`. */
  async existing(id: string): Promise<MailMessage> {
    const mail = await this.byId(id);
    if (!mail) throw new DomainError('not-found', 'mailUnknown');
    return mail;
  }

  /** Nothing happens when a mail of the same origin is there. */
  async add(mail: MailMessage): Promise<void> {
    await insertUnlessThere(this.unitOfWork.manager, MailMessage, mail);
  }

  /** Takes the mail for sending, as it was seen: queued, or left behind by a worker that died. */
  async claim({ id, state, attempts }: MailMessage, until: Date): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(
      MailMessage,
      { id, state, attempts },
      { state: 'sending', claimedUntil: until, attempts: attempts + 1 },
    );
    return affected === 1;
  }

  /** What became of a try; `attempts` says that it is still the same try and nobody took it over. */
  async settle({ id, attempts }: Pick<MailMessage, 'id' | 'attempts'>, change: Change): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(
      MailMessage,
      { id, state: 'sending', attempts },
      { ...change, claimedUntil: null },
    );
    return affected === 1;
  }

  /** The mails about such a subject that have not left yet are not sent to this address any more. */
  async giveUp(subjectType: string, toAddress: string): Promise<void> {
    const waiting = { subjectType, toAddress, state: In(['queued', 'held', 'failed']) };
    await this.unitOfWork.manager.update(MailMessage, waiting, { state: 'unsent', reason: 'unsubscribed' });
  }

  /** False when it is in none of these states any more. */
  async changeIn(states: readonly MailState[], id: string, change: Change): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(MailMessage, { id, state: In([...states]) }, change);
    return affected === 1;
  }
}
