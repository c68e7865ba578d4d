export interface Pager {
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Where in a list a page stands; pages count from 1, and a list opens on its first. */
export interface PlaceInList {
  readonly page?: number | undefined;
  /** Rows a page. */
  readonly size: number;
  /** Rows of all pages. */
  readonly total: number;
}

/** For the partial `pager`: the addresses of the neighbouring pages, null at either end. */
export function pagerOf(address: (page: number) => string, { page = 1, size, total }: PlaceInList): Pager {
  return { total, previous: page > 1 ? address(page - 1) : null, next: page * size < total ? address(page + 1) : null };
}

/** The address of a list with those words of its filter that say something. */
export function listAddress(path: string, words: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(words).flatMap(([word, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[word, String(value)]],
  );
  return `${path}?${new URLSearchParams(said).toString()}`;
}
