import type { Gender } from '../../src/shared/gender.js';
import type { Minority } from '../../src/modules/reporting/domain/count-turns.js';
import { type Happening, type History, people, type PlannedClass, type Unit, units } from './history.js';

/** Somebody on the list of a class. */
export interface Seat {
  readonly person: number;
  readonly unit: Unit;
  readonly unitName: string;
  readonly taxCode: string | null;
  readonly came: Set<number>;
}

export interface RoomClass extends Omit<PlannedClass, 'day'> {
  readonly id: string;
  day: string;
  state: 'open' | 'finalised' | 'cancelled';
  /** Who has a seat now. */
  seats: Seat[];
  /** Every closing: who was counted, and whether that was taken back. */
  readonly closings: { readonly day: string; readonly counted: readonly Seat[]; takenBack: boolean }[];
}

export interface Paper {
  readonly person: number;
  readonly unit: Unit;
  readonly room: RoomClass;
  readonly day: string;
  state: 'valid' | 'revoked' | 'replaced';
}

export const genderOf = (person: number): Gender | null => (['female', 'male', null] as const)[person % 3] ?? null;
export const minorityOf = (person: number): Minority => (['yes', 'no', 'not_stated', 'yes'] as const)[person % 4] ?? 'no';

/** What became of a history: happenings that the program would refuse change nothing. */
export class PlayedHistory {
  readonly rooms: RoomClass[];
  readonly papers: Paper[] = [];
  /** For each person the record that was kept. */
  readonly kept: number[] = Array.from({ length: people }, (_, person) => person);

  constructor({ classes, happenings }: History) {
    this.rooms = classes.map((each, index) => ({ ...each, id: `l${index}`, state: 'open', seats: [], closings: [] }));
    for (const happening of happenings) this.happen(happening);
  }

  happen(happening: Happening): void {
    this[happening.what](happening);
  }

  roomOf({ at }: Happening): RoomClass {
    const [room] = this.rooms.slice(at % this.rooms.length) as [RoomClass];
    return room;
  }

  /** Whom a certificate would be given to. */
  holderOf(happening: Happening): Seat | undefined {
    const counted = this.roomOf(happening).closings.at(-1)?.counted ?? [];
    return counted[happening.other % Math.max(1, counted.length)];
  }

  private room(happening: Happening, state: RoomClass['state']): RoomClass | null {
    const room = this.roomOf(happening);
    return room.state === state ? room : null;
  }

  private sits(room: RoomClass, person: number): boolean {
    return room.seats.some((seat) => this.kept[seat.person] === this.kept[person]);
  }

  seatOf(person: number, other: number): Seat {
    const [unit] = units.slice(other % units.length) as [Unit];
    const [unitName = ''] = unit.names.slice(person % unit.names.length);
    return { person, unit, unitName, taxCode: unit.taxCodes[person % unit.taxCodes.length] ?? null, came: new Set() };
  }

  protected register(happening: Happening): void {
    const room = this.room(happening, 'open');
    if (room && !this.sits(room, happening.who)) room.seats.push(this.seatOf(happening.who, happening.other));
  }

  protected substitute(happening: Happening): void {
    const room = this.room(happening, 'open');
    if (!room || room.seats.length === 0 || this.sits(room, happening.who)) return;
    room.seats.splice(happening.other % room.seats.length, 1, this.seatOf(happening.who, happening.at));
  }

  protected mark(happening: Happening): void {
    const room = this.room(happening, 'open');
    room?.seats[happening.other % Math.max(1, room.seats.length)]?.came.add(happening.who % room.sessions);
  }

  protected finalise(happening: Happening): void {
    const room = this.room(happening, 'open');
    if (!room) return;
    room.state = 'finalised';
    room.closings.push({ day: room.day, counted: room.seats.filter(({ came }) => came.size > 0), takenBack: false });
  }

  protected reopen(happening: Happening): void {
    const room = this.room(happening, 'finalised');
    if (!room) return;
    room.state = 'open';
    room.closings.forEach((closing) => (closing.takenBack = true));
  }

  protected cancel(happening: Happening): void {
    const room = this.room(happening, 'open');
    if (room) room.state = 'cancelled';
  }

  protected move(happening: Happening): void {
    const room = this.room(happening, 'open');
    if (room) room.day = happening.day;
  }

  protected merge({ who, other }: Happening): void {
    const [kept, gone] = [this.kept[who], this.kept[other % people]];
    if (kept === undefined || gone === undefined || kept === gone) return;
    const together = (room: RoomClass): boolean => room.state !== 'cancelled' && this.sits(room, who) && this.sits(room, other % people);
    if (this.rooms.some(together)) return;
    this.kept.forEach((record, person) => (this.kept[person] = record === gone ? kept : record));
  }

  protected certify(happening: Happening): void {
    const room = this.room(happening, 'finalised');
    const seat = this.holderOf(happening);
    if (!room || !seat) return;
    const { person, unit } = seat;
    if (this.papers.some((paper) => paper.room === room && paper.person === person && paper.state === 'valid')) return;
    this.papers.push({ person, unit, room, day: room.closings.at(-1)?.day ?? '', state: 'valid' });
  }

  protected revoke({ other }: Happening): void {
    const paper = this.papers[other % Math.max(1, this.papers.length)];
    if (paper?.state === 'valid') paper.state = 'revoked';
  }

  protected reissue({ other }: Happening): void {
    const paper = this.papers[other % Math.max(1, this.papers.length)];
    if (paper?.state !== 'valid') return;
    paper.state = 'replaced';
    this.papers.push({ ...paper, state: 'valid' });
  }
}
