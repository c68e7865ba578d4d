import { createHash } from 'node:crypto';
import { makeClass, makeCourse, type MadeClass, makeRegistration, type MadeRegistration, makeStaff, type Staff } from '../support/make.js';
import { startApp, type TestApp } from '../support/app.js';
import { pdfText } from '../support/read-pdf.js';
import { EnterResults, FinaliseClass, MarkRoll, ReopenClass } from '../../src/modules/attendance/index.js';
import { Certificate } from '../../src/modules/certificates/index.js';
import { Audit } from '../../src/platform/audit/audit.js';

const NOW = '2024-10-25T03:00:00Z';
const signed = { signerName: 'Hoàng Minh Demo' };

interface CertificateBody {
  id: string;
  registrationId: string;
  number: number;
  registerEntry: string;
  serial: string;
  state: string;
  kind: string;
  unitGroup: string;
  countedOn: string;
  issuedOn: string;
  holderName: string;
  verifyCode: string;
  verifyUrl: string;
  replacesId: string | null;
  fileHash: string | null;
  endReason: string | null;
}

describe('certificates', () => {
  let testApp: TestApp;
  let organiser: Staff;
  let official: Staff;
  let checkin: Staff;

  beforeAll(async () => {
    testApp = await startApp(NOW);
    [organiser, official, checkin] = [
      await makeStaff(testApp, 'organiser'),
      await makeStaff(testApp, 'official'),
      await makeStaff(testApp, 'checkin'),
    ];
  });

  beforeEach(() => {
    // Each test has a minute of its own, so that verifying does not run into the limit of another.
    minute += 1;
    testApp.clock.moveTo(new Date(Date.parse(NOW) + minute * 60_000).toISOString());
  });

  let minute = 0;

  afterAll(() => testApp.close());

  interface Scene {
    readonly class: MadeClass;
    readonly people: MadeRegistration[];
  }

  interface SceneOptions {
    names?: string[];
    person?: Parameters<typeof makeRegistration>[2];
    course?: Parameters<typeof makeCourse>[1];
    class?: Parameters<typeof makeClass>[1];
    /** Who came, all by default. */
    came?: number;
    finalised?: boolean;
  }

  async function makeScene(options: SceneOptions = {}): Promise<Scene> {
    const course = await makeCourse(testApp, { certificateKind: 'COMPLETION', ...options.course });
    const made = await makeClass(testApp, { sessions: 1, courseId: course.id, ...options.class });
    const people: MadeRegistration[] = [];
    for (const fullName of options.names ?? ['Bàn Thị Mụi'])
      people.push(await makeRegistration(testApp, made, { fullName, ...options.person }));
    const there = people.slice(0, options.came ?? people.length);
    for (const { id } of made.sessions) {
      const marks = there.map(({ registrationId }) => ({ registrationId, mark: 'present' as const }));
      await testApp.get(MarkRoll).execute(organiser.actor, id, { marks });
    }
    if (options.finalised ?? true) await testApp.get(FinaliseClass).execute(organiser.actor, made.id);
    return { class: made, people };
  }

  const issue = (scene: Scene, body: object = signed, staff = organiser) =>
    testApp.http.post(`/api/v1/classes/${scene.class.id}/certificates`).set(staff.bearer).send(body);

  const issued = async (scene: Scene, body: object = signed): Promise<CertificateBody[]> =>
    ((await issue(scene, body).expect(201)).body as { certificates: CertificateBody[] }).certificates;

  const oneIssued = async (options: SceneOptions = {}): Promise<CertificateBody> => {
    const [certificate] = await issued(await makeScene(options));
    if (!certificate) throw new Error('Nothing was issued');
    return certificate;
  };

  const read = async (id: string): Promise<CertificateBody> =>
    (await testApp.http.get(`/api/v1/certificates/${id}`).set(official.bearer).expect(200)).body as CertificateBody;

  const change = (id: string, verb: 'revoke' | 'reissue', body: object, staff = organiser) =>
    testApp.http.post(`/api/v1/certificates/${id}/${verb}`).set(staff.bearer).send(body);

  const pdfOf = async (id: string): Promise<Buffer> =>
    (await testApp.http.get(`/api/v1/certificates/${id}/pdf`).set(official.bearer).buffer(true).expect(200)).body as Buffer;

  const verify = (code: string) => testApp.http.get(`/api/v1/verify/${encodeURIComponent(code)}`);

  const stored = (id: string): Promise<Certificate> =>
    testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findOneByOrFail(Certificate, { id }));

  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

  describe('issuing', () => {
    it('numbers a batch in the order of given names and enters it in the register', async () => {
      const scene = await makeScene({ names: ['Đặng Minh Đức', 'Nguyễn Thị An', 'Lý A Dế'] });
      const certificates = await issued(scene);
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
      const scene = await makeScene({
        names: ['Trần Quốc Toại', 'Phạm Thu Hà', 'Vũ Đình Khải'],
        class: { needsResult: true, sessions: 1 },
        finalised: false,
      });
      const [passed, failed] = scene.people;
      await testApp.get(EnterResults).execute(organiser.actor, scene.class.id, {
        results: [
          { registrationId: passed?.registrationId ?? '', result: 'pass' },
          { registrationId: failed?.registrationId ?? '', result: 'fail' },
        ],
      });
      await testApp.get(FinaliseClass).execute(organiser.actor, scene.class.id);
      expect((await issued(scene)).map(({ registrationId }) => registrationId)).toEqual([passed?.registrationId]);
      expect((await issue(scene).expect(409)).body).toMatchObject({ code: 'nobodyToCertify' });
      const { body } = await testApp.http.get(`/api/v1/classes/${scene.class.id}/certificates`).set(official.bearer).expect(200);
      const { candidates } = body as { candidates: { fullName: string; standing: string }[] };
      expect(candidates.map(({ standing }) => standing).sort()).toEqual(['failed', 'issued', 'noResult']);
    });

    it('asks for 80 % of the sessions: three of four are too few', async () => {
      const scene = await makeScene({ class: { sessions: 4 }, came: 0, finalised: false });
      for (const { id } of scene.class.sessions.slice(0, 3)) await testApp.get(MarkRoll).execute(organiser.actor, id, { allPresent: true });
      await testApp.get(FinaliseClass).execute(organiser.actor, scene.class.id);
      expect((await issue(scene).expect(409)).body).toMatchObject({ code: 'nobodyToCertify' });
    });

    it('gives an expert certificate with the group and day that count towards an expert target', async () => {
      const certificate = await oneIssued({
        course: { type: 'CHUYEN_GIA', certificateKind: 'EXPERT_COMPLETION', name: 'Đào tạo chuyên gia năng suất chất lượng' },
        person: { group: 'SO_BAN_NGANH' },
      });
      expect(certificate).toMatchObject({ kind: 'EXPERT_COMPLETION', unitGroup: 'SO_BAN_NGANH', countedOn: '2024-10-15', state: 'valid' });
    });

    it('issues only to the people named, and refuses anybody who is not eligible', async () => {
      const scene = await makeScene({ names: ['Lâm Văn Tạo', 'Tiêu Thị Hoa', 'Ninh Văn Quý'], came: 2 });
      const [first, , absent] = scene.people.map(({ registrationId }) => registrationId);
      expect((await issue(scene, { ...signed, registrationIds: [first, absent] }).expect(409)).body).toMatchObject({
        code: 'notAllEligible',
      });
      const [only, ...others] = await issued(scene, { ...signed, registrationIds: [first] });
      expect([only?.registrationId, others.length]).toEqual([first, 0]);
    });

    it('remembers the signer of the last issue', async () => {
      await issued(await makeScene(), {
        signerName: 'Lương Thị Én',
        signerAuthority: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
        issuePlace: 'Sơn Dương',
      });
      const [next] = await issued(await makeScene(), {});
      expect((await stored(next?.id ?? '')).snapshot).toMatchObject({
        signerName: 'Lương Thị Én',
        signerAuthority: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
        issuePlace: 'Sơn Dương',
        signerTitle: 'Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang',
        decision: null,
      });
    });

    it('waits for the class to be finalised, and knows courses without certificates', async () => {
      expect((await issue(await makeScene({ finalised: false })).expect(409)).body).toMatchObject({ code: 'classNotFinalised' });
      const conference = await makeScene({ course: { type: 'HOI_NGHI', certificateKind: 'NONE' } });
      expect((await issue(conference).expect(409)).body).toMatchObject({ code: 'courseWithoutCertificate' });
      const reopened = await makeScene();
      await testApp.get(ReopenClass).execute(organiser.actor, reopened.class.id, { reason: 'Sửa' });
      expect((await issue(reopened).expect(409)).body).toMatchObject({ code: 'classNotFinalised' });
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
      const scene = await makeScene();
      const { body } = await issue(scene, { ...signed, ...wrong }).expect(422);
      expect((body as { errors: object[] }).errors[0]).toMatchObject({ field, code });
      const certificates = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(Certificate, { classId: scene.class.id }));
      expect(certificates).toEqual([]);
    });

    it('writes the history of the class and of each certificate', async () => {
      const certificate = await oneIssued();
      const { classId } = await stored(certificate.id);
      const history = (type: string, id: string) => testApp.unitOfWork.read(() => testApp.get(Audit).historyOf({ type, id }));
      expect((await history('class', classId))[0]).toMatchObject({
        action: 'certificates.issued',
        detail: { count: 1, first: certificate.registerEntry },
      });
      expect((await history('certificate', certificate.id)).map(({ action }) => action)).toEqual(['certificate.issued']);
    });
  });

  describe('the paper', () => {
    it('is drawn by the outbox and carries name, number and code', async () => {
      const certificate = await oneIssued({ names: ['Bàn Thị Mụi'] });
      await testApp.drainOutbox();
      const { fileHash } = await read(certificate.id);
      const pdf = await pdfOf(certificate.id);
      expect(fileHash).toBe(sha256(pdf));
      const text = pdfText(pdf);
      for (const words of ['BÀN THỊ MỤI', certificate.registerEntry, certificate.serial, certificate.verifyCode, 'Hoàng Minh Demo']) {
        expect(text).toContain(words);
      }
    });

    it('is drawn on demand before the outbox comes to it, and is the same afterwards', async () => {
      const certificate = await oneIssued();
      const before = await pdfOf(certificate.id);
      await testApp.drainOutbox();
      expect(sha256(await pdfOf(certificate.id))).toBe(sha256(before));
      expect((await read(certificate.id)).fileHash).toBe(sha256(before));
    });

    it('stays the same bytes when the person and the class have changed since', async () => {
      const certificate = await oneIssued();
      const before = await pdfOf(certificate.id);
      const { personId, classId } = await stored(certificate.id);
      await testApp.unitOfWork.write(async () => {
        const { manager } = testApp.unitOfWork;
        await manager.query(`UPDATE person SET full_name = 'Tên Mới' WHERE id = '${personId}'`);
        await manager.query(`UPDATE registration SET full_name = 'Tên Mới' WHERE person_id = '${personId}'`);
        await manager.query(`UPDATE training_class SET place = 'Nơi khác' WHERE id = '${classId}'`);
      });
      const after = await pdfOf(certificate.id);
      expect(sha256(after)).toBe(sha256(before));
      expect(pdfText(after)).not.toContain('TÊN MỚI');
    });

    it('is offered under a name that says what it is', async () => {
      const certificate = await oneIssued({ names: ['Giàng A Páo'] });
      const response = await testApp.http.get(`/api/v1/certificates/${certificate.id}/pdf`).set(official.bearer).expect(200);
      expect(response.headers['content-type']).toBe('application/pdf');
      expect(response.headers['content-disposition']).toContain(
        `filename="GCN ${certificate.registerEntry.replaceAll('/', '-')} Giang A Pao.pdf"`,
      );
    });

    it('is not given to strangers or door staff', async () => {
      const { id } = await oneIssued();
      await testApp.http.get(`/api/v1/certificates/${id}/pdf`).expect(401);
      await testApp.http.get(`/api/v1/certificates/${id}/pdf`).set(checkin.bearer).expect(403);
      await testApp.http.get('/api/v1/certificates/nothing/pdf').set(official.bearer).expect(404);
    });
  });

  describe('revoking', () => {
    it('keeps the number and gives the person nothing new by itself', async () => {
      const scene = await makeScene();
      const [certificate] = await issued(scene);
      const { body } = await change(certificate?.id ?? '', 'revoke', { reason: 'Quyết định 12/QĐ-SKHCN' }).expect(200);
      expect(body).toMatchObject({ state: 'revoked', endReason: 'Quyết định 12/QĐ-SKHCN', registerEntry: certificate?.registerEntry });
      expect((await issue(scene).expect(409)).body).toMatchObject({ code: 'nobodyToCertify' });
      const [again] = await issued(scene, { ...signed, registrationIds: [certificate?.registrationId] });
      expect(again?.number).toBeGreaterThan(certificate?.number ?? 0);
    });

    it('happens once', async () => {
      const { id } = await oneIssued();
      await change(id, 'revoke', { reason: 'Cấp nhầm' }).expect(200);
      expect((await change(id, 'revoke', { reason: 'Cấp nhầm' }).expect(409)).body).toMatchObject({ code: 'certificateNotValid' });
      expect((await change(id, 'reissue', { reason: 'Mất giấy' }).expect(409)).body).toMatchObject({ code: 'certificateNotValid' });
    });

    it('needs a reason', async () => {
      const { id } = await oneIssued();
      expect((await change(id, 'revoke', {}).expect(422)).body).toMatchObject({ errors: [{ field: 'reason', code: 'required' }] });
      await change(id, 'revoke', { reason: 'x'.repeat(501) }).expect(422);
      expect((await read(id)).state).toBe('valid');
    });
  });

  describe('reissuing', () => {
    it('takes the next number, corrects the name and points back', async () => {
      const old = await oneIssued({ names: ['Bàn Thị Mui'], person: { birthDate: '1985' } });
      const before = await pdfOf(old.id);
      const { body } = await change(old.id, 'reissue', { reason: 'Ghi sai tên', holderName: 'Bàn Thị Mụi' }).expect(201);
      const next = body as CertificateBody;
      expect(next).toMatchObject({ state: 'valid', holderName: 'Bàn Thị Mụi', replacesId: old.id, number: old.number + 1 });
      expect(await read(old.id)).toMatchObject({ state: 'replaced', endReason: 'Ghi sai tên', holderName: 'Bàn Thị Mui' });
      const text = pdfText(await pdfOf(next.id));
      expect(text).toContain('BÀN THỊ MỤI');
      expect(text).toContain(`thay giấy số vào sổ ${old.registerEntry}`);
      expect(text).toContain('Năm sinh: 1985');
      expect(sha256(await pdfOf(old.id))).toBe(sha256(before));
    });

    it('is found in the register by the corrected name', async () => {
      const old = await oneIssued({ names: ['Thào Thị Sùa'] });
      await change(old.id, 'reissue', { reason: 'Ghi sai tên', holderName: 'Thào Thị Sua Mẩy' }).expect(201);
      const { body } = await testApp.http.get('/api/v1/certificates').query({ q: 'sua may' }).set(official.bearer).expect(200);
      expect((body as { items: CertificateBody[] }).items.map(({ holderName }) => holderName)).toEqual(['Thào Thị Sua Mẩy']);
    });

    it.each([
      ['a birth that is no date', { birth: '31/02/1985' }, 'birth', 'notADate'],
      ['a day before the old certificate', { issuedOn: '2024-10-20' }, 'issuedOn', 'issuedBeforeClosing'],
      ['no reason', { reason: '' }, 'reason', 'required'],
      ['a name too long', { holderName: 'x'.repeat(201) }, 'holderName', 'tooLong'],
    ])('refuses %s and leaves the old one valid', async (_what, wrong, field, code) => {
      const { id } = await oneIssued();
      const { body } = await change(id, 'reissue', { reason: 'Sửa', ...wrong }).expect(422);
      expect((body as { errors: object[] }).errors[0]).toMatchObject({ field, code });
      expect((await read(id)).state).toBe('valid');
    });
  });

  describe('public verification', () => {
    it('tells name, course, dates, number, issuer and state, and nothing else', async () => {
      const certificate = await oneIssued({ names: ['Quan Thị Liễu'], course: { name: 'Ghi nhãn hàng hóa' } });
      const { body, headers } = await verify(certificate.verifyCode).expect(200);
      expect(body).toEqual({
        state: 'valid',
        holderName: 'Quan Thị Liễu',
        courseName: 'Ghi nhãn hàng hóa',
        startsOn: '2024-10-15',
        endsOn: '2024-10-15',
        issuedOn: '2024-10-25',
        registerEntry: certificate.registerEntry,
        issuer: 'Sở Khoa học và Công nghệ',
        replacedBy: null,
      });
      expect(headers['x-robots-tag']).toBe('noindex');
    });

    it('understands the code without dashes and in lower case', async () => {
      const { verifyCode } = await oneIssued();
      await verify(verifyCode.replaceAll('-', '').toLowerCase()).expect(200);
    });

    it('still knows a revoked and a replaced certificate', async () => {
      const [revoked, replaced] = [await oneIssued(), await oneIssued()];
      await change(revoked.id, 'revoke', { reason: 'Cấp nhầm' }).expect(200);
      const { body: next } = await change(replaced.id, 'reissue', { reason: 'Mất giấy' }).expect(201);
      expect((await verify(revoked.verifyCode).expect(200)).body).toMatchObject({ state: 'revoked', replacedBy: null });
      expect((await verify(replaced.verifyCode).expect(200)).body).toMatchObject({
        state: 'replaced',
        replacedBy: (next as CertificateBody).registerEntry,
      });
    });

    it.each(['2222-2222-2222-2222', 'short', "' OR 1=1 --", '<script>', 'x'.repeat(90)])('knows nothing of %s', async (code) => {
      expect((await verify(code).expect(404)).body).toMatchObject({ code: 'certificateUnknown' });
    });

    it('stops somebody who tries out codes', async () => {
      for (let attempt = 0; attempt < 30; attempt++) await verify('2222-2222-2222-2222').expect(404);
      expect((await verify('2222-2222-2222-2222').expect(429)).body).toMatchObject({ code: 'tooManyRequests' });
    });
  });

  describe('the register', () => {
    it('is paged by year, highest number first, and searched by name, number, serial and state', async () => {
      const certificate = await oneIssued({ names: ['Chẩu Văn Hiệp'] });
      const list = async (query: object) =>
        (await testApp.http.get('/api/v1/certificates').query(query).set(official.bearer).expect(200)).body as {
          items: CertificateBody[];
          total: number;
        };
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
      await testApp.http.get('/api/v1/certificates').query(query).set(official.bearer).expect(422);
    });
  });

  describe('permissions', () => {
    it('lets officials look and organisers act; door staff do neither', async () => {
      const scene = await makeScene();
      await issue(scene, signed, official).expect(403);
      await issue(scene, signed, checkin).expect(403);
      const { id } = (await issued(scene))[0] ?? { id: '' };
      await change(id, 'revoke', { reason: 'x' }, official).expect(403);
      await change(id, 'reissue', { reason: 'x' }, checkin).expect(403);
      await testApp.http.get(`/api/v1/certificates/${id}`).set(checkin.bearer).expect(403);
      await testApp.http.get('/api/v1/certificates').set(checkin.bearer).expect(403);
      await testApp.http.get(`/api/v1/classes/${scene.class.id}/certificates`).set(checkin.bearer).expect(403);
    });

    it.each([
      ['get', 'certificates'],
      ['get', 'certificates/x'],
      ['post', 'certificates/x/revoke'],
      ['post', 'certificates/x/reissue'],
      ['get', 'classes/x/certificates'],
      ['post', 'classes/x/certificates'],
    ] as const)('asks a stranger to sign in: %s %s', async (method, path) => {
      await testApp.http[method](`/api/v1/${path}`)
        .send(method === 'post' ? { reason: 'x' } : undefined)
        .expect(401);
    });
  });
});
