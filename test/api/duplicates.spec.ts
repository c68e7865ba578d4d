import { MergedPeople, People, type Person, type PersonFacts } from '../../src/modules/directory/index.js';
import type { MergeResponse, PairsResponse } from '../../src/modules/duplicates/duplicates.dto.js';
import type { CountedTurnsResponse } from '../../src/modules/reporting/proof.dto.js';
import type { ProgressResponse } from '../../src/modules/reporting/reporting.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeRegistration, makeStaff, type Staff } from '../support/make.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeTurns } from '../support/make-turns.js';

describe('two records of one person', () => {
  let testApp: TestApp;
  let organiser: Staff;
  let official: Staff;
  let made = 0;

  beforeAll(async () => {
    testApp = await startApp('2024-11-15T02:00:00Z');
    [organiser, official] = [await makeStaff(testApp, 'organiser'), await makeStaff(testApp, 'official')];
  });
  afterAll(() => testApp.close());

  const born1985: Partial<PersonFacts> = { birthDate: '1985-01-01', birthPrecision: 'YEAR' };

  /** A record of its own: nobody else has this phone. */
  const record = (fullName: string, facts: Partial<PersonFacts> = {}): Promise<Person> => {
    made += 1;
    const unknown = { email: null, birthDate: null, birthPrecision: null, gender: null };
    const phone = `+8490100${String(made).padStart(4, '0')}`;
    return testApp.unitOfWork.write(() => testApp.get(People).identify({ fullName, phone, ...unknown, ...facts }, organiser.actor));
  };
  const twoOf = async (fullName: string, one = born1985, other = born1985): Promise<[Person, Person]> => [
    await record(fullName, one),
    await record(fullName, other),
  ];
  const offered = async (query: object = {}): Promise<PairsResponse> =>
    expectAnswer<PairsResponse>(testApp.http.get('/api/v1/duplicates').query(query).set(organiser.bearer), 200);
  const everyPair = async (): Promise<PairsResponse['pairs']> => {
    const pairs = [];
    for (let page = await offered(); ; page = await offered(page.next)) {
      pairs.push(...page.pairs);
      if (!page.next) return pairs;
    }
  };
  const isOffered = async (one: Person, other: Person): Promise<boolean> =>
    (await everyPair()).some((pair) => pair.one.id === one.id && pair.other.id === other.id);
  const merge = (keptId: string, mergedId: string, staff = organiser): ReturnType<typeof testApp.http.post> =>
    testApp.http.post('/api/v1/merges').set(staff.bearer).send({ keptId, mergedId });
  const merged = (kept: Person, other: Person): Promise<MergeResponse> => expectAnswer<MergeResponse>(merge(kept.id, other.id), 201);
  const undo = (id: string): ReturnType<typeof testApp.http.post> => testApp.http.post(`/api/v1/merges/${id}/undo`).set(organiser.bearer);
  const refusalOf = async (request: Parameters<typeof expectAnswer>[0], status: number): Promise<string> =>
    (await expectAnswer<{ code: string }>(request, status)).code;
  const namesFound = async (q: string): Promise<string[]> => {
    const body = await expectAnswer<{ people: { id: string }[] }>(
      testApp.http.get('/api/v1/people').query({ q }).set(organiser.bearer),
      200,
    );
    return body.people.map(({ id }) => id);
  };

  describe('are offered', () => {
    it('with what they have in common besides the name', async () => {
      const [one, other] = await twoOf('Ma Văn Thuấn Một');
      const pair = (await everyPair()).find((each) => each.one.id === one.id);
      expect(pair).toMatchObject({ one: { id: one.id }, other: { id: other.id, turns: 0 }, signs: ['birth'] });
    });

    it('but never by the name alone', async () => {
      const [one, other] = await twoOf('Nguyễn Văn Hùng Hai', {}, {});
      expect(await isOffered(one, other)).toBe(false);
    });

    it('nor when the days of birth differ within one year', async () => {
      const day = (birthDate: string): Partial<PersonFacts> => ({ birthDate, birthPrecision: 'DAY' });
      const [one, other] = await twoOf('Nguyễn Văn Hùng Ba', day('1985-03-05'), day('1985-03-06'));
      expect(await isOffered(one, other)).toBe(false);
    });

    it('when both come from one unit', async () => {
      const [first, second] = [await makeClass(testApp), await makeClass(testApp)];
      const person = { fullName: 'Giàng A Páo Tư', organisation: 'HTX Nà Lồm Demo' };
      const [one, other] = [await makeRegistration(testApp, first, person), await makeRegistration(testApp, second, person)];
      expect(one.personId).not.toBe(other.personId);
      const pair = (await everyPair()).find((each) => each.one.id === one.personId);
      expect(pair).toMatchObject({ other: { id: other.personId, registrations: 1 }, signs: ['unit'] });
    });

    it('no more once somebody said that they are two people', async () => {
      const [one, other] = await twoOf('Bàn Thị Mụi Năm');
      const body = { oneId: other.id, otherId: one.id };
      for (let twice = 0; twice < 2; twice += 1) {
        await testApp.http.post('/api/v1/distinctions').set(organiser.bearer).send(body).expect(204);
      }
      expect(await isOffered(one, other)).toBe(false);
    });

    it('page by page, every pair once', async () => {
      for (let index = 0; index < 23; index += 1) await twoOf(`Lý A Dế ${index}`);
      const seen = (await everyPair()).map((pair) => `${pair.one.id} ${pair.other.id}`);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(22);
    });
  });

  describe('once merged', () => {
    it('are one person in the register of people, who answers to both phones', async () => {
      const [one, other] = await twoOf('Lương Thị Én Sáu', born1985, { ...born1985, email: 'en-sau@example.com' });
      await merged(one, other);
      expect(await namesFound('luong thi en sau')).toEqual([one.id]);
      const again = await testApp.unitOfWork.write(() =>
        testApp.get(People).identify(Object.assign(other, { gender: null }), organiser.actor),
      );
      expect(again).toMatchObject({ id: one.id, email: 'en-sau@example.com' });
      expect(await isOffered(one, other)).toBe(false);
    });

    it('count as one person and as one expert, and as two again when that is undone', async () => {
      const [one, other] = await twoOf('Nông Thị Xuyến Bảy');
      const { id: planId } = await makePlan(testApp);
      await makeTarget(testApp, planId);
      const groups = { DOANH_NGHIEP: 1 };
      await makeTurns(testApp, { planIds: [planId], closesOn: '2024-05-09', groups, personIds: [one.id] });
      await makeTurns(testApp, { planIds: [planId], closesOn: '2024-06-20', groups, personIds: [other.id] });
      const counted = async (): Promise<unknown> => {
        const path = `/api/v1/plans/${planId}/progress`;
        const { targets } = await expectAnswer<ProgressResponse>(testApp.http.get(path).set(official.bearer), 200);
        return [targets[0]?.official, targets[0]?.people];
      };
      expect(await counted()).toEqual([2, 2]);
      const { id } = await merged(one, other);
      expect(await counted()).toEqual([2, 1]);
      await undo(id).expect(204);
      expect(await counted()).toEqual([2, 2]);
    });

    it('stand behind the number as one person, in the list and in the proof of each turn, whether its class is finalised or not', async () => {
      const [one, other] = await twoOf('Bế Thị Đào Mười');
      const { id: planId } = await makePlan(testApp);
      await makeTarget(testApp, planId);
      const given = { planIds: [planId], groups: { DOANH_NGHIEP: 1 } };
      await makeTurns(testApp, { ...given, closesOn: '2024-05-09', personIds: [one.id] });
      const { classId } = await makeTurns(testApp, { ...given, closesOn: '2024-06-20', personIds: [other.id] });
      await makeTurns(testApp, { ...given, closesOn: '2024-07-18', personIds: [other.id], state: 'open' });
      const ask = (rest: string): Promise<CountedTurnsResponse> =>
        expectAnswer(testApp.http.get(`/api/v1/plans/${planId}/turns${rest}`).set(official.bearer), 200);
      const behind = async (): Promise<unknown> => {
        const { turns, total } = await ask('?target=target_1&standing=provisional&asOf=2024-08-01');
        return [total, turns.map(({ personId }) => personId)];
      };
      expect(await behind()).toEqual([3, [other.id, one.id, other.id]]);
      const { id } = await merged(one, other);
      expect(await behind()).toEqual([3, [one.id, one.id, one.id]]);
      for (const personId of [one.id, other.id]) {
        expect(await ask(`/${classId}/${personId}`)).toMatchObject({ personId: one.id, countedOn: '2024-06-20' });
      }
      await undo(id).expect(204);
      expect(await behind()).toEqual([3, [other.id, one.id, other.id]]);
      expect(await ask(`/${classId}/${other.id}`)).toMatchObject({ personId: other.id });
    });

    it('give back what the kept record had learnt, when it is undone', async () => {
      const [one, other] = await twoOf('Lưu Đức Nhật Tám', born1985, { ...born1985, email: 'nhat-tam@example.com' });
      const { id } = await merged(one, other);
      const emailOf = async (): Promise<unknown> =>
        (await expectAnswer<{ email: unknown }>(testApp.http.get(`/api/v1/people/${one.id}`).set(organiser.bearer), 200)).email;
      expect(await emailOf()).toBe('nhat-tam@example.com');
      await undo(id).expect(204);
      expect(await emailOf()).toBeNull();
      expect(await namesFound('luu duc nhat tam')).toHaveLength(2);
      await undo(id).expect(409);
    });

    it('follow when the kept one is merged on, and come back step by step', async () => {
      const [one, other] = await twoOf('Vàng Thị Mỷ Chín');
      const third = await record('Vàng Thị Mỷ Chín', born1985);
      const first = await merged(one, other);
      const second = await merged(third, one);
      const speaking = (): Promise<string[]> =>
        testApp.unitOfWork.read(async () => [...(await testApp.get(MergedPeople).keptOf([one.id, other.id, third.id])).values()]);
      expect(await speaking()).toEqual([third.id, third.id, third.id]);
      expect(await refusalOf(undo(first.id), 409)).toBe('mergedOn');
      await undo(second.id).expect(204);
      expect(await speaking()).toEqual([one.id, one.id, third.id]);
      await undo(first.id).expect(204);
      expect(await speaking()).toEqual([one.id, other.id, third.id]);
    });

    it('are merged once, whoever presses the button at the same moment', async () => {
      const [one, other] = await twoOf('Sùng Seo Dế Mười');
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? merge(one.id, other.id) : merge(other.id, one.id))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
      expect(await namesFound('sung seo de muoi')).toHaveLength(1);
    });
  });

  describe('are refused', () => {
    it('by the name alone', async () => {
      const [one, other] = await twoOf('Tạ Văn Bốn Một', {}, {});
      expect(await refusalOf(merge(one.id, other.id), 422)).toBe('nothingButTheName');
    });

    it('when their names differ, though they come from one unit and were born in one year', async () => {
      const trainingClass = await makeClass(testApp);
      const facts = { organisation: 'HTX Nà Lồm Demo', birthDate: '1985' };
      const one = await makeRegistration(testApp, trainingClass, { fullName: 'Lâm Thị Đồng Nghiệp', ...facts });
      const other = await makeRegistration(testApp, await makeClass(testApp), { fullName: 'Hà Văn Đồng Nghiệp', ...facts });
      expect(await refusalOf(merge(one.personId, other.personId), 422)).toBe('differentNames');
    });

    it('while both sit in one class, until one of them is cancelled', async () => {
      const trainingClass = await makeClass(testApp);
      const person = { fullName: 'Lâm Văn Tạo Hai', birthDate: '1985' };
      const [one, other] = [await makeRegistration(testApp, trainingClass, person), await makeRegistration(testApp, trainingClass, person)];
      expect(await refusalOf(merge(one.personId, other.personId), 409)).toBe('bothInOneClass');
      const cancel = testApp.http.post(`/api/v1/registrations/${other.registrationId}/cancel`).set(organiser.bearer);
      await expectAnswer(cancel.send({ reason: 'Đăng ký hai lần' }), 200);
      await expectAnswer(merge(one.personId, other.personId), 201);
    });

    it.each([
      ['a record with itself', (one: Person) => ({ keptId: one.id, mergedId: one.id }), 404],
      ['a record that does not exist', (one: Person) => ({ keptId: one.id, mergedId: 'nobody' }), 404],
      ['nothing', () => ({}), 422],
      ['text without end', (one: Person) => ({ keptId: one.id, mergedId: 'x'.repeat(5000) }), 422],
      ['what is no text', (one: Person) => ({ keptId: one.id, mergedId: { $ne: null } }), 422],
    ])('%s', async (_, body, status) => {
      const one = await record('Triệu Tiến Sinh Ba', born1985);
      await testApp.http.post('/api/v1/merges').set(organiser.bearer).send(body(one)).expect(status);
      expect(await namesFound('trieu tien sinh ba')).toContain(one.id);
    });

    it('to officials, door staff and strangers', async () => {
      const [one, other] = await twoOf('Phạm Thu Hà Bốn');
      await merge(one.id, other.id, official).expect(403);
      await merge(one.id, other.id, await makeStaff(testApp, 'checkin')).expect(403);
      await testApp.http.post('/api/v1/merges').send({ keptId: one.id, mergedId: other.id }).expect(401);
      await testApp.http.get('/api/v1/duplicates').set(official.bearer).expect(403);
      expect(await isOffered(one, other)).toBe(true);
    });
  });
});
