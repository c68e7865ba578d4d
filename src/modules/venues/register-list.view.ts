import type { Translate } from '../../platform/web/translations.js';

export interface RegisterPager {
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

interface Filter {
  readonly q?: string;
  readonly state?: string;
  readonly page?: number;
}

/** Addresses of the neighbouring pages with the same filter. */
export function registerPager(path: string, { q, state, page = 1 }: Filter, total: number, aPage: number): RegisterPager {
  const address = (to: number): string => {
    const words = new URLSearchParams({ ...(q ? { q } : {}), ...(state ? { state } : {}), page: String(to) });
    return `${path}?${words.toString()}`;
  };
  return { total, previous: page > 1 ? address(page - 1) : null, next: page * aPage < total ? address(page + 1) : null };
}

/** What can be asked of a register besides the rows in use, which are shown first. */
export function stateOptions(t: Translate): { value: string; label: string }[] {
  return (['active', 'retired', 'all'] as const).map((value) => ({ value, label: t(`venues:states.${value}`) }));
}
