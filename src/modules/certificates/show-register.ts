import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, yearOf } from '../../shared/calendar-date.js';
import { type Letterhead, Letterheads } from '../letterheads/index.js';
import type { RegisterQuery } from './certificate.dto.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';

/** A book, and who has numbered certificates in it, the oldest first. */
export interface RegisterBook {
  readonly register: string;
  readonly bodies: readonly Letterhead[];
}

export interface RegisterPage {
  readonly register: string;
  /** The newest first. */
  readonly books: readonly RegisterBook[];
  readonly year: number;
  /** Newest first. */
  readonly years: readonly number[];
  readonly certificates: readonly Certificate[];
  readonly total: number;
}

/** Sổ cấp giấy chứng nhận: one year of the book of one body, highest number first; the last opened year when none is asked for. */
@Injectable()
export class ShowRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CertificateQueries,
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { year: asked, register: book, ...filter }: RegisterQuery): Promise<RegisterPage> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const today = dateInVietnam(this.clock.now());
      const register = book ?? (await this.letterheads.on(today)).register;
      const years = await this.queries.years(register);
      const year = asked ?? years[0] ?? yearOf(today);
      return { register, books: await this.books(), year, years, ...(await this.queries.page(register, { ...filter, year, today })) };
    });
  }

  private async books(): Promise<RegisterBook[]> {
    const bodies = await this.letterheads.ours();
    const codes = new Set([...(await this.queries.registers()), ...bodies.map(({ register }) => register)]);
    const books = [...codes].map((register) => ({ register, bodies: bodies.filter((each) => each.register === register) }));
    const last = ({ bodies: [...own] }: RegisterBook): number => bodies.findIndex(({ id }) => id === own.at(-1)?.id);
    return books.sort((a, b) => last(b) - last(a));
  }
}
