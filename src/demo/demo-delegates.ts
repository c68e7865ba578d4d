import type { UnitGroup } from '../shared/unit-group.js';
import type { Attendee } from './demo-people.js';

export interface Delegation {
  readonly came: readonly Attendee[];
  readonly stayedAway: readonly Attendee[];
}

/** People who cannot be reached only ever walk in, and the misspelt name is corrected once: both stay out of other classes. */
function canBeInvited({ person }: Attendee): boolean {
  return (person.phone !== null || person.email !== null) && person.fullName !== 'Bàn Thị Mụi';
}

/** `count` different people from a list, evenly spread from a starting place. */
export function choose(from: readonly Attendee[], count: number, start: number): Attendee[] {
  const invited = from.filter(canBeInvited);
  if (invited.length < count) throw new Error(`the demonstration needs ${count} people and has ${invited.length}`);
  return Array.from({ length: count }, (_, nth) => invited[(start + Math.floor((nth * invited.length) / count)) % invited.length]).filter(
    (attendee) => attendee !== undefined,
  );
}

interface Quota {
  readonly woman: boolean;
  readonly minority: boolean;
  readonly people: number;
}

interface Invitation {
  readonly quotas: readonly Quota[];
  readonly registered: number;
  /** Groups invited first; others fill what is left. */
  readonly preferred: readonly UnitGroup[];
}

const quotas = (womenMinority: number, women: number, menMinority: number, men: number): Quota[] => [
  { woman: true, minority: true, people: womenMinority },
  { woman: true, minority: false, people: women },
  { woman: false, minority: true, people: menMinority },
  { woman: false, minority: false, people: men },
];

const invitations: Readonly<Record<string, Invitation>> = {
  /** 120 delegates, 51 women, 33 of ethnic minorities. */
  HN05: { quotas: quotas(14, 37, 19, 50), registered: 130, preferred: [] },
  /** 60 delegates, 22 women, 8 of ethnic minorities. */
  HT09: { quotas: quotas(3, 19, 5, 33), registered: 70, preferred: ['DOANH_NGHIEP'] },
};

/** The people of a conference or seminar, invited from those of the training classes. */
export function delegatesOf(code: string, everyone: readonly Attendee[]): Delegation {
  const invitation = invitations[code];
  if (!invitation) throw new Error(`${code} invites nobody`);
  const came = invitation.quotas.flatMap(({ woman, minority, people }) => {
    const fitting = everyone.filter((attendee) => attendee.woman === woman && attendee.minority === minority);
    const first = fitting
      .filter(({ person }) => invitation.preferred.includes(person.unitGroup))
      .filter(canBeInvited)
      .slice(0, people);
    const others = fitting.filter((attendee) => !first.includes(attendee));
    return [...first, ...choose(others, people - first.length, 5)];
  });
  const rest = everyone.filter((attendee) => !came.includes(attendee));
  return { came, stayedAway: choose(rest, invitation.registered - came.length, 2) };
}

type ExpertSeat = readonly [group: UnitGroup, woman: boolean, minority: boolean];

/** Eleven attended to the end, four women and three of ethnic minorities; the tenth failed, the twelfth never came. */
const expertSeats: readonly ExpertSeat[] = [
  ['SO_BAN_NGANH', true, false],
  ['SO_BAN_NGANH', true, true],
  ['SO_BAN_NGANH', false, false],
  ['SO_BAN_NGANH', false, false],
  ['SO_BAN_NGANH', false, true],
  ['DOANH_NGHIEP', true, false],
  ['DOANH_NGHIEP', true, false],
  ['DOANH_NGHIEP', false, false],
  ['DOANH_NGHIEP', false, false],
  ['DOANH_NGHIEP', false, false],
  ['HOP_TAC_XA', false, true],
  ['SO_BAN_NGANH', false, false],
];

/** The twelve people of the expert course. */
export function expertsOf(everyone: readonly Attendee[]): Delegation {
  const chosen: Attendee[] = [];
  for (const [group, woman, minority] of expertSeats) {
    const fits = (each: Attendee): boolean => each.person.unitGroup === group && each.woman === woman && each.minority === minority;
    const next = everyone.find((each) => fits(each) && canBeInvited(each) && each.person.gender !== null && !chosen.includes(each));
    if (!next) throw new Error(`no expert of ${group} is left`);
    chosen.push(next);
  }
  return { came: chosen.slice(0, -1), stayedAway: chosen.slice(-1) };
}
