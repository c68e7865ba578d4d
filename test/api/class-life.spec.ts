import { MarkRoll } from '../../src/modules/attendance/index.js';
import { ChangeClass } from '../../src/modules/classes/index.js';
import { Audit } from '../../src/platform/audit/audit.js';
import { startApp, type TestApp } from '../support/app.js';
import { classDesk, classOf } from '../support/class-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, readClass } from '../support/make-class.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

const somebody = { kind: 'system', name: 'test' } as const;
describe('the life of a class in an office without approval', () => {
  let testApp: TestApp;
  let organiser: Staff;
  const { move, announced, register } = classDesk(
    () => testApp,
    () => organiser,
  );

  beforeAll(async () => {
    testApp = await startApp();
    organiser = await makeStaff(testApp);
  });

  afterAll(() => testApp.close());

  it('leads from draft to open at once, and says who did it when', async () => {
    const draft = await makeClass(testApp, { state: 'draft' });
    expect(await expectAnswer(move(draft, 'submit'), 409)).toMatchObject({ code: 'approvalNotUsed' });
    const { state, steps } = classOf(await move(draft, 'open').expect(200));
    expect(state).toBe('open');
    expect(steps.map(({ action, by, at, reason }) => ({ action, by, at, reason }))).toEqual([
      { action: 'class.opened', by: organiser.actor.name, at: '2024-10-01T02:00:00.000Z', reason: null },
      { action: 'class.created', by: 'test', at: '2024-10-01T02:00:00.000Z', reason: null },
    ]);
  });

  it('tells visitors neither who did what nor where the online session is', async () => {
    const { id } = await makeClass(testApp);
    await testApp.http.patch(`/api/v1/classes/${id}`).set(organiser.bearer).send({ onlineLink: 'https://hop.example.vn/iso' }).expect(200);
    const seen = classOf(await testApp.http.get(`/api/v1/classes/${id}`).expect(200));
    expect(seen).toMatchObject({ steps: [], onlineLink: null });
    const byStaff = classOf(await testApp.http.get(`/api/v1/classes/${id}`).set(organiser.bearer).expect(200));
    expect(byStaff.onlineLink).toBe('https://hop.example.vn/iso');
  });

  describe('postponing', () => {
    it('to days that are not known keeps the places and tells the people', async () => {
      const made = await makeClass(testApp);
      await register(made, 'Bàn Thị Mụi', 'Ma Văn Thuấn');
      const postponed = classOf(await move(made, 'postpone', { reason: 'Bão số 3' }).expect(200));
      expect(postponed).toMatchObject({
        ...{ state: 'postponed', stage: 'postponed', seatsTaken: 2, stateReason: 'Bão số 3' },
        ...{ previousOpensOn: '2024-10-15', previousClosesOn: '2024-10-15' },
      });
      expect(await announced('class.postponed')).toContainEqual({ classId: made.id });
      expect((await testApp.http.get('/api/v1/classes')).text).not.toContain(made.id);
      expect((await testApp.http.get(`/classes/${made.code}`)).text).toContain('Lớp hoãn, chưa có ngày mới');
    });

    it('takes nobody meanwhile, and resumes on new days with the half-days and the deadline moved along', async () => {
      const made = await makeClass(testApp, { sessions: 3 });
      await move(made, 'postpone', { reason: 'Bão số 3' }).expect(200);
      await expect(register(made, 'Lý Văn Ton')).rejects.toMatchObject({ code: 'classPostponed' });
      const resumed = classOf(await move(made, 'resume', { newFirstDay: '05/11/2024' }).expect(200));
      expect(resumed).toMatchObject({
        ...{ state: 'open', opensOn: '2024-11-05', closesOn: '2024-11-06', stateReason: 'Bão số 3', previousOpensOn: '2024-10-15' },
        registrationClosesAt: '2024-11-04T10:00:00.000Z',
      });
      expect(resumed.sessions.map(({ id, heldOn, halfDay }) => [id, heldOn, halfDay])).toEqual(
        made.sessions.map(({ id, halfDay }, index) => [id, index < 2 ? '2024-11-05' : '2024-11-06', halfDay]),
      );
      expect(await announced('class.changed')).toContainEqual({ classId: made.id, changed: ['dates'] });
      await register(made, 'Lý Văn Ton');
    });

    it('moves to a day that the class met on already without one session landing on another', async () => {
      const made = await makeClass(testApp, { sessions: 6 });
      const later = classOf(await move(made, 'postpone', { reason: 'Mưa lũ', newFirstDay: '2024-10-16' }).expect(200));
      expect([later.state, later.opensOn, later.closesOn]).toEqual(['open', '2024-10-16', '2024-10-18']);
      const earlier = classOf(await move(made, 'postpone', { reason: 'Đường thông', newFirstDay: '2024-10-14' }).expect(200));
      expect([earlier.opensOn, earlier.closesOn, earlier.previousOpensOn]).toEqual(['2024-10-14', '2024-10-16', '2024-10-16']);
    });

    it('gives the places back by choice, each with its line of history, and people can register again', async () => {
      const made = await makeClass(testApp);
      const [registrationId = ''] = await register(made, 'Bàn Thị Mụi', 'Ma Văn Thuấn');
      const postponed = classOf(await move(made, 'postpone', { reason: 'Bão số 3', places: 'free' }).expect(200));
      expect(postponed.seatsTaken).toBe(0);
      const subject = { type: 'registration', id: registrationId };
      const [line] = await testApp.unitOfWork.read(() => testApp.get(Audit).historyOf(subject));
      expect(line).toMatchObject({ action: 'registration.freedWithClass', actorName: organiser.actor.name });
      await move(made, 'resume', { newFirstDay: '2024-11-05' }).expect(200);
      await register(made, 'Bàn Thị Mụi');
      expect((await readClass(testApp, made.id)).seatsTaken).toBe(1);
    });

    it('is refused once a roll was taken', async () => {
      const made = await makeClass(testApp, { closesOn: '2024-10-01' });
      const [registrationId = ''] = await register(made, 'Bàn Thị Mụi');
      const marks = [{ registrationId, mark: 'present' as const }];
      await testApp.get(MarkRoll).execute(somebody, made.sessions[0]?.id ?? '', { marks });
      const body = await expectAnswer(move(made, 'postpone', { reason: 'Bão', newFirstDay: '2024-11-05' }), 409);
      expect(body).toMatchObject({ code: 'classHasMarks' });
      expect(await readClass(testApp, made.id)).toMatchObject({ state: 'open', opensOn: '2024-10-01', previousOpensOn: null });
    });

    it.each([
      ['no reason', {}, 'reason', 'required'],
      ['a reason beyond 500 letters', { reason: 'x'.repeat(501) }, 'reason', 'tooLong'],
      ['the day it is on', { newFirstDay: '2024-10-15' }, 'newFirstDay', 'sameFirstDay'],
      ['a day that has passed', { newFirstDay: '2024-09-30' }, 'newFirstDay', 'dateInPast'],
      ['a day that does not exist', { newFirstDay: '31/02/2025' }, 'newFirstDay', 'notADate'],
      [
        'a deadline after the first day',
        { newFirstDay: '2024-11-05', registrationClosesAt: '2024-11-06T08:00' },
        'registrationClosesAt',
        'closesAfterFirstDay',
      ],
      [
        'a deadline before the opening',
        { newFirstDay: '2024-11-05', registrationClosesAt: '2024-08-01T08:00' },
        'registrationClosesAt',
        'closesBeforeOpening',
      ],
      ['a word for the places', { places: 'sell' }, 'places', 'notAChoice'],
    ])('refuses %s and changes nothing', async (_, wrong, field, code) => {
      const made = await makeClass(testApp);
      const body = field === 'reason' ? wrong : { reason: 'Bão số 3', ...wrong };
      expect(await expectAnswer(move(made, 'postpone', body), 422)).toMatchObject({ errors: [{ field, code }] });
      expect(await readClass(testApp, made.id)).toEqual(made);
      expect(await announced('class.postponed')).not.toContainEqual({ classId: made.id });
    });

    it('happens once, of many who press at the same moment', async () => {
      const made = await makeClass(testApp);
      const answers = await Promise.all(Array.from({ length: 6 }, () => move(made, 'postpone', { reason: 'Bão số 3' })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
      expect((await announced('class.postponed')).filter((each) => (each as { classId: string }).classId === made.id)).toHaveLength(1);
    });
  });

  describe('cancelling', () => {
    it('keeps the places on record, or gives them back by choice, and tells people of an announced class only', async () => {
      const [kept, freed, draft] = [await makeClass(testApp), await makeClass(testApp), await makeClass(testApp, { state: 'draft' })];
      await register(kept, 'Bàn Thị Mụi');
      await register(freed, 'Bàn Thị Mụi');
      expect(classOf(await move(kept, 'cancel', { reason: 'Thiếu giảng viên' }).expect(200))).toMatchObject({
        state: 'cancelled',
        seatsTaken: 1,
      });
      expect(classOf(await move(freed, 'cancel', { reason: 'Thiếu giảng viên', places: 'free' }).expect(200)).seatsTaken).toBe(0);
      await move(draft, 'cancel', { reason: 'Nhầm' }).expect(200);
      const told = (await announced('class.cancelled')) as { classId: string }[];
      const these = [kept.id, freed.id, draft.id];
      expect(told.flatMap(({ classId }) => (these.includes(classId) ? [classId] : [])).sort()).toEqual([kept.id, freed.id].sort());
    });

    it('ends the life of a class', async () => {
      const made = await makeClass(testApp);
      await move(made, 'cancel', { reason: 'Thiếu giảng viên' }).expect(200);
      for (const [name, code] of [
        ['cancel', 'classNotChangeable'],
        ['postpone', 'classNotChangeable'],
        ['open', 'classStateChanged'],
      ] as const)
        expect(await expectAnswer(move(made, name, { reason: 'Lần nữa' }), 409)).toMatchObject({ code });
    });

    it('leaves nobody in a class that somebody registers for at the same moment', async () => {
      const made = await makeClass(testApp);
      const names = ['Bàn Thị Mụi', 'Ma Văn Thuấn', 'Lý Văn Ton', 'Giàng A Páo', 'Sùng Seo Dế'];
      const entries = names.map((name, index) =>
        testApp.http
          .post(`/api/v1/classes/${made.id}/registrations`)
          .send({ fullName: name, phone: `091200000${index}`, organisation: 'HTX Demo', group: 'HOP_TAC_XA', consent: true }),
      );
      await Promise.all([...entries, move(made, 'cancel', { reason: 'Bão', places: 'free' })]);
      expect(await readClass(testApp, made.id)).toMatchObject({ state: 'cancelled', seatsTaken: 0 });
      const list = await testApp.http.get(`/api/v1/classes/${made.id}/registrations`).set(organiser.bearer).expect(200);
      const { items } = list.body as { items: { state: string }[] };
      expect(items.filter(({ state }) => state !== 'cancelled')).toEqual([]);
    });
  });

  it('tells the people of an open class what changes for them, and nothing else', async () => {
    const made = await makeClass(testApp);
    const patch = (body: object) => testApp.http.patch(`/api/v1/classes/${made.id}`).set(organiser.bearer).send(body).expect(200);
    await patch({ audience: 'Hợp tác xã', capacity: 31 });
    await patch({ place: 'Hội trường huyện Hàm Yên', lecturer: 'Viện Năng suất Việt Nam' });
    await testApp.http
      .post(`/api/v1/classes/${made.id}/sessions`)
      .set(organiser.bearer)
      .send({ heldOn: '2024-10-16', halfDay: 'MORNING' })
      .expect(201);
    const told = (await announced('class.changed')).filter((each) => (each as { classId: string }).classId === made.id);
    expect(told).toEqual([
      { classId: made.id, changed: ['place', 'lecturer'] },
      { classId: made.id, changed: ['dates'] },
    ]);
    testApp.clock.moveTo('2024-10-20T02:00:00Z');
    await testApp.get(ChangeClass).execute(somebody, made.id, { place: 'Nơi khác' });
    testApp.clock.moveTo('2024-10-01T02:00:00Z');
    expect((await announced('class.changed')).filter((each) => (each as { classId: string }).classId === made.id)).toHaveLength(2);
  });

  it.each(['javascript:alert(1)', 'meet.example.vn', 'https://a b', `https://x.vn/${'x'.repeat(500)}`])(
    'refuses a link that nobody can follow: %s',
    async (onlineLink) => {
      const made = await makeClass(testApp);
      const answer = testApp.http.patch(`/api/v1/classes/${made.id}`).set(organiser.bearer).send({ onlineLink });
      expect(await expectAnswer(answer, 422)).toMatchObject({ errors: [{ field: 'onlineLink' }] });
    },
  );

  it('belongs to organisers', async () => {
    const made = await makeClass(testApp);
    const official = await makeStaff(testApp, 'official');
    for (const [name, body] of [
      ['postpone', { reason: 'Bão' }],
      ['resume', { newFirstDay: '2024-11-05' }],
      ['cancel', { reason: 'Bão' }],
    ] as const) {
      await move(made, name, body, official).expect(403);
      await testApp.http.post(`/api/v1/classes/${made.id}/${name}`).send(body).expect(401);
      await move({ id: 'none' }, name, body).expect(404);
    }
    expect(await readClass(testApp, made.id)).toEqual(made);
  });
});
