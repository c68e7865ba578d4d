import { FinaliseClass, MarkRoll } from '../../src/modules/attendance/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeRegistration, makeStaff, type Staff } from '../support/make.js';

interface Unit {
  id: string;
  name: string;
  figures: { registrations: number; people: number; turns: number };
  withPredecessors: { registrations: number; people: number; turns: number };
  changes: { id: string; kind: string; day: string | null; successor: { id: string; name: string } | null }[];
}

let testApp: TestApp;
let organiser: Staff;
let units = 0;

beforeAll(async () => {
  testApp = await startApp('2024-10-01T02:00:00Z');
  organiser = await makeStaff(testApp);
});
afterAll(() => testApp.close());

const path = '/api/v1/organisation-register';
const list = (query: object, as = organiser) => testApp.http.get(path).query(query).set(as.bearer);
const read = (id: string, as = organiser): Promise<Unit> => expectAnswer<Unit>(testApp.http.get(`${path}/${id}`).set(as.bearer), 200);
const change = (id: string, body: object, as = organiser) => testApp.http.post(`${path}/${id}/changes`).set(as.bearer).send(body);
const withdraw = (id: string, changeId: string, as = organiser) => testApp.http.delete(`${path}/${id}/changes/${changeId}`).set(as.bearer);
const named = async (name: string, query: object = {}): Promise<Unit | undefined> => {
  const { items } = await expectAnswer<{ items: Unit[] }>(list({ q: name, ...query }), 200);
  return items.find((each) => each.name === name);
};

/** A unit from which somebody registered. */
async function unitOf(name: string, more: object = {}): Promise<Unit> {
  const { id } = await makeClass(testApp);
  await makeRegistration(testApp, { id }, { organisation: name, group: 'SO_BAN_NGANH', fullName: `Người ${(units += 1)}`, ...more });
  const unit = await named(name, { state: 'all' });
  if (!unit) throw new Error(`${name} is not in the register`);
  return unit;
}

describe('the register of units', () => {
  it('lists who came from each, found without marks, by group and by whether the name is still used', async () => {
    const made = await makeClass(testApp, { sessions: 1 });
    const person = { fullName: 'Ma Văn Thuấn', organisation: 'HTX Cam sành Phù Hương Demo', group: 'HOP_TAC_XA' as const };
    await makeRegistration(testApp, made, person);
    await makeRegistration(testApp, made, { ...person, fullName: 'Quan Thị Liễu', organisation: 'HTX CAM SANH Phù Hương Demo' });
    await testApp.get(MarkRoll).execute(organiser.actor, made.sessions[0]?.id ?? '', { allPresent: true });
    testApp.clock.moveTo('2024-10-15T11:00:00Z');
    await testApp.get(FinaliseClass).execute(organiser.actor, made.id, { confirmed: true });
    testApp.clock.moveTo('2024-10-01T03:00:00Z');
    expect(await named(person.organisation)).toMatchObject({ figures: { registrations: 2, people: 2, turns: 2 } });
    expect(await expectAnswer(list({ q: 'cam sanh phu huong', group: 'HOP_TAC_XA' }), 200)).toMatchObject({ total: 1 });
    expect(await expectAnswer(list({ q: 'cam sanh phu huong', group: 'TRUONG' }), 200)).toMatchObject({ total: 0 });
    expect(await expectAnswer(list({ q: '%' }), 200)).toMatchObject({ total: 0 });
  });

  it('follows a unit through its names and mergers, and counts its people together', async () => {
    const old = await unitOf('Sở Kế hoạch và Đầu tư');
    const finance = await unitOf('Sở Tài chính');
    const basis = 'Nghị quyết 18-NQ/TW';
    await expectAnswer(change(old.id, { kind: 'merged', successorId: finance.id, day: '01/03/2024', legalBasis: basis }), 201);
    const renamed = { kind: 'renamed', successorName: 'Sở Tài chính và Kế hoạch', day: '2024-07-01' };
    await expectAnswer(change(finance.id, renamed), 201);
    const last = await named('Sở Tài chính và Kế hoạch');
    const seen = await read(last?.id ?? '');
    expect(seen).toMatchObject({ figures: { people: 0 }, withPredecessors: { registrations: 2, people: 2 } });
    expect(seen.changes.map(({ kind, day }) => [kind, day])).toEqual([
      ['merged', '2024-03-01'],
      ['renamed', '2024-07-01'],
    ]);
    expect(await named('Sở Tài chính')).toBeUndefined();
    expect(await named('Sở Tài chính', { state: 'ended' })).toMatchObject({ id: finance.id });
  });

  it('offers no name any more that a unit gave up, from that day on', async () => {
    const old = await unitOf('Sở Giao thông vận tải');
    await expectAnswer(change(old.id, { kind: 'merged', successorName: 'Sở Xây dựng', day: '2024-10-05' }), 201);
    const offered = async (): Promise<string[]> =>
      (await expectAnswer<{ names: string[] }>(testApp.http.get('/api/v1/organisations').query({ q: 'giao thong' }), 200)).names;
    expect(await offered()).toEqual(['Sở Giao thông vận tải']);
    testApp.clock.moveTo('2024-10-04T17:00:00Z');
    expect(await offered()).toEqual([]);
    testApp.clock.moveTo('2024-10-01T03:00:00Z');
  });

  it('joins two spellings of one unit, and parts them again', async () => {
    const [right, other] = [await unitOf('Công ty cổ phần Chè Tân Lâm Demo'), await unitOf('CTCP Chè Tân Lâm Demo')];
    await expectAnswer(change(other.id, { kind: 'same', successorName: 'cong ty co phan che tan lam demo' }), 201);
    expect(await read(right.id)).toMatchObject({ figures: { people: 1 }, withPredecessors: { people: 2 } });
    expect(await named('CTCP Chè Tân Lâm Demo')).toBeUndefined();
    const [joined] = (await read(right.id)).changes;
    await expectAnswer(withdraw(right.id, joined?.id ?? ''), 200);
    expect(await read(right.id)).toMatchObject({ withPredecessors: { people: 1 }, changes: [] });
    expect(await named('CTCP Chè Tân Lâm Demo')).toMatchObject({ id: other.id });
  });

  it('splits a unit into several on one day, and dissolves one into nothing', async () => {
    const whole = await unitOf('Chi cục Thủy lợi và Phòng chống thiên tai');
    for (const successorName of ['Chi cục Thủy lợi', 'Chi cục Phòng chống thiên tai']) {
      await expectAnswer(change(whole.id, { kind: 'split', successorName, day: '2024-09-01' }), 201);
    }
    expect((await read(whole.id)).changes.map(({ successor }) => successor?.name).sort()).toEqual([
      'Chi cục Phòng chống thiên tai',
      'Chi cục Thủy lợi',
    ]);
    expect(await expectAnswer(change(whole.id, { kind: 'dissolved', day: '2024-09-01' }), 409)).toMatchObject({
      code: 'organisationEnded',
    });
    const gone = await unitOf('UBND huyện Lâm Bình', { group: 'UBND_HUYEN' });
    await expectAnswer(change(gone.id, { kind: 'dissolved', day: '2025-06-30' }), 201);
    expect(await named('UBND huyện Lâm Bình')).toBeDefined();
    expect((await read(gone.id)).changes).toMatchObject([{ kind: 'dissolved', successor: null }]);
  });

  it('lets no two units follow each other, however many people write it down at once', async () => {
    const made = [await unitOf('Đơn vị A Demo'), await unitOf('Đơn vị B Demo'), await unitOf('Đơn vị C Demo')];
    const answers = await Promise.all(
      made.map(({ id }, at) => change(id, { kind: 'merged', successorId: made[(at + 1) % 3]?.id, day: '2024-09-01' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422]);
  });
});

describe('a change of a unit is refused', () => {
  let unit: Unit;
  beforeAll(async () => {
    unit = await unitOf('Trung tâm Khuyến công Demo');
  });

  it.each([
    ['of no kind', { kind: 'verschwunden' }, 'kind', 'notAChoice'],
    ['without a day', { day: '' }, 'day', 'required'],
    ['on a day that is none', { day: '30/02/2024' }, 'day', 'notADate'],
    ['without a successor', { successorName: ' ' }, 'successorName', 'required'],
    ['into markup', { successorName: '<script>' }, 'successorName', 'nameHasMarkup'],
    ['into a name beyond 300 letters', { successorName: 'ă'.repeat(301) }, 'successorName', 'tooLong'],
    ['into a name of nothing but signs', { successorName: '́' }, 'successorName', 'wrongForm'],
    ['into itself', { successorName: 'trung tam khuyen cong DEMO' }, 'successorName', 'successionGoesRound'],
    ['into a unit that is not there', { successorName: undefined, successorId: 'nobody' }, 'successorId', 'notAChoice'],
    ['into a group that is not there', { successorGroup: 'VIP' }, 'successorGroup', 'notAChoice'],
    ['as the spelling of nobody', { kind: 'same', day: undefined, successorName: 'Không ai biết' }, 'successorName', 'organisationUnknown'],
    ['as dissolved into something', { kind: 'dissolved' }, 'successorName', 'dissolvedHasNoSuccessor'],
    ['with a basis beyond 300 letters', { legalBasis: 'x'.repeat(301) }, 'legalBasis', 'tooLong'],
  ])('%s, and nothing is saved', async (_, wrong, field, code) => {
    const { total: before } = await expectAnswer<{ total: number }>(list({ state: 'all' }), 200);
    const body = { kind: 'renamed', successorName: 'Trung tâm Xúc tiến Demo', day: '2024-09-01', ...wrong };
    expect(await expectAnswer(change(unit.id, body), 422)).toMatchObject({ errors: [{ field, code }] });
    expect((await read(unit.id)).changes).toEqual([]);
    expect(await expectAnswer(list({ state: 'all' }), 200)).toMatchObject({ total: before });
  });

  it('as the spelling of an unknown name, or of any when that was asked for, with the known names near to it', async () => {
    const [right, other] = [await unitOf('HTX Miến dong Hợp Thành Demo'), await unitOf('Hợp tác xã Miến dong Hợp Thành')];
    const wrong = { kind: 'same', successorName: 'HTX Mien dong Hop Thanhh' };
    expect(await expectAnswer(change(other.id, wrong), 422)).toMatchObject({
      errors: [{ field: 'successorName', code: 'organisationNear', message: expect.stringContaining(right.name) as string }],
    });
    const renamed = { kind: 'renamed', day: '2024-09-01', successorName: 'HTX Miến dong Hợp Thành II' };
    const asked = await expectAnswer(change(other.id, { ...renamed, unknown: 'ask' }), 422);
    expect(asked).toMatchObject({ errors: [{ code: 'organisationNear' }] });
    expect(await expectAnswer(change(other.id, { ...renamed, unknown: 'perhaps' }), 422)).toMatchObject({
      errors: [{ field: 'unknown', code: 'notAChoice' }],
    });
    expect((await read(other.id)).changes).toEqual([]);
    await expectAnswer(change(other.id, renamed), 201);
    const far = { kind: 'renamed', day: '2024-09-01', successorName: 'Xí nghiệp Quế Văn Yên', unknown: 'ask' };
    await expectAnswer(change(right.id, far), 201);
  });

  it('by whoever only reads, and of units that are not there', async () => {
    const body = { kind: 'dissolved', day: '2024-09-01' };
    for (const role of ['official', 'auditor', 'checkin'] as const)
      await expectAnswer(change(unit.id, body, await makeStaff(testApp, role)), 403);
    await expectAnswer(list({}, await makeStaff(testApp, 'checkin')), 403);
    await expectAnswer(testApp.http.get(path), 401);
    expect(await expectAnswer(change('nobody', body), 404)).toMatchObject({ code: 'organisationNotFound' });
    const other = await unitOf('Trung tâm khác Demo');
    await expectAnswer(change(other.id, body), 201);
    const [step] = (await read(other.id)).changes;
    expect(await expectAnswer(withdraw(unit.id, step?.id ?? ''), 404)).toMatchObject({ code: 'successionNotFound' });
    await expectAnswer(withdraw(other.id, step?.id ?? '', await makeStaff(testApp, 'official')), 403);
  });
});
