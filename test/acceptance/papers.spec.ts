import { FinaliseClass, MarkRoll } from '../../src/modules/attendance/index.js';
import { CertificateFiles, IssueCertificates } from '../../src/modules/certificates/index.js';
import { ReadCertificatePdf } from '../../src/modules/certificates/read-certificate-pdf.js';
import { AddLetterhead, Letterheads } from '../../src/modules/letterheads/index.js';
import { type CertificateBody, CertificateDesk, signed } from '../support/certificate-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { listDesk } from '../support/list-desk.js';
import { makeClass, makePlan60, makeRegistration } from '../support/make.js';
import { pdfFonts, pdfText } from '../support/read-pdf.js';

// The acceptance checks of the domain, by their numbers: registers, papers, lists, and who sees what.

const AT = '2024-10-25T03:00:00Z';
let desk: CertificateDesk;

beforeEach(async () => {
  desk = await CertificateDesk.open(AT);
});
afterEach(() => desk.app.close());

const { sendFile } = listDesk(
  () => desk.app,
  () => desk.organiser,
);

it('20. twenty issues at once leave no gap in the register', async () => {
  const scenes = [];
  for (let index = 0; index < 20; index++) scenes.push(await desk.makeScene());
  const issue = desk.app.get(IssueCertificates);
  const given = (await Promise.all(scenes.map((scene) => issue.execute(desk.organiser.actor, scene.class.id, signed)))).flat();
  const numbers = given.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers).toHaveLength(20);
});

it('21. a certificate of 2024 printed again in 2026 has the letterhead of 2024', async () => {
  const kept = await desk.oneIssued({ names: ['Bàn Thị Mụi'] });
  const scene = await desk.makeScene({ names: ['Ma Văn Thuấn'] });
  desk.app.clock.moveTo('2026-03-05T03:00:00Z');
  const [first] = await desk.app.get(Letterheads).all();
  const successor = { parent: 'UBND tỉnh Tuyên Quang', name: 'Sở Khoa học và Công nghệ mới', province: 'Tuyên Quang' };
  const merged = { ...successor, validFrom: '2025-07-01', predecessorId: first?.id ?? '' };
  await desk.app.get(AddLetterhead).execute({ kind: 'system', name: 'test' }, merged);
  const [issued] = await desk.app.get(IssueCertificates).execute(desk.organiser.actor, scene.class.id, signed);
  const read = desk.app.get(ReadCertificatePdf);
  const old = pdfText((await read.execute(desk.organiser.actor, kept.id)).bytes);
  const next = pdfText((await read.execute(desk.organiser.actor, issued?.id ?? '')).bytes);
  expect(old).toContain('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
  expect(old).not.toContain('CÔNG NGHỆ MỚI');
  expect(next).toContain('SỞ KHOA HỌC VÀ CÔNG NGHỆ MỚI');
  // Drawn anew, as for an archive whose kept bytes were lost, it is the same paper.
  expect(await desk.app.get(CertificateFiles).isDrawnAsKept(await desk.stored(kept.id))).toBe(true);
});

it('25. a list in TCVN3 is noticed, and is not entered as it stands', async () => {
  const trainingClass = await makeClass(desk.app);
  const text = Buffer.from('Hä vµ tªn;§¬n vÞ;§iÖn tho¹i\nNguyÔn ThÞ Hång Nhung;HTX Nµ Låm Demo;0911999021\n', 'latin1');
  const refusal = await expectAnswer<{ code: string }>(sendFile(trainingClass, text, 'ds.csv'), 409);
  expect(refusal.code).toBe('encodingNotConfirmed');
  await expectAnswer(sendFile(trainingClass, text, 'ds.csv', { encoding: 'tcvn3' }), 201);
});

it('26. a CSV file opens right in Excel, and no text in it becomes a formula', async () => {
  const { plan } = await makePlan60(desk.app);
  const trainingClass = await makeClass(desk.app, { sessions: 1, planIds: [plan.id] });
  await makeRegistration(desk.app, trainingClass, { fullName: 'Đặng Hữu Thắng', organisation: '=HYPERLINK("http://example.com")' });
  await desk.app.get(MarkRoll).execute(desk.organiser.actor, trainingClass.sessions[0]?.id ?? '', { allPresent: true });
  await desk.app.get(FinaliseClass).execute(desk.organiser.actor, trainingClass.id);
  const request = desk.app.http.get(`/api/v1/plans/${plan.id}/export`).query({ format: 'csv', table: 'turns', asOf: '2024-12-31' });
  const answer = await request.set(desk.official.bearer).buffer(true).responseType('blob');
  const bytes = answer.body as Buffer;
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const text = bytes.toString('utf8');
  expect(text).toContain('"Đặng Hữu Thắng"');
  expect(text).toContain(`"'=HYPERLINK(""http://example.com"")"`);
  expect(text).toContain('\r\n');
});

it('27. door staff never receive phone, birth date or number of a card', async () => {
  const trainingClass = await makeClass(desk.app);
  const person = { fullName: 'Tiêu Thị Hoa', phone: '0900000023', email: 'hoa@example.com', birthDate: '05/03/1985' };
  const { personId } = await makeRegistration(desk.app, trainingClass, person);
  const asDoor = async (path: string): Promise<string> => {
    const { text, status } = await desk.app.http.get(`/api/v1${path}`).set(desk.checkin.bearer);
    return `${status} ${text}`;
  };
  const seen = [await asDoor(`/classes/${trainingClass.id}/roll`), await asDoor(`/classes/${trainingClass.id}/registrations`)];
  for (const text of seen) {
    expect(text).toMatch(/^200 .*Tiêu Thị Hoa/);
    for (const secret of ['900000023', 'hoa@example.com', '1985']) expect(text).not.toContain(secret);
  }
  expect(await asDoor('/people')).toMatch(/^403/);
  expect(await asDoor(`/people/${personId}`)).toMatch(/^403/);
});

it('28. text copied from a PDF has the right Vietnamese letters, and its fonts are in the file', async () => {
  const { id, registerEntry }: CertificateBody = await desk.oneIssued({ names: ['Chẩu Văn Hiệp Thường'] });
  const pdf = await desk.pdfOf(id);
  const text = pdfText(pdf);
  for (const words of ['CHẨU VĂN HIỆP THƯỜNG', 'GIẤY CHỨNG NHẬN', registerEntry]) expect(text).toContain(words);
  const fonts = pdfFonts(pdf);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter(({ embedded, unicode }) => !embedded || !unicode)).toEqual([]);
});
