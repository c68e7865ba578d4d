import { Translations } from '../../platform/web/translations.js';
import type { DashboardResponse, PlaceNumbers } from './dashboard.dto.js';
import { placeFigure } from './place-chart.view.js';

const t = new Translations('views/locales').in('vi');
const commune = (index: number, turns: number, name = `Xã ${index}`): PlaceNumbers => {
  return { kind: 'unit', unitId: `u${index}`, name, label: `${name}, huyện ${index}, tỉnh Tuyên Quang (mô phỏng)`, turns };
};
const unknown: PlaceNumbers = { kind: 'unknown', unitId: null, name: null, label: null, turns: 7 };
const figure = (places: PlaceNumbers[]): ReturnType<typeof placeFigure> =>
  placeFigure({ plan: { id: 'p', province: 'Tuyên Quang' } as DashboardResponse['plan'], asOf: '2024-11-15', places, turns: null }, t);

describe('turns by place', () => {
  it('draws the twelve with most turns, the rest in one line, and what is not known last; the table has all of them', async () => {
    const places = [...Array.from({ length: 20 }, (_, index) => commune(index, 100 - index)), unknown];
    const { drawings, table, note } = await figure(places);
    const svg = drawings[0]?.svg ?? '';
    expect(svg.match(/<a href="\/staff\/plans\/p\/places\/turns\?/g)).toHaveLength(13);
    expect(svg).toContain('>8 địa bàn khác</text>');
    expect(svg).toContain('>676</text>');
    expect(svg.indexOf('Chưa rõ')).toBeGreaterThan(svg.indexOf('địa bàn khác'));
    expect(table.rows).toHaveLength(21);
    expect(table.total?.cells.map(({ value }) => value)).toEqual(['1.817', '100,0%']);
    expect(note).toContain('12 địa bàn nhiều nhất trong 20');
  });

  it('tells communes of one name apart by the units above them, in two lines', async () => {
    const { drawings, table } = await figure([commune(1, 9, 'Xã Minh Quang'), commune(2, 8, 'Xã Minh Quang'), commune(3, 7)]);
    expect(table.rows.map(({ label }) => label)).toEqual([
      'Xã Minh Quang, huyện 1, tỉnh Tuyên Quang (mô phỏng)',
      'Xã Minh Quang, huyện 2, tỉnh Tuyên Quang (mô phỏng)',
      'Xã 3',
    ]);
    expect(drawings[0]?.svg).toContain('>phỏng)</text>');
  });

  it('says that there is nothing to draw', async () => {
    expect((await figure([])).nothing).toBe('Chưa có lượt người nào từ các lớp đã chốt.');
  });
});
