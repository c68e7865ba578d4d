import { Injectable } from '@nestjs/common';
import { DomainError } from '../../shared/domain-error.js';
import { lecturerLabel, LecturerQueries, VenueQueries } from '../venues/index.js';

/** Where something is held and who teaches: what is printed, and the rows of the registers behind it. */
export interface PlaceAndLecturers {
  readonly place: string;
  readonly lecturer: string;
  readonly venueId: string | null;
  readonly lecturerIds: readonly string[];
}

/** What was asked: left out means "as before"; null and an empty list mean none. */
export interface AskedPlace {
  readonly place?: string | null | undefined;
  readonly lecturer?: string | null | undefined;
  readonly venueId?: string | null | undefined;
  readonly lecturerIds?: readonly string[] | undefined;
}

const LONGEST_LECTURER = 200;

/** Free text is always possible and always what is printed; who chooses from the registers need not type it. */
@Injectable()
export class SessionPlace {
  constructor(
    private readonly venues: VenueQueries,
    private readonly lecturers: LecturerQueries,
  ) {}

  /**
   * Call inside a unit. What was typed wins over the names of the registers, those over what was there before. Words that came back
   * as they were shown were not typed: who chooses another room in a filled form means the other room.
   * @throws DomainError invalid `notAChoice` (a venue or lecturer that does not exist or is retired), `required` (no place at all),
   * `tooLong` (the names of the lecturers together).
   */
  async settle(asked: AskedPlace, before: PlaceAndLecturers): Promise<PlaceAndLecturers> {
    return { ...(await this.placeOf(asked, before)), ...(await this.lecturersOf(asked, before)) };
  }

  private async placeOf({ place, venueId }: AskedPlace, before: PlaceAndLecturers): Promise<Place> {
    const typed = typedAnew(place, before.place);
    if (venueId) return { venueId, place: await this.nameOf(venueId, before, typed) };
    const text = typed ?? before.place;
    if (text === '') throw new DomainError('invalid', 'required', { field: 'place' });
    return { venueId: venueId === undefined && typed === undefined ? before.venueId : null, place: text };
  }

  private async nameOf(venueId: string, before: PlaceAndLecturers, typed: string | undefined): Promise<string> {
    const chosen = (await this.venues.labelled([venueId])).get(venueId);
    if (!chosen || (chosen.venue.retired && venueId !== before.venueId))
      throw new DomainError('invalid', 'notAChoice', { field: 'venueId' });
    return typed ?? (venueId === before.venueId ? before.place : chosen.label);
  }

  private async lecturersOf({ lecturer, lecturerIds }: AskedPlace, before: PlaceAndLecturers): Promise<People> {
    const typed = typedAnew(lecturer, before.lecturer);
    if (lecturerIds !== undefined && lecturerIds.length > 0) return this.chosenLecturers(lecturerIds, typed, before);
    const text = typed ?? (lecturer === null ? '' : before.lecturer);
    return { lecturer: text, lecturerIds: lecturerIds === undefined && text === before.lecturer ? before.lecturerIds : [] };
  }

  private async chosenLecturers(ids: readonly string[], typed: string | undefined, before: PlaceAndLecturers): Promise<People> {
    const chosen = await this.lecturers.byIds(ids);
    const isOffered = (id: string): boolean => chosen.some((each) => each.id === id && (!each.retired || before.lecturerIds.includes(id)));
    if (!ids.every(isOffered)) throw new DomainError('invalid', 'notAChoice', { field: 'lecturerIds' });
    const names = chosen.map(lecturerLabel).join(', ');
    const text = typed ?? (isSame(ids, before.lecturerIds) && before.lecturer !== '' ? before.lecturer : names);
    if (text.length > LONGEST_LECTURER) {
      throw new DomainError('invalid', 'tooLong', { field: 'lecturer', params: { max: LONGEST_LECTURER } });
    }
    return { lecturer: text, lecturerIds: chosen.map(({ id }) => id) };
  }
}

type Place = Pick<PlaceAndLecturers, 'place' | 'venueId'>;
type People = Pick<PlaceAndLecturers, 'lecturer' | 'lecturerIds'>;

function typedAnew(text: string | null | undefined, before: string): string | undefined {
  return text === null || text === before ? undefined : text;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
