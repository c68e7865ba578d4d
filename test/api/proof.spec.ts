import type { CountedClassesResponse, CountedExpertsResponse, CountedTurnsResponse } from '../../src/modules/reporting/proof.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan60, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

describe('what stands behind the numbers of a plan, through the API', () => {
  let test: TestApp;
  let official: Staff;
  let path: string;

  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await makeStaff(test, 'official');
    const { plan } = await makePlan60(test);
    path = `/api/v1/plans/${plan.id}`;
    await makeTarget(test, plan.id, { comparator: 'GTE', wanted: 9, unit: 'class', basis: 'CLASS_COUNT', label: 'Ít nhất 9 lớp' });
    const planIds = [plan.id];
    await makeTurns(test, { planIds, closesOn: '2024-03-27', groups: { DOANH_NGHIEP: 51, HOP_TAC_XA: 2 }, women: 3, minority: 4 });
    await makeTurns(test, { planIds, closesOn: '2024-11-05', groups: { UBND_XA: 4 }, state: 'open' });
    const experts = { planIds, type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
    await makeTurns(test, { ...experts, closesOn: '2024-08-16', groups: { SO_BAN_NGANH: 2, HOP_TAC_XA: 1 } });
  });
  afterAll(() => test.close());

  const list = <T>(what: string, query: object, staff = official): Promise<T> =>
    expectAnswer<T>(test.http.get(`${path}/${what}`).query(query).set(staff.bearer), 200);
  const turns = (query: object): Promise<CountedTurnsResponse> =>
    list<CountedTurnsResponse>('turns', { target: 'training_attendee_turns', ...query });

  it('are people and classes, page by page', async () => {
    const [first, second] = [await turns({}), await turns({ page: 2 })];
    expect([first.turns.length, second.turns.length, first.total]).toEqual([50, 3, 53]);
    expect(first.turns[0]).toMatchObject({ group: 'DOANH_NGHIEP', countedOn: '2024-03-27', pending: false });
    expect(new Set([...first.turns, ...second.turns].map(({ personId }) => personId)).size).toBe(53);
    expect(await turns({ standing: 'provisional' })).toMatchObject({ total: 57, pending: 4 });
    expect(await turns({ group: 'HOP_TAC_XA' })).toMatchObject({ total: 2, asOf: '2024-11-15' });
  });

  it('are nobody by name where the number counts ethnic minorities', async () => {
    const { turns: unnamed, total } = await turns({ minority: 'yes' });
    expect(total).toBe(4);
    expect(unnamed.map(({ personId, fullName, unitName }) => [personId, fullName, unitName])).toEqual(Array(4).fill([null, null, null]));
  });

  it('are experts with the reason why one does not count', async () => {
    const { experts, certified } = await list<CountedExpertsResponse>('experts', { target: 'experts_trained' });
    expect(certified).toBe(2);
    expect(experts.map(({ group, verdict }) => `${group} ${verdict}`).sort()).toEqual([
      'HOP_TAC_XA notInAudience',
      'SO_BAN_NGANH counted',
      'SO_BAN_NGANH counted',
    ]);
  });

  it('are classes where the target counts classes', async () => {
    const { classes, total } = await list<CountedClassesResponse>('classes', { target: 'target_10' });
    expect(total).toBe(classes.length);
    expect(classes.map(({ closesOn }) => closesOn)).toContain('2024-03-27');
  });

  it.each([
    ['turns', {}, 422],
    ['turns', { target: 'experts_trained' }, 404],
    ['turns', { target: 'training_attendee_turns', minority: 'no' }, 422],
    ['turns', { target: 'training_attendee_turns', page: '0' }, 422],
    ['experts', { show: 'all' }, 422],
    ['experts', { asOf: '2024-13-01' }, 422],
    ['classes', { target: ['target_10', 'target_10'] }, 422],
    ['classes', { target: 'no_such_target' }, 404],
  ])('%s are refused for %j', async (what, query, status) => {
    await expectAnswer(test.http.get(`${path}/${what}`).query(query).set(official.bearer), status);
  });

  it('are not for door staff nor for strangers', async () => {
    const door = await makeStaff(test, 'checkin');
    for (const what of ['turns?target=training_attendee_turns', 'experts', 'classes?target=target_10']) {
      await expectAnswer(test.http.get(`${path}/${what}`).set(door.bearer), 403);
      await expectAnswer(test.http.get(`${path}/${what}`), 401);
    }
  });
});
