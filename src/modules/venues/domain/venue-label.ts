import { foldText } from '../../../shared/text-folding.js';

interface Named {
  readonly name: string;
}

/** As it is printed on papers: 'Phòng 201, Trung tâm Hội nghị tỉnh'; a venue that is no room of another has its own name alone. */
export function venueLabel({ name }: Named, site: Named | null): string {
  return site === null ? name : `${name}, ${site.name}`;
}

/** What two rows of the register may not share: a name within the same site, whichever way it is typed. */
export function venueKey(name: string, siteId: string | null): string {
  return `${siteId ?? ''}|${foldText(name)}`;
}

/** The order of the register: a site, then its rooms, then the next site. */
export function venueSortKey(name: string, site: Named | null): string {
  return site === null ? `${foldText(name)}|` : `${foldText(site.name)}|${foldText(name)}`;
}

/** A room is also found by the name of the building it is in. */
export function venueSearchKey(name: string, address: string | null, site: Named | null): string {
  return foldText([name, site?.name, address].filter(Boolean).join(' ')).slice(0, 600);
}
