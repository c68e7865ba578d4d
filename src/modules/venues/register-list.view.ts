import { listAddress, type Pager, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';

interface Filter {
  readonly q?: string;
  readonly state?: string;
  readonly page?: number;
}

/** Keeps the filter. */
export function registerPager(path: string, { q, state, page }: Filter, total: number, size: number): Pager {
  return pagerOf((to) => listAddress(path, { q, state, page: to }), { page, size, total });
}

/** What can be asked of a register besides the rows in use, which are shown first. */
export function stateOptions(t: Translate): { value: string; label: string }[] {
  return (['active', 'retired', 'all'] as const).map((value) => ({ value, label: t(`venues:states.${value}`) }));
}
