import { venueKey, venueLabel, venueSearchKey, venueSortKey } from './venue-label.js';

const centre = { name: 'Trung tâm Hội nghị tỉnh' };

describe('a venue', () => {
  it('is printed by its name, a room with the building it is in', () => {
    expect(venueLabel(centre, null)).toBe('Trung tâm Hội nghị tỉnh');
    expect(venueLabel({ name: 'Phòng 201' }, centre)).toBe('Phòng 201, Trung tâm Hội nghị tỉnh');
  });

  it('may not be entered twice in another spelling, but two buildings may each have a room 201', () => {
    expect(venueKey('HỘI TRƯỜNG  UBND', null)).toBe(venueKey('Hoi truong UBND', null));
    expect(venueKey('Phòng 201', 'a')).not.toBe(venueKey('Phòng 201', 'b'));
  });

  it('is followed by its rooms in the register', () => {
    const keys = [
      venueSortKey('Phòng 201', centre),
      venueSortKey('Trung tâm Hội nghị tỉnh', null),
      venueSortKey('Ủy ban nhân dân xã Tân Trào', null),
      venueSortKey('An Tường', null),
    ].sort();
    expect(keys).toEqual(['an tuong|', 'trung tam hoi nghi tinh|', 'trung tam hoi nghi tinh|phong 201', 'uy ban nhan dan xa tan trao|']);
  });

  it('is found by its building and its address', () => {
    expect(venueSearchKey('Phòng 201', 'Số 5 Đường 17/8', centre)).toBe('phong 201 trung tam hoi nghi tinh so 5 duong 17/8');
  });
});
