import { Clearable } from '../../platform/web/clearable.js';
import { ChoiceField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { UnitPlaceResponse } from '../territories/index.js';

const optional = true;

/** `active` (left out: these), `retired`, or `all`. */
export const registerStates = ['active', 'retired', 'all'] as const;
export type RegisterState = (typeof registerStates)[number];

export class NewVenue {
  /** Unique among the sites, or among the rooms of its site. */
  @NameField({ max: 140 }) name: string;
  /** The id of the site this is a room of. Left out: a site. */
  @TextField({ max: 36, optional }) siteId?: string;
  @TextField({ max: 300, optional }) address?: string;
  /** Seats. */
  @WholeNumberField({ min: 1, max: 20000, optional }) capacity?: number;
  @TextField({ max: 2000, multiline: true, optional }) note?: string;
}

/** What is left out stays as it is; what is sent empty is cleared. */
export class VenueChange {
  @NameField({ max: 140, optional }) name?: string;
  @TextField({ max: 300, optional }) @Clearable() address?: string | null;
  @WholeNumberField({ min: 1, max: 20000, optional }) @Clearable() capacity?: number | null;
  @TextField({ max: 2000, multiline: true, optional }) @Clearable() note?: string | null;
}

export class VenueFilter {
  /** Part of the name, the site or the address, with or without Vietnamese marks. */
  @TextField({ max: 100, optional }) q?: string;
  @ChoiceField(registerStates, { optional }) state?: RegisterState;
  /** 50 venues a page. */
  @WholeNumberField({ min: 1, max: 1000, optional }) page?: number;
}

export class VenueResponse {
  id: string;
  siteId: string | null;
  name: string;
  /** As it is printed: the name, for a room with its site. */
  label: string;
  address: string | null;
  capacity: number | null;
  note: string | null;
  retired: boolean;
}

export class VenueDetailsResponse extends VenueResponse {
  rooms: VenueResponse[];
  /** In which administrative units it lies, earliest first; of a room of which nothing was said, those of its site. */
  places: UnitPlaceResponse[];
}

export class VenueListResponse {
  items: VenueResponse[];
  total: number;
}
