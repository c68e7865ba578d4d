import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import { Person } from '../../src/modules/directory/index.js';
import { ConsentRecord } from '../../src/modules/registrations/consent-record.entity.js';
import { RegistrationClaim } from '../../src/modules/registrations/registration-claim.entity.js';
import { Registration } from '../../src/modules/registrations/index.js';
import type { Role } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, makeRegistration, makeStaff, readClass, readRegistration, registrationForm, type Staff } from '../support/make.js';

let testApp: TestApp;
const staff = {} as Record<Role, Staff>;

beforeAll(async () => {
  testApp = await startApp();
  for (const role of ['organiser', 'official', 'checkin', 'auditor'] as const) staff[role] = await makeStaff(testApp, role);
});
afterAll(() => testApp.close());
afterEach(() => {
  testApp.clock.moveTo('2024-10-01T02:00:00Z');
});

interface Refusal {
  code: string;
  detail: string;
  errors?: { field: string; code: string; message: string }[];
}
interface Receipt {
  registrationId: string;
  code: string;
  token: string;
}

const register = (classId: string, form: object = registrationForm()): ReturnType<TestApp['http']['post']> =>
  testApp.http.post(`/api/v1/classes/${classId}/registrations`).send(form);

async function registered(classId: string, form: object = registrationForm()): Promise<Receipt> {
  return (await register(classId, form).expect(201)).body as Receipt;
}

/** What the form is told, field by field. */
async function refusal(classId: string, overrides: object): Promise<string[]> {
  const { body } = await register(classId, registrationForm(overrides as Record<string, unknown>)).expect(422);
  return ((body as Refusal).errors ?? []).map(({ field, code }) => `${field}: ${code}`);
}

const count = (entity: Parameters<TestApp['unitOfWork']['manager']['count']>[0], where = {}): Promise<number> =>
  testApp.unitOfWork.read(() => testApp.unitOfWork.manager.countBy(entity, where));

describe('registering for a class', () => {
  it('takes a seat and answers with a code and a private link', async () => {
    const { id } = await makeClass(testApp);
    const { code, token, registrationId } = await registered(
      id,
      registrationForm({ fullName: 'Bà ThS. Phạm Thu Hà', phone: '0900.000 011' }),
    );
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(token.length).toBe(32);
    expect(await readRegistration(testApp, registrationId)).toMatchObject({
      ...{ state: 'confirmed', source: 'online', fullName: 'Phạm Thu Hà', nameSearch: 'pham thu ha', phone: '+84900000011' },
      ...{ unitName: 'HTX Cam sành Phù Hương Demo', unitGroup: 'HOP_TAC_XA' },
    });
    expect((await readClass(testApp, id)).seatsTaken).toBe(1);
  });

  it('keeps of the private link only a fingerprint', async () => {
    const { token, registrationId } = await registered((await makeClass(testApp)).id);
    expect(JSON.stringify(await readRegistration(testApp, registrationId))).not.toContain(token);
  });

  it('remembers which text the person agreed to, and what they did not', async () => {
    const { registrationId } = await registered((await makeClass(testApp)).id);
    const records = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(ConsentRecord, { registrationId }));
    expect(records.map(({ purpose, given, channel, textVersion }) => ({ purpose, given, channel, textVersion }))).toEqual(
      expect.arrayContaining([
        { purpose: 'registration', given: true, channel: 'form', textVersion: '2026-01' },
        { purpose: 'news', given: false, channel: 'form', textVersion: '2026-01' },
      ]),
    );
    expect(records).toHaveLength(2);
  });

  it('writes one line of history without personal data', async () => {
    const form = registrationForm();
    const { registrationId } = await registered((await makeClass(testApp)).id, form);
    const history = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: registrationId }));
    expect(history.map(({ action, actorName }) => [action, actorName])).toEqual([['registration.created', 'visitor']]);
    expect(JSON.stringify(history)).not.toContain(form.fullName);
  });

  it('recognises somebody who came to an earlier class', async () => {
    const form = registrationForm();
    const first = await registered((await makeClass(testApp)).id, form);
    const second = await registered((await makeClass(testApp)).id, { ...form, email: undefined });
    const [one, other] = [await readRegistration(testApp, first.registrationId), await readRegistration(testApp, second.registrationId)];
    expect(other.personId).toBe(one.personId);
  });

  it.each([
    ['05/3/1980', '1980-03-05', 'DAY'],
    ['1985', '1985-01-01', 'YEAR'],
  ])('keeps the birth %s as exactly as it is known', async (birthDate, date, precision) => {
    const { registrationId } = await registered((await makeClass(testApp)).id, registrationForm({ birthDate, gender: 'female' }));
    expect(await readRegistration(testApp, registrationId)).toMatchObject({ birthDate: date, birthPrecision: precision, gender: 'female' });
  });

  it('is content with an e-mail address or with a phone', async () => {
    const { id } = await makeClass(testApp);
    await register(id, registrationForm({ phone: undefined })).expect(201);
    await register(id, registrationForm({ email: '' })).expect(201);
  });

  it('keeps the ethnic group apart, and only with consent of its own', async () => {
    const { id } = await makeClass(testApp);
    expect(await refusal(id, { ethnicity: 'Dao' })).toEqual(['ethnicityConsent: ethnicityConsentRequired']);
    const { registrationId } = await registered(id, registrationForm({ ethnicity: 'Dao', ethnicityConsent: true }));
    expect(JSON.stringify(await readRegistration(testApp, registrationId))).not.toContain('Dao');
    expect(await count(ConsentRecord, { registrationId, purpose: 'ethnicity', given: true })).toBe(1);
  });
});

describe('a registration that is not right', () => {
  it.each([
    [{ fullName: '' }, 'fullName: required'],
    [{ fullName: undefined }, 'fullName: required'],
    [{ fullName: '7' }, 'fullName: nameNotRecognised'],
    [{ fullName: '<script>alert(1)</script>' }, 'fullName: nameNotRecognised'],
    [{ fullName: 'Ă'.repeat(201) }, 'fullName: tooLong'],
    [{ fullName: { $ne: '' } }, 'fullName: notText'],
    [{ organisation: ' \u200b ' }, 'organisation: required'],
    [{ organisation: 'x'.repeat(301) }, 'organisation: tooLong'],
    [{ group: 'KHONG_CO' }, 'group: notAChoice'],
    [{ position: '' }, 'position: required'],
    [{ phone: '12' }, 'phone: phoneNotRecognised'],
    [{ phone: '0168 123 4567' }, 'phone: phoneOldPrefix'],
    [{ phone: '0912345678/0988123456' }, 'phone: phoneNotRecognised'],
    [{ phone: ['0912345678'] }, 'phone: phoneNotRecognised'],
    [{ phone: '', email: '' }, 'phone: contactRequired'],
    [{ email: 'khong-phai-thu' }, 'email: notAnEmail'],
    [{ birthDate: '31/02/1980' }, 'birthDate: birthNotRecognised'],
    [{ birthDate: '2030' }, 'birthDate: birthNotRecognised'],
    [{ gender: 'x' }, 'gender: notAChoice'],
    [{ ethnicity: 'Klingon', ethnicityConsent: true }, 'ethnicity: notAChoice'],
    [{ consent: false }, 'consent: consentRequired'],
    [{ consent: undefined }, 'consent: consentRequired'],
  ])('%j is refused beside its field', async (overrides, problem) => {
    const { id } = await makeClass(testApp);
    expect(await refusal(id, overrides)).toEqual([problem]);
    expect((await readClass(testApp, id)).seatsTaken).toBe(0);
  });

  it('hears everything that is wrong at once, in its language', async () => {
    const { id } = await makeClass(testApp);
    const { body } = await register(id, {})
      .set('Accept-Language', 'en')
      .expect(422)
      .expect('content-type', /problem\+json/);
    const { errors = [] } = body as Refusal;
    expect(errors.map(({ field }) => field).sort()).toEqual(['consent', 'fullName', 'group', 'organisation', 'phone', 'position']);
    expect(errors.find(({ field }) => field === 'phone')?.message).toMatch(/phone number or/i);
  });

  it('leaves nothing behind when the last step refuses it', async () => {
    const { id } = await makeClass(testApp, { capacity: 1 });
    await registered(id);
    const before = await Promise.all([Person, Registration, RegistrationClaim, ConsentRecord, AuditEntry].map((entity) => count(entity)));
    await register(id).expect(409);
    const after = await Promise.all([Person, Registration, RegistrationClaim, ConsentRecord, AuditEntry].map((entity) => count(entity)));
    expect(after).toEqual(before);
  });

  it('cannot be for a class that does not exist', async () => {
    const { body } = await register('00000000-0000-7000-8000-000000000000').expect(404);
    expect((body as Refusal).code).toBe('classNotFound');
  });
});

describe('one seat for each person', () => {
  const again = async (overrides: (form: ReturnType<typeof registrationForm>) => object): Promise<{ status: number; code?: string }> => {
    const { id } = await makeClass(testApp);
    const form = registrationForm();
    await registered(id, form);
    const { status, body } = await register(id, { ...form, ...overrides(form) });
    const { code } = body as Refusal;
    return { status, code: status === 201 ? '' : code };
  };
  const second = { status: 409, code: 'alreadyRegistered' };

  it.each([
    ['the same form again', () => ({})],
    ['the same phone with another e-mail', () => ({ email: 'khac@example.com' })],
    ['the same e-mail without the phone', () => ({ phone: '' })],
    [
      'capitals and another way to write the phone',
      (form) => ({ fullName: form.fullName.toUpperCase(), phone: `+84 ${form.phone.slice(1)}` }),
    ],
    ['letters in another Unicode form', (form) => ({ fullName: form.fullName.normalize('NFD') })],
    ['another unit', () => ({ organisation: 'Hội Phụ nữ xã Demo' })],
  ] as [string, (form: ReturnType<typeof registrationForm>) => object][])('is noticed for %s', async (_, overrides) => {
    expect(await again(overrides)).toEqual(second);
  });

  it('does not stop two people who share a phone', async () => {
    expect(await again(() => ({ fullName: 'Sùng Seo Dế Demo', email: '' }))).toMatchObject({ status: 201 });
  });

  it('does not stop two people with the same name', async () => {
    const { phone, email } = registrationForm();
    expect(await again(() => ({ phone, email }))).toMatchObject({ status: 201 });
  });

  it('is said in plain words that tell nothing about the first registration', async () => {
    const { id } = await makeClass(testApp);
    const form = registrationForm();
    const { code, registrationId } = await registered(id, form);
    const { text } = await register(id, form).expect(409);
    for (const secret of [code, registrationId, form.phone, form.fullName]) expect(text).not.toContain(secret);
  });

  it('is told before "full", so that a second press on the button does not frighten', async () => {
    const { id } = await makeClass(testApp, { capacity: 1 });
    const form = registrationForm();
    await registered(id, form);
    expect((await register(id, form)).body).toMatchObject({ status: 409, code: 'alreadyRegistered' });
    expect((await register(id)).body).toMatchObject({ status: 409, code: 'classFull' });
  });
});

describe('the time of registering', () => {
  it.each([
    ['2024-08-31T16:59:59Z', 'registrationNotOpenYet'],
    ['2024-10-14T10:00:01Z', 'registrationClosed'],
    ['2024-10-15T01:00:00Z', 'registrationClosed'],
  ])('%s is not one', async (moment, code) => {
    const { id } = await makeClass(testApp);
    testApp.clock.moveTo(moment);
    expect((await register(id)).body).toMatchObject({ status: 409, code });
  });

  it('does not come for a draft', async () => {
    expect((await register((await makeClass(testApp, { state: 'draft' })).id)).body).toMatchObject({ status: 409, code: 'classNotOpen' });
  });
});

describe('giving a seat back', () => {
  const withdraw = (token: string): ReturnType<TestApp['http']['post']> =>
    testApp.http.post(`/api/v1/registrations/by-token/${token}/cancel`);
  const cancel = (id: string, by: Staff, body: object = { reason: 'Đơn vị cử người khác' }): ReturnType<TestApp['http']['post']> =>
    testApp.http.post(`/api/v1/registrations/${id}/cancel`).set(by.bearer).send(body);

  it('is up to whoever holds the private link', async () => {
    const trainingClass = await makeClass(testApp);
    const { token } = await registered(trainingClass.id);
    await withdraw(token).expect(200);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
    expect((await withdraw(token)).body).toMatchObject({ status: 409, code: 'alreadyCancelled' });
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
  });

  it('is not possible with a link that nobody was given', async () => {
    expect((await withdraw('x'.repeat(32))).body).toMatchObject({ status: 404, code: 'registrationNotFound' });
    await testApp.http.get('/api/v1/registrations/by-token/%27%20OR%201=1').expect(404);
  });

  it('is too late once the first session began', async () => {
    const { token } = await registered((await makeClass(testApp)).id);
    testApp.clock.moveTo('2024-10-15T02:00:00Z');
    expect((await withdraw(token)).body).toMatchObject({ status: 409, code: 'tooLateToCancel' });
  });

  it('lets the same person come back, in the same row with a new code and a new link', async () => {
    const { id } = await makeClass(testApp, { capacity: 1 });
    const form = registrationForm();
    const first = await registered(id, form);
    await withdraw(first.token).expect(200);
    const second = await registered(id, form);
    expect(second.registrationId).toBe(first.registrationId);
    expect(second.code).not.toBe(first.code);
    await testApp.http.get(`/api/v1/registrations/by-token/${first.token}`).expect(404);
    expect(await readClass(testApp, id)).toMatchObject({ seatsTaken: 1 });
    expect(await count(Registration, { classId: id })).toBe(1);
  });

  it('by staff needs a reason, which history keeps', async () => {
    const { registrationId } = await makeRegistration(testApp, await makeClass(testApp));
    expect((await cancel(registrationId, staff.organiser, {})).body).toMatchObject({
      status: 422,
      errors: [{ field: 'reason', code: 'required' }],
    });
    await cancel(registrationId, staff.organiser).expect(200);
    const history = await testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: registrationId, action: 'registration.cancelled' }),
    );
    expect(history).toMatchObject([{ actorName: 'Ma Thị Duyên', reason: 'Đơn vị cử người khác' }]);
  });

  it.each(['official', 'checkin', 'auditor'] as const)('by %s is not allowed', async (role) => {
    const { registrationId } = await makeRegistration(testApp, await makeClass(testApp));
    expect((await cancel(registrationId, staff[role])).body).toMatchObject({ status: 403, code: 'notAllowed' });
    await testApp.http.post(`/api/v1/registrations/${registrationId}/cancel`).send({ reason: 'x' }).expect(401);
  });
});

describe('writing somebody in', () => {
  const add = (classId: string, by: Staff, overrides: Record<string, unknown> = {}): ReturnType<TestApp['http']['post']> =>
    testApp.http
      .post(`/api/v1/classes/${classId}/participants`)
      .set(by.bearer)
      .send(registrationForm({ source: 'walk_in', ...overrides }));

  it('is possible at the door after registration closed, but never beyond the seats', async () => {
    const { id } = await makeClass(testApp, { capacity: 1, closesOn: '2024-10-01' });
    expect((await register(id)).body).toMatchObject({ code: 'registrationClosed' });
    const { body } = await add(id, staff.checkin).expect(201);
    expect(await readRegistration(testApp, (body as Receipt).registrationId)).toMatchObject({ source: 'walk_in' });
    expect((await add(id, staff.organiser)).body).toMatchObject({ status: 409, code: 'classFull' });
  });

  it('needs neither phone nor e-mail; then name, birth and unit make the person', async () => {
    const { id } = await makeClass(testApp);
    const bare = { fullName: 'Lý A Dế', phone: '', email: '', position: '', birthDate: '1965', source: 'staff', consent: false };
    await add(id, staff.organiser, bare).expect(201);
    expect((await add(id, staff.organiser, { ...bare, fullName: 'LÝ A DẾ' })).body).toMatchObject({
      status: 409,
      code: 'alreadyRegistered',
    });
    await add(id, staff.organiser, { ...bare, birthDate: '1966' }).expect(201);
  });

  it('before the class is not for door staff, and not for those who only read', async () => {
    const { id } = await makeClass(testApp);
    await add(id, staff.checkin, { source: 'staff' }).expect(403);
    for (const role of ['official', 'auditor'] as const) await add(id, staff[role]).expect(403);
    await testApp.http
      .post(`/api/v1/classes/${id}/participants`)
      .send(registrationForm({ source: 'walk_in' }))
      .expect(401);
    expect((await readClass(testApp, id)).seatsTaken).toBe(0);
  });

  it.each([
    [{ source: 'online' }, 'source: notAChoice'],
    [{ source: undefined }, 'source: required'],
    [{ phone: 'không có' }, 'phone: phoneNotRecognised'],
  ])('%j is refused beside its field', async (overrides, problem) => {
    const { body } = await add((await makeClass(testApp)).id, staff.organiser, overrides).expect(422);
    expect((body as Refusal).errors?.map(({ field, code }) => `${field}: ${code}`)).toEqual([problem]);
  });
});

describe('the list of a class', () => {
  interface List {
    total: number;
    items: Record<string, unknown>[];
  }
  const list = async (classId: string, by: Staff, query = ''): Promise<List> =>
    (await testApp.http.get(`/api/v1/classes/${classId}/registrations${query}`).set(by.bearer).expect(200)).body as List;

  it('is in the order of given names', async () => {
    const trainingClass = await makeClass(testApp);
    for (const fullName of ['Đặng Minh Đức', 'Lê Văn Anh', 'Nguyễn Văn An', 'Trần Thị Ánh', 'Đỗ Văn Ân', 'Phạm Văn Dũng']) {
      await makeRegistration(testApp, trainingClass, { fullName });
    }
    const { items } = await list(trainingClass.id, staff.official);
    expect(items.map(({ fullName }) => fullName)).toEqual([
      ...['Nguyễn Văn An', 'Lê Văn Anh', 'Trần Thị Ánh', 'Đỗ Văn Ân', 'Phạm Văn Dũng', 'Đặng Minh Đức'],
    ]);
  });

  it('is searched without accents, by code and by state', async () => {
    const trainingClass = await makeClass(testApp);
    const duc = await makeRegistration(testApp, trainingClass, { fullName: 'Nguyễn Văn Đức' });
    await makeRegistration(testApp, trainingClass, { fullName: 'Bàn Thị Mụi' });
    await testApp.http.post(`/api/v1/registrations/by-token/${duc.token}/cancel`).expect(200);
    for (const query of ['?q=van%20duc', '?q=%C4%90%E1%BB%A8C', `?q=${duc.code.toLowerCase().slice(0, 6)}`, '?state=cancelled']) {
      const { items, total } = await list(trainingClass.id, staff.organiser, query);
      expect({ total, names: items.map(({ fullName }) => fullName) }).toEqual({ total: 1, names: ['Nguyễn Văn Đức'] });
    }
    expect(await list(trainingClass.id, staff.organiser, '?q=%25')).toEqual({ items: [], total: 0 });
  });

  it('gives door staff names, units and codes, never a way to reach or to recognise a person elsewhere', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { birthDate: '05/3/1980', gender: 'female' });
    const [forDoor] = (await list(trainingClass.id, staff.checkin)).items;
    expect(Object.keys(forDoor ?? {}).sort()).toEqual(['code', 'fullName', 'id', 'state', 'unitGroup', 'unitName']);
    const [forAuditor] = (await list(trainingClass.id, staff.auditor)).items;
    expect(forAuditor).toMatchObject({ birthDate: '1980-03-05', gender: 'female', source: 'staff' });
  });

  it('is not public', async () => {
    const { id } = await makeClass(testApp);
    expect((await testApp.http.get(`/api/v1/classes/${id}/registrations`).expect(401)).body).toMatchObject({ code: 'signInNeeded' });
  });
});

describe('the private link', () => {
  it('shows one registration, its class, and nothing that is kept', async () => {
    const trainingClass = await makeClass(testApp);
    const { token, code } = await registered(trainingClass.id, registrationForm({ fullName: 'Triệu Tiến Sinh' }));
    const { body } = await testApp.http.get(`/api/v1/registrations/by-token/${token}`).expect(200).expect('cache-control', 'no-store');
    expect(body).toEqual({
      ...{ code, state: 'confirmed', fullName: 'Triệu Tiến Sinh', unitName: 'HTX Cam sành Phù Hương Demo' },
      ...{ classCode: trainingClass.code, className: trainingClass.name, place: trainingClass.place },
      sessions: trainingClass.sessions.map(({ heldOn, halfDay, place }) => ({ heldOn, halfDay, place })),
    });
  });
});
