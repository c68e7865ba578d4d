import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditSubject {
  readonly type: string;
  readonly id: string;
}

export interface AuditDetail {
  /** Facts of the change; never secrets, and personal data only as far as the object itself holds it. */
  readonly detail?: Record<string, unknown>;
  readonly reason?: string;
}

/** The history of every object. Must be called inside the unit that makes the change, so that both land or neither does. */
@Injectable()
export class Audit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** `action` is dotted: `class.finalised`, `certificate.revoked`; the page translates it by `audit.<action>`. */
  record(actor: Actor, action: string, subject: AuditSubject, { detail, reason }: AuditDetail = {}): Promise<void> {
    const entry: AuditEntry = {
      id: this.ids.next(),
      at: this.clock.now(),
      actorId: actor.kind === 'staff' ? actor.id : null,
      actorName: actorName(actor),
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      detail: detail ?? null,
      reason: reason ?? null,
    };
    this.unitOfWork.insertLater(AuditEntry, [entry]);
    return Promise.resolve();
  }

  /** Newest first; `actions` names the ones that are asked for. */
  async historyOf(
    subject: AuditSubject,
    {
      limit = 100,
      actions,
      except,
    }: { readonly limit?: number; readonly actions?: readonly string[]; readonly except?: readonly string[] } = {},
  ): Promise<AuditEntry[]> {
    await this.unitOfWork.insertNow();
    return this.unitOfWork.manager.find(AuditEntry, {
      where: {
        subjectType: subject.type,
        subjectId: subject.id,
        ...(actions ? { action: In([...actions]) } : {}),
        ...(except ? { action: Not(In([...except])) } : {}),
      },
      order: { id: 'DESC' },
      take: limit,
    });
  }
}

/** What history shows for who acted; a visitor has no name there, the registration says who it was. */
export function actorName(actor: Actor): string {
  return actor.kind === 'visitor' ? 'visitor' : actor.name;
}
