import { type CertificateBody, CertificateDesk, signed } from '../support/certificate-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { postForm, signInBrowser } from '../support/make-staff.js';
import { EnterResults, FinaliseClass, MarkRoll, ReopenClass } from '../../src/modules/attendance/index.js';
import { Audit } from '../../src/platform/audit/audit.js';

let desk: CertificateDesk;

beforeAll(async () => {
  desk = await CertificateDesk.open('2024-10-25T03:00:00Z');
});

beforeEach(() => {
  desk.nextMinute();
});

afterAll(() => desk.app.close());

describe('issuing', () => {
  it('numbers a batch in the order of given names and enters it in the register', async () => {
    const scene = await desk.makeScene({ names: ['Đặng Minh Đức', 'Nguyễn Thị An', 'Lý A Dế'] });
    const certificates = await desk.issued(scene);
    expect(certificates.map(({ holderName }) => holderName)).toEqual(['Nguyễn Thị An', 'Lý A Dế', 'Đặng Minh Đức']);
    const first = certificates[0]?.number ?? 0;
    expect(certificates.map(({ number }) => number)).toEqual([first, first + 1, first + 2]);
    expect(certificates[0]).toMatchObject({
      registerEntry: `${String(first).padStart(3, '0')}/2024/NSCL`,
      serial: `TQ-2024-${String(first).padStart(6, '0')}`,
      state: 'valid',
      kind: 'COMPLETION',
      issuedOn: '2024-10-25',
      countedOn: '2024-10-15',
    });
    expect(certificates[0]?.verifyCode).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(certificates[0]?.verifyUrl).toBe(`http://localhost:3000/verify/${certificates[0]?.verifyCode}`);
  });

  it('leaves out who was not there often enough, did not pass, or has a certificate', async () => {
    const scene = await desk.makeScene({
      names: ['Trần Quốc Toại', 'Phạm Thu Hà', 'Vũ Đình Khải'],
      class: { needsResult: true, sessions: 1 },
      finalised: false,
    });
    const [passed, failed] = scene.people;
    await desk.app.get(EnterResults).execute(desk.organiser.actor, scene.class.id, {
      results: [
        { registrationId: passed?.registrationId ?? '', result: 'pass' },
        { registrationId: failed?.registrationId ?? '', result: 'fail' },
      ],
    });
    await desk.app.get(FinaliseClass).execute(desk.organiser.actor, scene.class.id, { confirmed: true });
    expect((await desk.issued(scene)).map(({ registrationId }) => registrationId)).toEqual([passed?.registrationId]);
    expect(await expectAnswer(desk.issue(scene), 409)).toMatchObject({ code: 'nobodyToCertify' });
    const body = await expectAnswer(desk.app.http.get(`/api/v1/classes/${scene.class.id}/certificates`).set(desk.official.bearer), 200);
    const { candidates } = body as { candidates: { fullName: string; standing: string }[] };
    expect(candidates.map(({ standing }) => standing).sort()).toEqual(['failed', 'issued', 'noResult']);
  });

  it('asks for 80 % of the sessions: three of four are too few', async () => {
    const scene = await desk.makeScene({ class: { sessions: 4 }, came: 0, finalised: false });
    for (const { id } of scene.class.sessions.slice(0, 3))
      await desk.app.get(MarkRoll).execute(desk.organiser.actor, id, { allPresent: true });
    await desk.app.get(FinaliseClass).execute(desk.organiser.actor, scene.class.id, { confirmed: true });
    expect(await expectAnswer(desk.issue(scene), 409)).toMatchObject({ code: 'nobodyToCertify' });
  });

  it('gives an expert certificate with the group and day that count towards an expert target', async () => {
    const certificate = await desk.oneIssued({
      course: { type: 'CHUYEN_GIA', certificateKind: 'EXPERT_COMPLETION', name: 'Đào tạo chuyên gia năng suất chất lượng' },
      person: { group: 'SO_BAN_NGANH' },
    });
    expect(certificate).toMatchObject({ kind: 'EXPERT_COMPLETION', unitGroup: 'SO_BAN_NGANH', countedOn: '2024-10-15', state: 'valid' });
  });

  it('issues only to the people named, and refuses anybody who is not eligible', async () => {
    const scene = await desk.makeScene({ names: ['Lâm Văn Tạo', 'Tiêu Thị Hoa', 'Ninh Văn Quý'], came: 2 });
    const [first, , absent] = scene.people.map(({ registrationId }) => registrationId);
    expect(await expectAnswer(desk.issue(scene, { ...signed, registrationIds: [first, absent] }), 409)).toMatchObject({
      code: 'notAllEligible',
    });
    const [only, ...others] = await desk.issued(scene, { ...signed, registrationIds: [first] });
    expect([only?.registrationId, others.length]).toEqual([first, 0]);
  });

  it('remembers the signer of the last issue', async () => {
    await desk.issued(await desk.makeScene(), {
      signerName: 'Lương Thị Én',
      signerAuthority: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
      issuePlace: 'Sơn Dương',
    });
    const [next] = await desk.issued(await desk.makeScene(), {});
    expect((await desk.stored(next?.id ?? '')).snapshot).toMatchObject({
      signerName: 'Lương Thị Én',
      signerAuthority: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
      issuePlace: 'Sơn Dương',
      signerTitle: 'Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang',
      decision: null,
    });
  });

  it('waits for the class to be finalised, and knows courses without certificates', async () => {
    expect(await expectAnswer(desk.issue(await desk.makeScene({ finalised: false })), 409)).toMatchObject({ code: 'classNotFinalised' });
    const conference = await desk.makeScene({ course: { type: 'HOI_NGHI', certificateKind: 'NONE' } });
    expect(await expectAnswer(desk.issue(conference), 409)).toMatchObject({ code: 'courseWithoutCertificate' });
    const reopened = await desk.makeScene();
    await desk.app.get(ReopenClass).execute(desk.organiser.actor, reopened.class.id, { reason: 'Sửa' });
    expect(await expectAnswer(desk.issue(reopened), 409)).toMatchObject({ code: 'classNotFinalised' });
  });

  it.each([
    ['a day before the class closed', { issuedOn: '2024-10-14' }, 'issuedOn', 'issuedBeforeClosing'],
    ['a day that has not come', { issuedOn: '2024-10-27' }, 'issuedOn', 'dateInFuture'],
    ['a day that does not exist', { issuedOn: '31/02/2024' }, 'issuedOn', 'notADate'],
    ['a name too long', { signerName: 'x'.repeat(101) }, 'signerName', 'tooLong'],
    ['four lines above the signature', { signerAuthority: 'a\nb\nc\nd' }, 'signerAuthority', 'wrongForm'],
    ['people that are no list of words', { registrationIds: [{ id: 1 }] }, 'registrationIds', 'notAChoice'],
    ['nobody at all', { registrationIds: [] }, 'registrationIds', 'choose'],
    ['a decision that is an object', { decision: { $gt: '' } }, 'decision', 'notText'],
  ])('refuses %s and takes no number', async (_what, wrong, field, code) => {
    const scene = await desk.makeScene();
    const body = await expectAnswer(desk.issue(scene, { ...signed, ...wrong }), 422);
    expect((body as { errors: object[] }).errors[0]).toMatchObject({ field, code });
    expect(await desk.ofClass(scene)).toEqual([]);
  });

  it('writes the history of the class and of each certificate', async () => {
    const certificate = await desk.oneIssued();
    const { classId } = await desk.stored(certificate.id);
    const history = (type: string, id: string) => desk.app.unitOfWork.read(() => desk.app.get(Audit).historyOf({ type, id }));
    expect((await history('class', classId))[0]).toMatchObject({
      action: 'certificates.issued',
      detail: { count: 1, first: certificate.registerEntry },
    });
    expect((await history('certificate', certificate.id)).map(({ action }) => action)).toEqual(['certificate.issued']);
  });
});

describe('the register', () => {
  it('is paged by year, highest number first, and searched by name, number, serial and state', async () => {
    const certificate = await desk.oneIssued({ names: ['Chẩu Văn Hiệp'] });
    const list = (query: object) => expectAnswer<{ items: CertificateBody[]; total: number }>(desk.list(query), 200);
    const everything = await list({ year: 2024 });
    expect(everything.items[0]?.registerEntry).toBe(certificate.registerEntry);
    expect(everything.items.length).toBeLessThanOrEqual(50);
    expect(everything.total).toBe(certificate.number);
    for (const q of ['chau van hiep', certificate.registerEntry, certificate.serial, certificate.verifyCode]) {
      expect((await list({ year: 2024, q })).items.map(({ id }) => id)).toContain(certificate.id);
    }
    expect((await list({ year: 2024, q: 'hiep', state: 'revoked' })).total).toBe(0);
    expect((await list({ year: 2023 })).total).toBe(0);
    expect((await list({ q: '100%_' })).total).toBe(0);
  });

  it.each([{ year: 'abc' }, { page: 0 }, { state: 'lost' }, { q: 'x'.repeat(101) }])('refuses the question %o', async (query) => {
    await expectAnswer(desk.list(query), 422);
  });
});

describe('permissions', () => {
  it('lets officials look and organisers act; door staff do neither', async () => {
    const scene = await desk.makeScene();
    await expectAnswer(desk.issue(scene, signed, desk.official), 403);
    await expectAnswer(desk.issue(scene, signed, desk.checkin), 403);
    const { id } = (await desk.issued(scene))[0] ?? { id: '' };
    await expectAnswer(desk.change(id, 'revoke', { reason: 'x' }, desk.official), 403);
    await expectAnswer(desk.change(id, 'reissue', { reason: 'x' }, desk.checkin), 403);
    await expectAnswer(desk.app.http.get(`/api/v1/certificates/${id}`).set(desk.checkin.bearer), 403);
    await expectAnswer(desk.app.http.get('/api/v1/certificates').set(desk.checkin.bearer), 403);
    await expectAnswer(desk.app.http.get(`/api/v1/classes/${scene.class.id}/certificates`).set(desk.checkin.bearer), 403);
  });

  it.each([
    ['get', 'certificates'],
    ['get', 'certificates/x'],
    ['post', 'certificates/x/revoke'],
    ['post', 'certificates/x/reissue'],
    ['get', 'classes/x/certificates'],
    ['post', 'classes/x/certificates'],
  ] as const)('asks a stranger to sign in: %s %s', async (method, path) => {
    await expectAnswer(desk.app.http[method](`/api/v1/${path}`).send(method === 'post' ? { reason: 'x' } : undefined), 401);
  });
});

describe('the kind of certificate of a course', () => {
  const change = (courseId: string, body: object, staff = desk.organiser) =>
    desk.app.http.patch(`/api/v1/courses/${courseId}`).set(staff.bearer).send(body);

  it('changes until the first certificate of one of its classes was given, and is then what the paper says', async () => {
    const scene = await desk.makeScene({ course: { certificateKind: 'NONE' } });
    const { courseId } = scene.class;
    expect(await expectAnswer(change(courseId, { certificateKind: 'EXPERT_COMPLETION' }), 200)).toMatchObject({
      certificateKind: 'EXPERT_COMPLETION',
    });
    const [certificate] = await desk.issued(scene);
    expect(certificate).toMatchObject({ kind: 'EXPERT_COMPLETION' });
    expect(await expectAnswer(change(courseId, { certificateKind: 'COMPLETION' }), 409)).toMatchObject({
      ...{ code: 'courseHasCertificates' },
      errors: [{ field: 'certificateKind' }],
    });
    await expectAnswer(change(courseId, { certificateKind: 'EXPERT_COMPLETION', periods: 40 }), 200);
  });

  it('is not given up by revoking, is one of the kinds, and is changed by organisers', async () => {
    const scene = await desk.makeScene();
    const [certificate] = await desk.issued(scene);
    await expectAnswer(desk.change(certificate?.id ?? '', 'revoke', { reason: 'Nhầm người' }), 200);
    await expectAnswer(change(scene.class.courseId, { certificateKind: 'NONE' }), 409);
    expect(await expectAnswer(change(scene.class.courseId, { certificateKind: 'DIPLOMA' }), 422)).toMatchObject({
      errors: [{ field: 'certificateKind', code: 'notAChoice' }],
    });
    await expectAnswer(change(scene.class.courseId, { certificateKind: 'NONE' }, desk.official), 403);
  });

  it('is chosen on the page of the course, which says in words what it was', async () => {
    const scene = await desk.makeScene();
    const browser = await signInBrowser(desk.app, desk.organiser);
    const path = `/staff/courses/${scene.class.courseId}`;
    expect((await postForm(browser, path, { certificateKind: 'NONE', name: 'Tên' })).status).toBe(303);
    const page = (await browser.get(path)).text;
    expect(page).toMatch(/<option value="NONE" selected>/);
    expect(page).toContain('Giấy chứng nhận: Giấy chứng nhận hoàn thành →');
  });
});
