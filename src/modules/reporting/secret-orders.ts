import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { SecretOrder } from './domain/hide-small-cells.js';

/** The same order for the same table every day: a companion that changed from day to day would tell which cell is the small one. */
@Injectable()
export class SecretOrders {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  of(planId: string, table: string, cells: number): SecretOrder {
    const places = Array.from({ length: cells }, (_, place) => ({ place, rank: this.rank(`${planId}\n${table}\n${place}`) }));
    return places.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ place }) => place);
  }

  private rank(cell: string): string {
    return createHmac('sha256', this.settings.linkSecret).update(`public-cells\n${cell}`).digest('hex');
  }
}
