import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, yearOf } from '../../shared/calendar-date.js';
import type { RegisterQuery } from './certificate.dto.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';
import { REGISTER } from './domain/certificate-number.js';

export interface RegisterPage {
  readonly year: number;
  /** Newest first. */
  readonly years: readonly number[];
  readonly certificates: readonly Certificate[];
  readonly total: number;
}

/** Sổ cấp giấy chứng nhận: one year, highest number first; the last opened year when none is asked for. */
@Injectable()
export class ShowRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CertificateQueries,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { year: asked, ...filter }: RegisterQuery): Promise<RegisterPage> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const years = await this.queries.years(REGISTER);
      const year = asked ?? years[0] ?? yearOf(dateInVietnam(this.clock.now()));
      return { year, years, ...(await this.queries.page(REGISTER, { ...filter, year })) };
    });
  }
}
