import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import { Person } from '../../src/modules/directory/index.js';
import { ConsentRecord } from '../../src/modules/registrations/consent-record.entity.js';
import { Registration } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, readClass, readRegistration, registrationForm } from '../support/make.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await startApp();
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
  const response = await register(classId, registrationForm(overrides as Record<string, unknown>)).expect(422);
  return ((response.body as Refusal).errors ?? []).map(({ field, code }) => `${field}: ${code}`);
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

  it('remembers what the person agreed to, and what they did not', async () => {
    const { registrationId } = await registered((await makeClass(testApp)).id);
    const records = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(ConsentRecord, { registrationId }));
    expect(records.map(({ purpose, given, channel }) => ({ purpose, given, channel }))).toEqual(
      expect.arrayContaining([
        { purpose: 'registration', given: true, channel: 'form' },
        { purpose: 'news', given: false, channel: 'form' },
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
    const second = await registered((await makeClass(testApp)).id, { ...form, email: undefined, acceptOverlap: true });
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
    for (const only of [{ phone: undefined }, { email: '' }]) expect((await register(id, registrationForm(only))).status).toBe(201);
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
    [{ fullName: '7' }, 'fullName: nameNotRecognised'],
    [{ fullName: '<script>alert(1)</script>' }, 'fullName: nameNotRecognised'],
    [{ fullName: 'Ă'.repeat(201) }, 'fullName: tooLong'],
    [{ fullName: { $ne: '' } }, 'fullName: notText'],
    [{ organisation: ' \u200b ' }, 'organisation: required'],
    [{ group: 'KHONG_CO' }, 'group: notAChoice'],
    [{ position: '' }, 'position: required'],
    [{ phone: '12' }, 'phone: phoneNotRecognised'],
    [{ phone: '0168 123 4567' }, 'phone: phoneOldPrefix'],
    [{ phone: '0912345678/0988123456' }, 'phone: phoneNotRecognised'],
    [{ phone: ['0912345678'] }, 'phone: phoneNotRecognised'],
    [{ phone: '', email: '' }, 'phone: contactRequired'],
    [{ email: 'khong-phai-thu' }, 'email: notAnEmail'],
    [{ birthDate: '2030' }, 'birthDate: birthNotRecognised'],
    [{ gender: 'x' }, 'gender: notAChoice'],
    [{ ethnicity: 'Klingon', ethnicityConsent: true }, 'ethnicity: notAChoice'],
    [{ consent: false }, 'consent: consentRequired'],
  ])('%j is refused beside its field', async (overrides, problem) => {
    const { id } = await makeClass(testApp);
    expect(await refusal(id, overrides)).toEqual([problem]);
    expect((await readClass(testApp, id)).seatsTaken).toBe(0);
  });

  it('hears everything that is wrong at once, in its language', async () => {
    const { id } = await makeClass(testApp);
    const response = await register(id, {})
      .set('Accept-Language', 'en')
      .expect(422)
      .expect('content-type', /problem\+json/);
    const { errors = [] } = response.body as Refusal;
    expect(errors.map(({ field }) => field).sort()).toEqual(['consent', 'fullName', 'group', 'organisation', 'phone', 'position']);
    expect(errors.find(({ field }) => field === 'phone')?.message).toMatch(/phone number or/i);
  });

  it('leaves nothing behind when the last step refuses it', async () => {
    const { id } = await makeClass(testApp, { capacity: 1 });
    await registered(id);
    const before = await Promise.all([Person, Registration, ConsentRecord, AuditEntry].map((entity) => count(entity)));
    await register(id).expect(409);
    const after = await Promise.all([Person, Registration, ConsentRecord, AuditEntry].map((entity) => count(entity)));
    expect(after).toEqual(before);
  });

  it('cannot be for a class that does not exist', async () => {
    const { body } = (await register('00000000-0000-7000-8000-000000000000').expect(404)) as { body: Refusal };
    expect(body.code).toBe('classNotFound');
  });
});

describe('one seat for each person', () => {
  const again = async (overrides: (form: ReturnType<typeof registrationForm>) => object): Promise<{ status: number; code?: string }> => {
    const { id } = await makeClass(testApp);
    const form = registrationForm();
    await registered(id, form);
    const response = await register(id, { ...form, ...overrides(form) });
    return { status: response.status, code: (response.body as Refusal).code };
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
});
