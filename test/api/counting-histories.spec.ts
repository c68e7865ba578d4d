import fc from 'fast-check';
import { FinaliseClass, MarkRoll, ReopenClass } from '../../src/modules/attendance/index.js';
import { IssueCertificates, ReissueCertificate, RevokeCertificate } from '../../src/modules/certificates/index.js';
import { CancelClass } from '../../src/modules/classes/index.js';
import { MergePeople } from '../../src/modules/duplicates/index.js';
import { courseTypes } from '../../src/shared/course-type.js';
import { DomainError } from '../../src/shared/domain-error.js';
import { unitGroups } from '../../src/shared/unit-group.js';
import { type Happening, history, people, type History } from '../rules/history.js';
import { genderOf, PlayedHistory, type RoomClass, type Seat } from '../rules/played-history.js';
import { slowCount } from '../rules/slow-count.js';
import { startApp, type TestApp } from '../support/app.js';
import { type MadeClass, makeClass, makeCourse, makeRegistration, makeStaff, type Staff } from '../support/make.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { planDesk } from '../support/plan-desk.js';

let testApp: TestApp;
let organiser: Staff;
let histories = 0;

beforeAll(async () => {
  testApp = await startApp('2027-03-01T02:00:00Z');
  organiser = await makeStaff(testApp, 'organiser');
});
afterAll(() => testApp.close());

const { target, figure } = planDesk(
  () => testApp,
  () => organiser,
);

const everything = { audience: [...unitGroups], countedTypes: [...courseTypes], countedTopics: [] };
const bases = [
  ['ATTENDEE_TURN', 'turns'],
  ['DISTINCT_PERSON_CERTIFIED', 'experts'],
  ['CLASS_COUNT', 'classes'],
  ['DISTINCT_ORG', 'organisations'],
  ['ORG_TURN', 'organisationTurns'],
  ['DISTINCT_INSTITUTION', 'schools'],
] as const;

/** Of which somebody said what was done before the register began: 0 is what was done, and not unknown. */
async function planOfAll(): Promise<string> {
  const { id } = await makePlan(testApp);
  for (const [basis] of bases) {
    const { key } = await makeTarget(testApp, id, { basis, unit: 'person', comparator: 'GTE', wanted: 1, ...everything });
    await figure(id, key, { kind: 'opening', countedOn: '2021-01-01', value: 0 });
  }
  return id;
}

const nothingToRemember = (): void => undefined;

/** Plays a history with the use cases of the program; what one of them refuses does not happen in the rooms either. */
class LiveHistory {
  readonly world: PlayedHistory;
  private readonly registrations = new Map<Seat, string>();
  private readonly persons = new Map<number, string>();
  /** In the order of the papers. */
  private readonly certificates: string[] = [];
  private readonly number = (histories += 1);

  private constructor(
    { classes }: History,
    readonly plans: readonly string[],
    private readonly made: readonly MadeClass[],
  ) {
    this.world = new PlayedHistory({ classes, happenings: [] });
  }

  static async play(past: History): Promise<LiveHistory> {
    const plans = [await planOfAll(), await planOfAll()];
    const classes: MadeClass[] = [];
    for (const { type, day, plans: served } of past.classes) {
      const certificateKind = type === 'CHUYEN_GIA' ? ('EXPERT_COMPLETION' as const) : ('COMPLETION' as const);
      const { id: courseId } = await makeCourse(testApp, { type, certificateKind });
      classes.push(
        await makeClass(testApp, { courseId, closesOn: day, planIds: served.map((plan) => plans[plan] ?? ''), certificatePercent: 1 }),
      );
    }
    const live = new LiveHistory({ ...past, classes: past.classes.map((each) => ({ ...each, sessions: 1 })) }, plans, classes);
    for (const happening of past.happenings) await live.happen(happening);
    return live;
  }

  private async happen(happening: Happening): Promise<void> {
    try {
      const remember = await this.act(happening, this.world.roomOf(happening));
      if (remember === null) return;
      this.world.happen(happening);
      remember();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** What there is to remember once it has happened; null where there is nothing to do. */
  private async act(happening: Happening, room: RoomClass): Promise<(() => void) | null> {
    const [{ id, sessions }] = this.made.slice(this.world.rooms.indexOf(room)) as [MadeClass];
    const registrationId = this.idOf(room.seats[happening.other % Math.max(1, room.seats.length)]);
    const acts: Partial<Record<Happening['what'], () => Promise<unknown>>> = {
      mark: () => testApp.get(MarkRoll).execute(organiser.actor, sessions[0]?.id ?? '', { marks: [{ registrationId, mark: 'present' }] }),
      finalise: () => testApp.get(FinaliseClass).execute(organiser.actor, id, { confirmed: true }),
      reopen: () => testApp.get(ReopenClass).execute(organiser.actor, id, { reason: 'Bỏ sót một học viên' }),
      cancel: () => testApp.get(CancelClass).execute(organiser.actor, id, { reason: 'Mưa lũ' }),
    };
    const plain = acts[happening.what];
    if (plain === undefined) return this.ofPeople(happening, room, id);
    if (happening.what === 'mark' && registrationId === '') return null;
    await plain();
    return nothingToRemember;
  }

  private ofPeople(happening: Happening, room: RoomClass, classId: string): Promise<(() => void) | null> {
    if (happening.what === 'register') return this.register(happening, room, classId);
    if (happening.what === 'merge') return this.merge(happening);
    if (happening.what === 'certify') return this.certify(happening, classId);
    return happening.what === 'revoke' || happening.what === 'reissue' ? this.paper(happening) : Promise.resolve(null);
  }

  /** Of the registration behind a seat; empty text where nobody sits. */
  private idOf(seat: Seat | undefined): string {
    return (seat && this.registrations.get(seat)) ?? '';
  }

  private async register(happening: Happening, { seats }: RoomClass, classId: string): Promise<() => void> {
    const { who } = happening;
    const { unit, unitName, taxCode } = this.world.seatOf(who, happening.other);
    const gender = genderOf(who);
    const made = await makeRegistration(
      testApp,
      { id: classId },
      {
        ...{ fullName: 'Nông Thị Xuyến', birthDate: '1985', organisation: unitName, group: unit.group },
        ...{ phone: `0900${String(this.number).padStart(4, '0')}0${who}`, email: `nguoi-${this.number}-${who}-lich-su@example.com` },
        ...(taxCode === null ? {} : { taxCode }),
        ...(gender === null ? {} : { gender }),
      },
    );
    return () => {
      this.persons.set(who, made.personId);
      for (const seat of seats.slice(-1)) this.registrations.set(seat, made.registrationId);
    };
  }

  private async merge({ who, other }: Happening): Promise<(() => void) | null> {
    const [kept, gone] = [this.world.kept[who] ?? 0, this.world.kept[other % people] ?? 0];
    const [keptId, mergedId] = [this.persons.get(kept), this.persons.get(gone)];
    if (kept === gone || keptId === undefined || mergedId === undefined) return null;
    await testApp.get(MergePeople).execute(organiser.actor, { keptId, mergedId });
    return nothingToRemember;
  }

  private async certify(happening: Happening, classId: string): Promise<(() => void) | null> {
    const registrationId = this.idOf(this.world.holderOf(happening));
    if (registrationId === '') return null;
    const asked = { signerName: 'Hoàng Minh Demo', registrationIds: [registrationId] };
    const [issued] = await testApp.get(IssueCertificates).execute(organiser.actor, classId, asked);
    return () => this.certificates.push(issued?.id ?? '');
  }

  private async paper({ what, other }: Happening): Promise<(() => void) | null> {
    const id = this.certificates[other % Math.max(1, this.certificates.length)];
    if (id === undefined) return null;
    if (what === 'revoke') {
      await testApp.get(RevokeCertificate).execute(organiser.actor, id, { reason: 'Cấp nhầm' });
      return nothingToRemember;
    }
    const issued = await testApp.get(ReissueCertificate).execute(organiser.actor, id, { reason: 'Mất giấy' });
    return () => this.certificates.push(issued.id);
  }
}

it('the numbers of two plans are what somebody counts who walks through the rooms, over histories played with the use cases', async () => {
  const question = { asOf: '2027-03-01', from: '2021-01-01', to: '2025-12-31', ...everything };
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(history({ classes: 3, happenings: 50 }), async (past) => {
      const { world, plans } = await LiveHistory.play(past);
      for (const [index, planId] of plans.entries()) {
        const slow = slowCount(world, index, question, true);
        const fast = await Promise.all(bases.map(async ([, name], at) => [name, (await target(planId, `target_${at + 1}`)).official]));
        expect(Object.fromEntries(fast)).toEqual(Object.fromEntries(bases.map(([, name]) => [name, slow[name]])));
        counted += slow.turns;
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
  expect(counted).toBeGreaterThan(0);
}, 120_000);
