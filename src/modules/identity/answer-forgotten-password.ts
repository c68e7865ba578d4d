import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import type { Language } from '../../platform/web/translations.js';
import { visitor } from '../../shared/actor.js';
import { AccountRepository } from './account.repository.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { ResetLinks } from './reset-links.js';

/** The second half of `RequestPasswordReset`: makes the link if there is such an account, and has it mailed. */
@Injectable()
export class AnswerForgottenPassword implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly links: ResetLinks,
    private readonly audit: Audit,
    private readonly worker: OutboxWorker,
  ) {}

  onModuleInit(): void {
    this.worker.register('account.password-forgotten', ({ email, language }, messageId) =>
      this.answer(email as string, language as Language, messageId),
    );
  }

  /** Somebody without an account, or with one that was closed, gets no mail. The link bears the id of the request: one is made, not two. */
  private async answer(email: string, language: Language, requestId: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      const account = await this.accounts.byEmail(email);
      if (!account || account.disabled || (await this.resets.isThere(requestId))) return;
      const link = await this.links.open(account, requestId);
      await this.audit.record(visitor, 'account.resetRequested', { type: 'account', id: account.id });
      await this.links.send(link, { requestedBy: null, language });
    });
  }
}
