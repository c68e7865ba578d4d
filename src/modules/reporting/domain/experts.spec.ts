import { countExperts, type CountableCertificate } from './count-turns.js';
import { expertsByGroup, expertsOutside, judgeCertificates, outsideAudience } from './experts.js';

const question = { asOf: '2024-11-15', from: '2021-01-01', to: '2025-12-31', audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'] } as const;

const expert = (personId: string, overrides: Partial<CountableCertificate> = {}): CountableCertificate => ({
  personId,
  state: 'valid',
  kind: 'EXPERT_COMPLETION',
  unitGroup: 'DOANH_NGHIEP',
  countedOn: '2024-08-16',
  ...overrides,
});

const certificates = [
  expert('an'),
  expert('ha', { unitGroup: 'SO_BAN_NGANH' }),
  expert('ha', { countedOn: '2024-10-01' }),
  expert('dao', { unitGroup: 'HOP_TAC_XA' }),
  expert('dung', { state: 'revoked' }),
  expert('duc', { state: 'replaced' }),
  expert('lan', { kind: 'COMPLETION' }),
  expert('mai', { countedOn: '2024-11-16' }),
];

describe('the certificates behind an expert target', () => {
  it('each count or have the reason why not', () => {
    expect(judgeCertificates(certificates, question)).toEqual([
      'counted',
      'counted',
      'secondOfPerson',
      'notInAudience',
      'revoked',
      'replaced',
      'otherKind',
      'outsidePeriod',
    ]);
  });

  it('are as many as the number says', () => {
    const counted = judgeCertificates(certificates, question).filter((verdict) => verdict === 'counted').length;
    expect(counted).toBe(countExperts(certificates, [], question).certified);
  });

  it('are told apart by group, a person once, in the group of the first certificate', () => {
    expect([...expertsByGroup(certificates, question)]).toEqual([
      ['DOANH_NGHIEP', 1],
      ['SO_BAN_NGANH', 1],
    ]);
  });

  it('of other groups are told apart, except people who are counted elsewhere', () => {
    const twice = [...certificates, expert('an', { unitGroup: 'HOP_TAC_XA' })];
    expect([...expertsOutside(twice, [], question)]).toEqual([['HOP_TAC_XA', 1]]);
    const opening = { personId: 'dao', value: 1, countedOn: '2023-12-31' };
    expect([...expertsOutside(twice, [opening], question)]).toEqual([]);
  });

  it('of other groups are as many as the people behind them', () => {
    const list = [expert('dao', { unitGroup: 'HOP_TAC_XA', state: 'revoked' }), ...certificates, expert('dao', { unitGroup: 'TRUONG' })];
    expect(outsideAudience(list, [], question)).toEqual([expert('dao', { unitGroup: 'HOP_TAC_XA' })]);
  });
});
