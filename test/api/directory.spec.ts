import { Ethnicities, Organisations, People, type Person, type PersonFacts } from '../../src/modules/directory/index.js';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import { roles } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

const nobodyYet: PersonFacts = {
  fullName: 'Bàn Thị Mụi',
  phone: null,
  email: null,
  birthDate: null,
  birthPrecision: null,
  gender: null,
};

interface People50 {
  readonly people: { id: string; fullName: string; phone: string | null }[];
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

describe('people and units', () => {
  let testApp: TestApp;
  let organiser: Staff;

  beforeAll(async () => {
    testApp = await startApp();
    organiser = await makeStaff(testApp, 'organiser');
  });

  afterAll(() => testApp.close());

  const inUnit = <T>(work: () => Promise<T>): Promise<T> => testApp.unitOfWork.write(work);
  const identify = (facts: Partial<PersonFacts>): Promise<Person> =>
    inUnit(() => testApp.get(People).identify({ ...nobodyYet, ...facts }, organiser.actor));
  const list = async (query: Record<string, string> = {}): Promise<People50> => {
    const body = await expectAnswer(testApp.http.get('/api/v1/people').query(query).set(organiser.bearer), 200);
    return body as People50;
  };

  describe('who is who', () => {
    it('the same name and phone are the same person, however they are typed', async () => {
      const phone = '+84900000011';
      const first = await identify({ fullName: 'Chẩu Văn Hiệp', phone });
      const again = await identify({ fullName: '  chẩu  văn HIỆP '.normalize('NFD'), phone });
      expect(again.id).toBe(first.id);
      expect(again.fullName).toBe('Chẩu Văn Hiệp');
    });

    it('the same e-mail is enough, and what was unknown is filled in and remembered in the history', async () => {
      const email = 'quan.lieu@example.com';
      const first = await identify({ fullName: 'Quan Thị Liễu', email, birthDate: '1985-01-01', birthPrecision: 'YEAR' });
      const facts = { phone: '+84900000012', gender: 'female', birthDate: '1985-03-05', birthPrecision: 'DAY' } as const;
      const again = await identify({ fullName: 'Quan Thị Liễu', email, ...facts });
      expect(again).toMatchObject({ id: first.id, email, ...facts });
      const body = await expectAnswer(testApp.http.get(`/api/v1/people/${first.id}`).set(organiser.bearer), 200);
      expect(body).toEqual({ id: first.id, fullName: 'Quan Thị Liễu', email, ...facts });
      const [entry] = await testApp.unitOfWork.read(() =>
        testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: first.id, action: 'person.completed' }),
      );
      expect(entry).toMatchObject({ actorId: organiser.actor.id, detail: { changed: { birth: { from: '1985', to: '05/03/1985' } } } });
    });

    it('the same name alone is another person: two Nguyễn Văn Hùng sit in one class', async () => {
      const one = await identify({ fullName: 'Nguyễn Văn Hùng', phone: '+84900000013' });
      const other = await identify({ fullName: 'Nguyễn Văn Hùng', phone: '+84900000014' });
      const third = await identify({ fullName: 'Nguyễn Văn Hùng' });
      expect(new Set([one.id, other.id, third.id]).size).toBe(3);
    });

    it('another birth date is another person, even behind the same phone', async () => {
      const phone = '+84900000015';
      const father = await identify({ fullName: 'Triệu Tiến Sinh', phone, birthDate: '1960-01-01', birthPrecision: 'YEAR' });
      const son = await identify({ fullName: 'Triệu Tiến Sinh', phone, birthDate: '1990-02-01', birthPrecision: 'DAY' });
      expect(son.id).not.toBe(father.id);
      expect((await identify({ fullName: 'Triệu Tiến Sinh', phone, birthDate: '1990-01-01', birthPrecision: 'YEAR' })).id).toBe(son.id);
    });

    it('two who share a phone are told apart by their names', async () => {
      const phone = '+84900000016';
      const [wife, husband] = [await identify({ fullName: 'Giàng A Páo', phone }), await identify({ fullName: 'Vàng Thị Mỷ', phone })];
      expect(wife.id).not.toBe(husband.id);
    });

    it('a newcomer met twice at the same instant is one person afterwards, whichever of the two rows it is', async () => {
      const facts = { fullName: 'Sùng Seo Dế', phone: '+84900000017' };
      const met = await Promise.all([identify(facts), identify(facts), identify(facts)]);
      const oldest = met.map(({ id }) => id).sort()[0];
      expect((await identify(facts)).id).toBe(oldest);
    });

    it('nobody is left behind by a unit that fails', async () => {
      const broken = inUnit(async () => {
        await testApp.get(People).identify({ ...nobodyYet, fullName: 'Thào Thị Sua', phone: '+84900000018' });
        throw new Error('the class is full');
      });
      await expect(broken).rejects.toThrow('the class is full');
      expect((await list({ q: 'Thào Thị Sua' })).total).toBe(0);
    });
  });

  describe('the list of people', () => {
    beforeAll(() =>
      inUnit(async () => {
        for (let each = 0; each < 120; each++) {
          const fullName = `${['Đặng', 'Lưu', 'Ninh'][each % 3] ?? ''} Trang ${['An', 'Ân', 'Anh', 'Đăng', 'Dung'][each % 5] ?? ''}`;
          await testApp.get(People).identify({ ...nobodyYet, fullName, phone: `+849011${String(each).padStart(5, '0')}` });
        }
      }),
    );

    it.each(['ma van thuan', 'MA VĂN THUẤN', 'thuan', '  Thuấn  '])('is searched without accents: %p', async (q) => {
      await identify({ fullName: 'Ma Văn Thuấn', phone: '+84900000021' });
      expect((await list({ q })).people.map(({ fullName }) => fullName)).toEqual(['Ma Văn Thuấn']);
    });

    it('is searched by a whole phone number or e-mail', async () => {
      await identify({ fullName: 'Lâm Văn Tạo', phone: '+84900000022', email: 'tao@example.com' });
      expect((await list({ q: '0900 000 022' })).people).toMatchObject([{ fullName: 'Lâm Văn Tạo' }]);
      expect((await list({ q: 'TAO@example.com' })).people).toMatchObject([{ fullName: 'Lâm Văn Tạo' }]);
    });

    it('goes by given name in the Vietnamese alphabet, page by page, forwards and back, nobody twice', async () => {
      const first = await list({ q: 'trang' });
      const second = await list({ q: 'trang', after: first.next ?? '' });
      const third = await list({ q: 'trang', after: second.next ?? '' });
      expect([first, second, third].map(({ people, total }) => [people.length, total])).toEqual([
        [50, 120],
        [50, 120],
        [20, 120],
      ]);
      expect([first.previous, third.next]).toEqual([null, null]);
      const everybody = [first, second, third].flatMap(({ people }) => people);
      expect(new Set(everybody.map(({ id }) => id)).size).toBe(120);
      const given = everybody.map(({ fullName }) => fullName.split(' ')[2]);
      expect([...new Set(given)]).toEqual(['An', 'Anh', 'Ân', 'Dung', 'Đăng']);
      expect(await list({ q: 'trang', before: third.previous ?? '' })).toEqual(second);
      expect(await list({ q: 'trang', before: second.previous ?? '' })).toEqual(first);
    });

    it.each(["' OR 1=1 --", '%', '_', '%%', '\\', '"; DROP TABLE person; --', '<script>alert(1)</script>', '😀', '\u0000'])(
      'takes %j for words, not for a pattern',
      async (q) => {
        const { people, total } = await list({ q });
        expect(people.length).toBe(q === '\u0000' ? 50 : 0);
        expect(total > 0).toBe(q === '\u0000');
      },
    );

    it.each([
      ['a very long search', { q: 'x'.repeat(201) }],
      ['two searches', { q: ['a', 'b'] }],
      ['a made-up place', { after: 'made-up' }],
      ['a place that is a program', { before: "' OR 1=1 --" }],
      ['an object', { 'q[a]': '1', after: 'x'.repeat(1001) }],
    ])('refuses %s', async (_, query) => {
      await expectAnswer(testApp.http.get('/api/v1/people').query(query).set(organiser.bearer), 422);
    });

    it('is for organisers, officials and auditors; door staff see no phone numbers', async () => {
      const somebody = await identify({ fullName: 'Tiêu Thị Hoa', phone: '+84900000023' });
      for (const role of roles) {
        const { bearer } = await makeStaff(testApp, role);
        const status = role === 'checkin' ? 403 : 200;
        await expectAnswer(testApp.http.get('/api/v1/people').set(bearer), status);
        const body = await expectAnswer(testApp.http.get(`/api/v1/people/${somebody.id}`).set(bearer), status);
        expect(JSON.stringify(body).includes('+84900000023')).toBe(role !== 'checkin');
      }
      await expectAnswer(testApp.http.get('/api/v1/people'), 401);
      await expectAnswer(testApp.http.get(`/api/v1/people/${somebody.id}`), 401);
    });

    it.each(['nobody', "x' OR '1'='1", '%00', 'a'.repeat(90)])('knows nobody of the id %p', async (id) => {
      const body = await expectAnswer(testApp.http.get(`/api/v1/people/${id}`).set(organiser.bearer), 404);
      expect(body).toMatchObject({ code: 'personUnknown' });
    });
  });

  describe('units', () => {
    const suggest = async (q: string): Promise<string[]> => {
      const body = await expectAnswer(testApp.http.get('/api/v1/organisations').query({ q }), 200);
      return (body as { names: string[] }).names;
    };

    beforeAll(async () => {
      await inUnit(async () => {
        const organisations = testApp.get(Organisations);
        await organisations.remember('HTX Cam sành Phù Hương Demo', 'HOP_TAC_XA');
        await organisations.remember('HTX Miến dong Bản Khuổi Demo', 'HOP_TAC_XA');
        await organisations.remember('Công ty cổ phần Chè Tân Lâm Demo', 'DOANH_NGHIEP');
        await organisations.remember('Hội Nông dân, bạn của HTX Demo', 'TO_CHUC');
      });
    });

    it('are suggested to everybody by any part of their name, those that begin with it first', async () => {
      expect(await suggest('htx')).toEqual([
        'HTX Cam sành Phù Hương Demo',
        'HTX Miến dong Bản Khuổi Demo',
        'Hội Nông dân, bạn của HTX Demo',
      ]);
      expect(await suggest('che tan lam')).toEqual(['Công ty cổ phần Chè Tân Lâm Demo']);
      expect(await suggest('không có')).toEqual([]);
    });

    it('keep their first spelling and stand once, however often and wherever they are named', async () => {
      await inUnit(() => testApp.get(Organisations).remember('htx  mien dong ban khuoi demo', 'HOP_TAC_XA'));
      await inUnit(() => testApp.get(Organisations).remember('HTX Miến dong Bản Khuổi Demo', 'KHAC'));
      expect(await suggest('mien dong')).toEqual(['HTX Miến dong Bản Khuổi Demo']);
    });

    it('named for the first time by ten people at once are remembered once', async () => {
      await Promise.all(
        Array.from({ length: 10 }, () => inUnit(() => testApp.get(Organisations).remember('DNTN May Sông Gâm Demo', 'DOANH_NGHIEP'))),
      );
      expect(await suggest('dntn may')).toEqual(['DNTN May Sông Gâm Demo']);
    });

    it('are at most ten', async () => {
      await inUnit(async () => {
        for (let each = 0; each < 15; each++) await testApp.get(Organisations).remember(`HKD Mật ong ${each} Demo`, 'HO_KINH_DOANH');
      });
      expect(await suggest('mật ong')).toHaveLength(10);
    });

    it.each(['', 'a', ' a ', '%%', '__', '--', 'x'.repeat(201)])('are not suggested for %j', async (q) => {
      const body = await expectAnswer(testApp.http.get('/api/v1/organisations').query({ q }), 422);
      expect(body).toMatchObject({ errors: [{ field: 'q' }] });
    });

    it('are not suggested without a question or for two of them', async () => {
      await expectAnswer(testApp.http.get('/api/v1/organisations'), 422);
      await expectAnswer(testApp.http.get('/api/v1/organisations?q=htx&q=hkd'), 422);
    });
  });

  describe('dân tộc', () => {
    it('is told only as minority or not, and "not stated" is neither', async () => {
      const [tay, kinh, silent] = [
        await identify({ fullName: 'Nông Văn Thọ', phone: '+84900000031' }),
        await identify({ fullName: 'Bùi Khánh Ly', phone: '+84900000032' }),
        await identify({ fullName: 'Vũ Đình Khải', phone: '+84900000033' }),
      ];
      const answer = await inUnit(async () => {
        const ethnicities = testApp.get(Ethnicities);
        await ethnicities.keep(tay.id, 'Nùng', '2024-01');
        await ethnicities.keep(kinh.id, 'Kinh', '2024-01');
        return ethnicities.minorityOf([tay.id, kinh.id, silent.id]);
      });
      expect([...answer.values()]).toEqual(['yes', 'no', 'not_stated']);
    });

    it('follows the newest statement', async () => {
      const person = await identify({ fullName: 'Diệp Thị Sáu', phone: '+84900000034' });
      await inUnit(() => testApp.get(Ethnicities).keep(person.id, 'Kinh', '2024-01'));
      await inUnit(() => testApp.get(Ethnicities).keep(person.id, 'Sán Dìu', '2024-02'));
      expect((await inUnit(() => testApp.get(Ethnicities).minorityOf([person.id]))).get(person.id)).toBe('yes');
    });

    it('is answered for thousands of people at once', async () => {
      const ids = Array.from({ length: 1_200 }, (_, each) => `nobody-${each}`);
      const answer = await inUnit(() => testApp.get(Ethnicities).minorityOf(ids));
      expect([...answer.values()].filter((minority) => minority === 'not_stated')).toHaveLength(1_200);
    });

    it('appears in no answer about a person', async () => {
      const person = await identify({ fullName: 'Lý Văn Ton', phone: '+84900000035' });
      await inUnit(() => testApp.get(Ethnicities).keep(person.id, 'Dao', '2024-01'));
      const body = await expectAnswer(testApp.http.get(`/api/v1/people/${person.id}`).set(organiser.bearer), 200);
      expect(JSON.stringify(body)).not.toContain('Dao');
    });
  });
});
