import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { portions } from '../../shared/portions.js';
import { CertificateCounter } from './certificate-counter.entity.js';
import { Certificate } from './certificate.entity.js';

/** Rows of one INSERT: a certificate has 25 columns and SQLite takes at most 32,766 values in a statement. */
const ROWS_AT_ONCE = 500;

export interface CertificateEnd {
  readonly state: 'revoked' | 'replaced';
  readonly endedAt: Date;
  readonly endReason: string;
}

/** The register (sổ cấp giấy chứng nhận): numbers without gaps, entries that are never deleted. */
@Injectable()
export class CertificateRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /**
   * The counter of a register and year, locked until the unit commits: whoever issues next waits here and sees the numbers
   * given before. The numbers are part of the unit, so one that fails gives them back and leaves no gap. Every unit takes this
   * lock first, before the class, so that two of them never wait for each other.
   */
  async lockCounter(register: string, year: number): Promise<CertificateCounter> {
    const locked = await this.tryLock(register, year);
    if (locked) return locked;
    await this.openCounter(register, year);
    const opened = await this.tryLock(register, year);
    if (!opened) throw new Error(`The counter of ${register} ${year} could not be opened`);
    return opened;
  }

  async advance(counter: CertificateCounter, lastNumber: number): Promise<void> {
    await this.unitOfWork.manager.update(CertificateCounter, { id: counter.id }, { lastNumber });
  }

  async add(certificates: readonly Certificate[]): Promise<void> {
    for (const rows of portions(certificates, ROWS_AT_ONCE)) await this.unitOfWork.manager.insert(Certificate, rows);
  }

  /** False when it was not valid any more: somebody else revoked or replaced it first. */
  async end(id: string, end: CertificateEnd): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(Certificate, { id, state: 'valid' }, { ...end, liveRegistrationId: null });
    return affected === 1;
  }

  /** Remembers the file of a certificate once; a later, different drawing never takes its place. */
  async keepFileHash(id: string, fileHash: string): Promise<void> {
    await this.unitOfWork.manager.update(Certificate, { id, fileHash: IsNull() }, { fileHash });
  }

  /** An update that changes nothing locks the row on every database; SELECT … FOR UPDATE does not exist on SQLite. */
  private async tryLock(register: string, year: number): Promise<CertificateCounter | null> {
    await this.unitOfWork.manager.update(CertificateCounter, { register, year }, { year });
    return this.unitOfWork.manager.findOneBy(CertificateCounter, { register, year });
  }

  /** Two units may open the first page of a year at once; the unique key lets one through and the other uses its row. */
  private async openCounter(register: string, year: number): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(CertificateCounter, { id: this.ids.next(), register, year, lastNumber: 0 });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
