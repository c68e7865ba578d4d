import { Translations } from '../../platform/web/translations.js';
import { sourcesOf } from './domain/number-sources.js';
import { sourcesInWords } from './number-sources.view.js';

const vietnamese = new Translations('views/locales').in('vi');
/** More documents of one target than a cell of the annex shows. */
const most = 8;

const figure = (countedOn: string, evidence: string, targetId = 'turns') => ({
  ...{ targetId, countedOn, value: 82, evidence, verified: true },
});
const record = (countedOn: string, verified = true, targetId = 'turns') => ({ targetId, countedOn, verified });
const told = (figures: ReturnType<typeof figure>[], records: ReturnType<typeof record>[] = []): string[] =>
  sourcesInWords(sourcesOf('turns', { figures, records }, '2021-01-01', '2024-12-31'), vietnamese, most);

describe('the sources of a number in Annex IV', () => {
  it('names the document of each year, the earliest first', () => {
    const figures = [figure('2023-12-31', 'Báo cáo 45/BC-SKHCN'), figure('2022-12-31', 'Báo cáo 31/BC-SKHCN')];
    expect(told(figures)).toEqual(['Năm 2022: Báo cáo 31/BC-SKHCN', 'Năm 2023: Báo cáo 45/BC-SKHCN']);
  });

  it('does not say the year again where the document begins with it', () => {
    const figures = [
      figure('2022-12-31', 'Năm 2022: 01 doanh nghiệp tham gia'),
      figure('2023-12-31', '2023: hồ sơ'),
      figure('2024-12-31', 'Năm 20245'),
    ];
    expect(told(figures)).toEqual(['Năm 2022: 01 doanh nghiệp tham gia', '2023: hồ sơ', 'Năm 2024: Năm 20245']);
  });

  it('names a document of several figures of a year once', () => {
    expect(told([figure('2022-06-30', 'Báo cáo 31'), figure('2022-12-31', 'Báo cáo 31')])).toEqual(['Năm 2022: Báo cáo 31']);
  });

  it('leaves out documents of figures that nobody has verified', () => {
    expect(told([{ ...figure('2023-12-31', 'Báo cáo năm 2023'), verified: false }])).toEqual([]);
  });

  it('counts the records that another person verified', () => {
    const records = [record('2024-05-10'), record('2024-06-10'), record('2024-07-10', false)];
    expect(told([], records)).toEqual(['Năm 2024: 02 hồ sơ minh chứng đã xác nhận']);
  });

  it('leaves out what belongs to another target or came after the last day', () => {
    expect(
      told(
        [figure('2022-12-31', 'Khác', 'other'), figure('2025-01-01', 'Sau')],
        [record('2025-01-01'), record('2024-01-01', true, 'other')],
      ),
    ).toEqual([]);
  });

  it('says how many documents it does not name', () => {
    const figures = Array.from({ length: 10 }, (_, index) => figure('2022-12-31', `Báo cáo ${index}`));
    expect(told(figures)).toHaveLength(9);
    expect(told(figures).at(-1)).toBe('và 02 văn bản khác');
  });
});
