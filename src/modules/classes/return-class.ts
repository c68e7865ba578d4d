import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { ClassReturn } from './class-life.dto.js';
import { ClassLife } from './class-life.js';

@Injectable()
export class ReturnClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: ClassLife,
  ) {}

  /** Trả lại bổ sung: it is a draft again, which organisers may also want for themselves. @throws DomainError conflict `classStateChanged`. */
  async execute(actor: Actor, classId: string, { reason }: ClassReturn): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      await this.life.move(actor, await this.life.hold(classId, 'return'), 'return', { reason });
    });
  }
}
