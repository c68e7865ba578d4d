import { lecturerKey, lecturerLabel, lecturerSearchKey } from './lecturer-label.js';

const ha = { name: 'Phạm Thu Hà', title: 'ThS.', organisation: 'Viện Năng suất Việt Nam', topics: 'ISO 9001, 5S' };

describe('a lecturer', () => {
  it('is printed with the title, and without one by name alone', () => {
    expect(lecturerLabel(ha)).toBe('ThS. Phạm Thu Hà');
    expect(lecturerLabel({ ...ha, title: null })).toBe('Phạm Thu Hà');
  });

  it('is the same person in another spelling, and another one at another place of work', () => {
    expect(lecturerKey({ name: 'PHẠM THU HÀ', organisation: 'viện năng suất việt nam' })).toBe(lecturerKey(ha));
    expect(lecturerKey({ ...ha, organisation: 'Trường Đại học Tân Trào' })).not.toBe(lecturerKey(ha));
    expect(lecturerKey({ ...ha, organisation: null })).not.toBe(lecturerKey(ha));
  });

  it('is found by name, place of work and topic', () => {
    expect(lecturerSearchKey(ha)).toBe('ths. pham thu ha vien nang suat viet nam iso 9001, 5s');
  });
});
