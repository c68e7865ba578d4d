import { execFileSync } from 'node:child_process';
import type { PlanResponse } from '../../src/modules/plans/plans.dto.js';
import { makeFigure } from '../support/make-figure.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan } from '../support/make-plan.js';
import { makeTurns } from '../support/make-turns.js';
import { csvRows } from '../support/read-csv.js';
import { pdfLines, pdfText } from '../support/read-pdf.js';
import { ReportDesk, textsOf, withFile, wordXml, workbookXml } from '../support/report-desk.js';

let desk: ReportDesk;
beforeAll(async () => {
  desk = await ReportDesk.open();
});
afterAll(() => desk.app.close());

const flat = (words: string): string => words.replace(/\s+/g, ' ');
const pdfWords = async (id: string): Promise<string> => flat(pdfText(await desk.file(id, 'pdf')));
const docxWords = async (id: string): Promise<string> =>
  flat(
    wordXml(await desk.file(id, 'docx'))
      .replace(/<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  );

const known = (number: string): Promise<PlanResponse> =>
  expectAnswer(desk.app.http.post('/api/v1/plans/known').set(desk.official.bearer).send({ number }), 201);

describe('the papers of a report', () => {
  it('say in every format by which day and by which version of the rules they count, whatever people wrote', async () => {
    const { id, version } = await desk.start();
    const texts = textsOf(version, { opening: 'Sở báo cáo như sau:' });
    await desk.write(id, texts).expect(200);
    for (const words of [await pdfWords(id), await docxWords(id), workbookXml(await desk.file(id, 'xlsx'))]) {
      expect(words).toMatch(/số liệu chốt đến ngày 15\/11\/2024/);
      expect(words).toMatch(/Quy tắc tính: phiên bản \d+/);
    }
    for (const table of ['csv-targets', 'csv-classes', 'csv-groups']) {
      expect((await desk.file(id, table)).toString('utf8')).toMatch(
        /"Số liệu chốt đến","Phiên bản quy tắc tính"\r\n(?:.*"2024-11-15","\d+"\r\n)+$/,
      );
    }
  });

  it('come as CSV in the two ways in which programs divide it, and in no third', async () => {
    const { id } = await desk.start();
    const rows = csvRows(await desk.file(id, 'csv-classes'));
    expect(csvRows(await desk.file(id, 'csv-classes?separator=comma'))).toEqual(rows);
    expect(csvRows(await desk.file(id, 'csv-classes?separator=semicolon'), 'semicolon')).toEqual(rows);
    expect((await desk.file(id, 'docx?separator=semicolon')).subarray(0, 2).toString()).toBe('PK');
    const wrong = desk.app.http.get(`/api/v1/reports/${id}/files/csv-classes?separator=tab`).set(desk.official.bearer);
    expect(await expectAnswer(wrong, 422)).toMatchObject({ errors: [{ field: 'separator', code: 'notAChoice' }] });
  });

  it('break no sign, no fraction and no date over two lines', async () => {
    await makeTurns(desk.app, {
      planIds: [desk.planId],
      closesOn: '2024-10-02',
      groups: { DOANH_NGHIEP: 2 },
      openingDecision: '131/QĐ-SKHCN',
    });
    const figure = { kind: 'reported', countedOn: '2024-10-30', value: 1_130, denominator: 2_450, evidence: 'Sở NN&PTNT (mô phỏng)' };
    await makeFigure(desk.app, desk.official, { planId: desk.planId, key: 'agrifood_orgs_reached_pct' }, figure);
    const words = await pdfWords((await desk.start()).id);
    expect(words).toContain('131/QĐ-SKHCN');
    expect(words.match(/1\.130\/2\.450/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('write the two days of a class in two lines, not three', async () => {
    const { planId } = desk;
    await makeTurns(desk.app, { planIds: [planId], opensOn: '2024-10-28', closesOn: '2024-10-29', groups: { DOANH_NGHIEP: 1 } });
    const lines = pdfLines(await desk.file((await desk.start()).id, 'pdf')).map(({ text }) => text);
    expect(lines.filter((each) => each.includes('28/10/2024'))).toEqual(['28/10/2024 -']);
  });

  it('say how long the certificate of an expert is valid', async () => {
    const words = await docxWords((await desk.start()).id);
    expect(words).toContain('Số GCN, chứng chỉ; ngày cấp; thời hạn');
    expect(words).toContain('không thời hạn');
  });

  it('have no column of estimates for days that are over', async () => {
    expect(await docxWords((await desk.start()).id)).toContain('Ước cả năm 2024 Lũy kế giai đoạn');
    const half = await pdfWords((await desk.start({ part: 'first_half', year: 2024 })).id);
    expect(half).not.toContain('Ước cả');
    expect(half).toContain('6 tháng đầu năm 2024');
  });

  it.each(['Hưng Yên 2021-2025', 'Sóc Trăng 2021-2025', 'Bạc Liêu 2021-2025'])(
    'of %s say nothing of turns that it does not want',
    async (number) => {
      const { id, targets } = await known(number);
      const words = await pdfWords((await desk.start(undefined, id)).id);
      expect(words).toContain('chưa có lớp đào tạo, tập huấn nào được chốt');
      expect(words).not.toContain('Lũy kế từ đầu giai đoạn');
      expect(words).not.toContain('0 lượt người');
      expect(words).toContain(flat(targets[0]?.label ?? 'none').slice(0, 12));
    },
  );

  it('of a plan without targets say so and have neither an empty table nor a sum', async () => {
    const { id } = await makePlan(desk.app);
    const words = await pdfWords((await desk.start(undefined, id)).id);
    expect(words).toContain('Kế hoạch chưa có chỉ tiêu được theo dõi trên phần mềm.');
    expect(words).not.toContain('TT Chỉ tiêu');
    expect(words).not.toContain('Lũy kế');
    expect(words.match(/Không có số liệu trong kỳ báo cáo\./g)).toHaveLength(5);
  });

  it('are Word documents that another reader finds whole', async () => {
    const { id } = await desk.start({ part: 'custom', from: '2024-02-01', to: '2024-05-31' });
    const docx = await desk.file(id, 'docx');
    const script =
      'import sys, zipfile, xml.dom.minidom as x\n' +
      'z = zipfile.ZipFile(sys.argv[1])\n' +
      'assert z.testzip() is None\n' +
      "print(len([x.parseString(z.read(n)) for n in z.namelist() if n.endswith(('.xml', '.rels'))]))";
    const parts = withFile(docx, (file) => execFileSync('python3', ['-c', script, file]).toString());
    expect(Number(parts)).toBeGreaterThan(5);
  });
});
