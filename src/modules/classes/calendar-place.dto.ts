import { IsOptional } from 'class-validator';
import { Clearable } from '../../platform/web/clearable.js';
import { ChoiceField, DayField, FlagField, TextField } from '../../platform/web/fields.js';
import { LecturerIdsField } from './calendar-fields.js';
import { type HalfDay, halfDays } from './domain/half-day.js';

const optional = true;

/** What is left out stays as it is; a venue or lecturer that is sent empty is none of the register any more. */
class PlaceChange {
  /** As it is printed. Sent empty or left out with another venue: the name of that venue. */
  @TextField({ max: 300, optional }) place?: string;
  @TextField({ max: 36, optional }) @Clearable() venueId?: string | null;
  /** As it is printed. Left out or sent empty with other lecturers: their names. */
  @TextField({ max: 200, optional }) @Clearable() lecturer?: string | null;
  @LecturerIdsField() lecturerIds?: string[];
  /** True: the room or a lecturer is taken at that time, and the change is made all the same. */
  @IsOptional() @FlagField() acceptConflicts?: boolean;
}

/** Where a class is held and who teaches it; with `sessionsFollow` all its sessions too. */
export class ClassPlaceChange extends PlaceChange {
  @IsOptional() @FlagField() sessionsFollow?: boolean;
}

/** Where one session is held, by whom, and when. */
export class SessionChange extends PlaceChange {
  /** Not while the roll of the session holds marks. */
  @DayField({ optional }) heldOn?: string;
  @ChoiceField(halfDays, { optional }) halfDay?: HalfDay;
}
