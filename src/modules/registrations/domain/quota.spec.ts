import { fitsQuotas, type Quota, type SeatOwner, type SeatShare, usedOf } from './quota.js';

const cooperatives: Quota = { unitGroup: 'HOP_TAC_XA', unitSearch: null, maximum: 3 };
const phuHuong: Quota = { unitGroup: null, unitSearch: 'htx phu huong', maximum: 2 };
const fromPhuHuong: SeatOwner = { unitGroup: 'HOP_TAC_XA', unitSearch: 'htx phu huong' };
const fromBanKhuoi: SeatOwner = { unitGroup: 'HOP_TAC_XA', unitSearch: 'htx ban khuoi' };
const fromCommune: SeatOwner = { unitGroup: 'UBND_XA', unitSearch: 'ubnd xa demo' };

const shares = (...list: [SeatOwner, number][]): SeatShare[] => list.map(([owner, seats]) => ({ ...owner, seats }));

describe('one more seat', () => {
  it.each<[string, SeatShare[], SeatOwner, boolean]>([
    ['is free for whom no quota binds', shares([fromPhuHuong, 2], [fromBanKhuoi, 1]), fromCommune, true],
    ['is free below the maximum of the group', shares([fromBanKhuoi, 2]), fromBanKhuoi, true],
    [
      'is refused at the maximum of the group, whichever units used it up',
      shares([fromPhuHuong, 1], [fromBanKhuoi, 2]),
      fromPhuHuong,
      false,
    ],
    ['is refused at the maximum of the unit while its group has room', shares([fromPhuHuong, 2]), fromPhuHuong, false],
    ['is free for another unit of the group then', shares([fromPhuHuong, 2]), fromBanKhuoi, true],
  ])('%s', (_, taken, owner, fits) => {
    expect(fitsQuotas([cooperatives, phuHuong], taken, owner)).toBe(fits);
  });

  it('is refused by a quota of none', () => {
    expect(fitsQuotas([{ ...cooperatives, maximum: 0 }], [], fromBanKhuoi)).toBe(false);
  });
});

it('counts the seats of a group over all its units', () => {
  expect(usedOf(cooperatives, shares([fromPhuHuong, 2], [fromBanKhuoi, 1], [fromCommune, 5]))).toBe(3);
});
