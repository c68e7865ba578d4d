import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ids } from '../../platform/ids/ids.js';
import { ClassFollowers } from '../classes/index.js';
import { SeatShares } from './seat-shares.repository.js';

/** The quotas of a class as a whole. */
@Injectable()
export class ClassQuotas implements OnModuleInit {
  constructor(
    private readonly followers: ClassFollowers,
    private readonly shares: SeatShares,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.followers.join({ copyTo: (fromClassId, toClassId) => this.copy(fromClassId, toClassId) });
  }

  /** Gives a class that was just cloned the quotas of the original. Runs inside the caller's unit of work. */
  private async copy(fromClassId: string, toClassId: string): Promise<void> {
    const originals = await this.shares.quotasOf(fromClassId);
    await this.shares.replaceQuotas(
      toClassId,
      originals.map((original) => Object.assign({}, original, { id: this.ids.next(), classId: toClassId })),
    );
  }
}
