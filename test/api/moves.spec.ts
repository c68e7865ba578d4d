import { CancelClass } from '../../src/modules/classes/index.js';
import { CancelRegistration, ReserveSeats, SeatBlocks } from '../../src/modules/registrations/index.js';
import { Audit } from '../../src/platform/audit/audit.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import {
  type MadeClass,
  makeClass,
  makeCourse,
  makeRegistration,
  makeStaff,
  readClass,
  readRegistration,
  registrationForm,
  type Staff,
} from '../support/make.js';
import { makeArrangedClass, own, register, registerMany } from '../support/make-line.js';
import { SmtpDesk } from '../support/smtp-desk.js';

let testApp: TestApp;
let organiser: Staff;
let desk: SmtpDesk;

beforeAll(async () => {
  desk = await SmtpDesk.open();
  testApp = await startApp('2024-10-01T02:00:00Z', [], desk.settings);
  organiser = await makeStaff(testApp);
});
afterAll(async () => {
  await testApp.close();
  await desk.close();
});

interface Move {
  readonly registrationId: string;
  readonly fullName: string | null;
  readonly outcome: string;
  readonly movedTo?: string;
  readonly code?: string;
}

async function move(
  people: readonly { readonly registrationId: string }[],
  { id: targetClassId }: { readonly id: string },
  more: object = {},
): Promise<Move[]> {
  const body = { registrationIds: people.map(({ registrationId }) => registrationId), targetClassId, ...more };
  const request = testApp.http.post('/api/v1/registrations/moves').set(organiser.bearer).send(body);
  return (await expectAnswer<{ moves: Move[] }>(request, 200)).moves;
}

const refusal = (body: object, status: number, { bearer } = organiser): Promise<Record<string, unknown>> =>
  expectAnswer(testApp.http.post('/api/v1/registrations/moves').set(bearer).send(body), status);
const taken = async ({ id }: MadeClass): Promise<number> => (await readClass(testApp, id)).seatsTaken;

describe('moving people to another class', () => {
  it('gives them the new seat, frees the old one, and leaves the facts as they were', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp)];
    const somebody = await register(testApp, from, { fullName: 'Ma Thị Duyên', group: 'DOANH_NGHIEP', taxCode: '9900000016' });
    const [moved] = await move([somebody], to, { reason: 'Lớp cũ ít người' });
    expect(moved).toMatchObject({ outcome: 'moved', fullName: 'Ma Thị Duyên' });
    const [old, next] = [await readRegistration(testApp, somebody.registrationId), await readRegistration(testApp, moved?.movedTo ?? '')];
    expect(old).toMatchObject({ state: 'cancelled', endedBy: 'moved', movedTo: next.id, reason: 'Lớp cũ ít người' });
    expect(next).toMatchObject({
      classId: to.id,
      personId: old.personId,
      state: 'confirmed',
      fullName: 'Ma Thị Duyên',
      taxCode: '9900000016',
    });
    expect(next.code).not.toBe(old.code);
    expect([await taken(from), await taken(to)]).toEqual([0, 1]);
  });

  it('writes into the history of both registrations where they came from and went', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp)];
    const somebody = await register(testApp, from);
    const [moved] = await move([somebody], to, { reason: 'Theo đề nghị của đơn vị' });
    const lastOf = async (id: string): Promise<unknown> =>
      (await testApp.unitOfWork.read(() => testApp.get(Audit).historyOf({ type: 'registration', id })))[0];
    expect(await lastOf(somebody.registrationId)).toMatchObject({
      action: 'registration.movedAway',
      reason: 'Theo đề nghị của đơn vị',
      detail: { to: to.code },
    });
    expect(await lastOf(moved?.movedTo ?? '')).toMatchObject({ action: 'registration.movedHere', detail: { from: from.code } });
  });

  it('offers the old seat to the first in the line', async () => {
    const [from, to] = [await makeArrangedClass(testApp, 1), await makeClass(testApp)];
    const [first, second] = await registerMany(testApp, from, 2);
    await move([first], to);
    expect(await own(testApp, second)).toMatchObject({ state: 'offered' });
  });

  it('gives a reserved seat back to the unit that may still name somebody', async () => {
    const [from, to] = [await makeArrangedClass(testApp, 3), await makeClass(testApp)];
    const block = await testApp.get(ReserveSeats).execute(organiser.actor, from.id, {
      ...{ unit: 'UBND xã Nà Hang', group: 'UBND_XA', seats: 2 },
      releaseAt: new Date('2024-10-10T02:00:00Z'),
    });
    const form = { fullName: 'Chẩu Văn Hiệp', phone: '0900000077', position: 'Cán bộ', consent: true };
    const named = await expectAnswer<{ registrationId: string }>(
      testApp.http.post(`/api/v1/seat-blocks/by-token/${block.token}/participants`).send(form),
      201,
    );
    const namedOf = async (): Promise<number> => (await testApp.unitOfWork.read(() => testApp.get(SeatBlocks).existing(block.id))).named;
    expect(await namedOf()).toBe(1);
    await move([named], to);
    expect([await namedOf(), await taken(from), await taken(to)]).toEqual([0, 2, 1]);
  });

  it('decides each by itself: who finds no seat keeps the old one', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp, { capacity: 1 })];
    const people = await registerMany(testApp, from, 3);
    const moves = await move([...people, { registrationId: 'nobody' }], to);
    expect(moves.map(({ outcome, code }) => code ?? outcome)).toEqual(['moved', 'classFull', 'classFull', 'registrationNotFound']);
    expect([await taken(from), await taken(to)]).toEqual([2, 1]);
    expect(await own(testApp, people[1])).toMatchObject({ state: 'confirmed' });
  });

  it('obeys the quotas of the new class', async () => {
    const [from, to] = [
      await makeClass(testApp),
      await makeArrangedClass(testApp, 10, { waitingListEnabled: false, quotas: [{ group: 'HOP_TAC_XA', maximum: 1 }] }),
    ];
    const moves = await move(await registerMany(testApp, from, 2), to);
    expect(moves.map(({ outcome, code }) => code ?? outcome)).toEqual(['moved', 'quotaFull']);
  });

  it('puts people into the line of a full class only where that was said', async () => {
    const [from, to] = [await makeClass(testApp), await makeArrangedClass(testApp, 1)];
    await registerMany(testApp, to, 2);
    const somebody = await register(testApp, from);
    expect((await move([somebody], to)).map(({ code }) => code)).toEqual(['classFull']);
    expect(await own(testApp, somebody)).toMatchObject({ state: 'confirmed' });
    const [waits] = await move([somebody], to, { mayWait: true });
    expect(waits?.outcome).toBe('waiting');
    expect(await readRegistration(testApp, waits?.movedTo ?? '')).toMatchObject({ state: 'waiting', lineNumber: 2 });
    expect(await taken(from)).toBe(0);
  });

  it('confirms requests and places in the line at once: staff have decided', async () => {
    const [from, to] = [
      await makeArrangedClass(testApp, 1, { needsApproval: true }),
      await makeArrangedClass(testApp, 5, { needsApproval: true }),
    ];
    const people = await registerMany(testApp, from, 2);
    const moves = await move([people[1], people[0]], to);
    expect(moves.map(({ outcome }) => outcome)).toEqual(['moved', 'moved']);
    for (const { movedTo = '' } of moves) expect((await readRegistration(testApp, movedTo)).state).toBe('confirmed');
    expect([await taken(from), await taken(to)]).toEqual([0, 2]);
  });

  it('leaves whoever is in both classes, or has left the list, where they are', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp)];
    const form = { fullName: 'Lý A Dế', phone: '0900000078', email: 'ly-a-de@example.com' };
    const [here, gone] = [await register(testApp, from, form), await register(testApp, from)];
    await register(testApp, to, form);
    await testApp.get(CancelRegistration).execute(organiser.actor, gone.registrationId, { reason: 'Bận' });
    const moves = await move([here, gone], to);
    expect(moves.map(({ code }) => code)).toEqual(['alreadyRegistered', 'alreadyCancelled']);
    expect([await taken(from), await taken(to)]).toEqual([1, 1]);
  });

  it('takes people back to a class that they had left', async () => {
    const [one, other] = [await makeClass(testApp), await makeClass(testApp)];
    const somebody = await register(testApp, one);
    const [there] = await move([somebody], other);
    const [back] = await move([{ registrationId: there?.movedTo ?? '' }], one);
    expect(back).toMatchObject({ outcome: 'moved', movedTo: somebody.registrationId });
    expect(await readRegistration(testApp, somebody.registrationId)).toMatchObject({ state: 'confirmed', endedBy: null, movedTo: null });
    expect([await taken(one), await taken(other)]).toEqual([1, 0]);
  });

  it('is not possible into a class that has begun, was cancelled or is not open', async () => {
    const from = await makeClass(testApp);
    const somebody = await register(testApp, from);
    const begun = await makeClass(testApp, { closesOn: '2024-10-01' });
    const cancelled = await makeClass(testApp);
    await testApp.get(CancelClass).execute(organiser.actor, cancelled.id, { reason: 'Bão' });
    const draft = await makeClass(testApp, { state: 'draft' });
    for (const [target, code] of [
      [begun, 'classBegun'],
      [cancelled, 'classCancelled'],
      [draft, 'classNotOpen'],
    ] as const) {
      const body = { registrationIds: [somebody.registrationId], targetClassId: target.id };
      expect(await refusal(body, 409)).toMatchObject({ code });
    }
    expect((await move([somebody], from)).map(({ code }) => code)).toEqual(['moveIntoSameClass']);
    expect(await own(testApp, somebody)).toMatchObject({ state: 'confirmed' });
  });

  it('is told in one mail with the new days, the end of the old ones and the new link', async () => {
    const course = await makeCourse(testApp);
    const [from, to] = [
      await makeClass(testApp, { courseId: course.id, name: 'Lớp tháng mười' }),
      await makeClass(testApp, { name: 'Lớp tháng chạp' }),
    ];
    const somebody = await register(testApp, from, { email: 'duoc-chuyen@example.com' });
    await testApp.drainOutbox();
    const [moved] = await move([somebody], to, { reason: 'Gộp hai lớp' });
    await testApp.drainOutbox();
    const mails = desk.received.map(({ mail }) => mail).filter(({ to: people }) => people?.[0]?.address === 'duoc-chuyen@example.com');
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Xác nhận đăng ký: Lớp tháng mười',
      'Ông/bà được chuyển sang lớp: Lớp tháng chạp',
    ]);
    const [, told] = mails;
    for (const words of ['Lớp tháng mười', 'Gộp hai lớp', '/r/']) expect(told?.text).toContain(words);
    const files = told?.attachments.map(({ filename, method }) => `${filename} ${method}`) ?? [];
    expect(files).toEqual(expect.arrayContaining(['null REQUEST', 'lich-hoc.ics undefined', 'huy-lich-hoc.ics CANCEL']));
    const link = /\/r\/[\w-]+/.exec(told?.text ?? '')?.[0] ?? '';
    expect((await testApp.http.get(link).expect(200)).text).toContain('Lớp tháng chạp');
    const old = await testApp.http.get(`/r/${somebody.token}`).expect(200);
    expect(old.text).toContain('Đã chuyển sang lớp khác');
    expect(old.text).toContain(link);
    expect(moved?.outcome).toBe('moved');
  });

  it('keeps writing to people in the language in which they registered', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp)];
    const request = testApp.http.post(`/api/v1/classes/${from.id}/registrations`).set('accept-language', 'en').send(registrationForm());
    const [moved] = await move([await expectAnswer<{ registrationId: string }>(request, 201)], to);
    expect((await readRegistration(testApp, moved?.movedTo ?? '')).language).toBe('en');
  });

  it.each([
    [{}, ['targetClassId', 'registrationIds']],
    [{ registrationIds: [], targetClassId: 'x' }, ['registrationIds']],
    [{ registrationIds: 'a', targetClassId: { $ne: '' } }, ['targetClassId']],
    [{ registrationIds: [{ id: 'a' }], targetClassId: 'x' }, ['registrationIds']],
    [{ registrationIds: Array.from({ length: 201 }, (_, at) => `id-${at}`), targetClassId: 'x' }, ['registrationIds']],
    [{ registrationIds: ['a'], targetClassId: 'x'.repeat(37) }, ['targetClassId']],
    [{ registrationIds: ['a'], targetClassId: 'x', reason: 'x'.repeat(501) }, ['reason']],
    [{ registrationIds: ['a'], targetClassId: 'x', reason: 7 }, ['reason']],
  ])('refuses what cannot be understood', async (body, fields) => {
    const { errors } = (await refusal(body, 422)) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(fields);
  });

  it('refuses a class that is not there', async () => {
    expect(await refusal({ registrationIds: ['a'], targetClassId: "' OR 1=1 --" }, 404)).toMatchObject({ code: 'classNotFound' });
  });

  it('is for organisers only', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp)];
    const { registrationId } = await makeRegistration(testApp, from);
    for (const role of ['auditor', 'checkin', 'official'] as const) {
      await refusal({ registrationIds: [registrationId], targetClassId: to.id }, 403, await makeStaff(testApp, role));
    }
    await expectAnswer(testApp.http.post('/api/v1/registrations/moves').send({ registrationIds: ['a'], targetClassId: to.id }), 401);
    expect(await taken(from)).toBe(1);
  });
});
