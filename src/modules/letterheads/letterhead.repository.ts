import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { affectedBy, insertUnlessThere } from '../../platform/database/direct-rows.js';
import { isStillReferenced, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { FIRST_REGISTER } from '../../shared/certificate-register.js';
import { DomainError } from '../../shared/domain-error.js';
import { officeSign } from '../../shared/office-sign.js';
import { inOrder } from './domain/letterhead-days.js';
import { Letterhead } from './letterhead.entity.js';

/** Of the letterhead that the settings give: always the same, so that two programs that write it down at once write one. */
const FIRST_ID = '00000000-0000-7000-8000-000000000001';

@Injectable()
export class LetterheadRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The oldest first. While nobody has written any, the one of the settings alone: it follows them until then. */
  async all(): Promise<Letterhead[]> {
    const letterheads = await this.unitOfWork.manager.find(Letterhead);
    return letterheads.length === 0 ? [this.ofSettings()] : inOrder(letterheads);
  }

  /**
   * The same, locked until the unit ends and written down: two who change letterheads at once must not make them overlap.
   */
  async hold(): Promise<Letterhead[]> {
    const { manager } = this.unitOfWork;
    if ((await manager.count(Letterhead)) === 0) await insertUnlessThere(manager, Letterhead, this.ofSettings());
    // A write that changes nothing locks the rows on both databases; SELECT … FOR UPDATE is unknown to SQLite.
    await affectedBy(manager, 'UPDATE letterhead SET name = name', []);
    return this.all();
  }

  async add(letterhead: Letterhead): Promise<void> {
    await this.unitOfWork.manager.insert(Letterhead, letterhead);
  }

  async change(letterhead: Letterhead): Promise<void> {
    await this.unitOfWork.manager.update(Letterhead, letterhead.id, Object.assign({}, letterhead));
  }

  /** Whom it followed have no successor any more. @throws DomainError conflict `letterheadOwnsPlan` */
  async remove(id: string): Promise<void> {
    await this.unitOfWork.manager.update(Letterhead, { successorId: id }, { successorId: null });
    try {
      await this.unitOfWork.manager.delete(Letterhead, { id });
    } catch (error) {
      if (isStillReferenced(error)) throw new DomainError('conflict', 'letterheadOwnsPlan');
      throw error;
    }
  }

  private ofSettings(): Letterhead {
    const { parent, name, province } = this.settings.organisation;
    return {
      ...{ id: FIRST_ID, scope: 'ours', parent, name, province, sign: officeSign(name), register: FIRST_REGISTER },
      ...{ validFrom: null, validTo: null, successorId: null, legalBasis: null },
      createdAt: this.clock.now(),
    };
  }
}

/** @throws DomainError not-found `letterheadNotFound`. */
export function existing(letterheads: readonly Letterhead[], id: string): Letterhead {
  const letterhead = letterheads.find((each) => each.id === id);
  if (!letterhead) throw new DomainError('not-found', 'letterheadNotFound');
  return letterhead;
}
