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

  it.each([
    ['2024-11-15', '2024-11-14', 'counted', 1],
    ['2024-11-15', '2024-11-15', 'counted', 1],
    ['2024-11-14', '2024-11-15', 'expired', 0],
    ['2025-12-31', '2026-06-30', 'counted', 1],
    ['2025-12-30', '2026-06-30', 'expired', 0],
    [null, '2099-01-01', 'counted', 1],
  ])('that end on %s count on the cut-off day %s as %s', (validTo, asOf, verdict, total) => {
    const competent = [expert('an', { kind: 'COMPETENCE', validTo })];
    const asked = { ...question, asOf, competenceOnly: true };
    expect(judgeCertificates(competent, asked)).toEqual([verdict]);
    expect(countExperts(competent, [], asked).total).toBe(total);
  });

  it('of completion are not enough where the plan says "chứng nhận đạt tiêu chuẩn"', () => {
    const both = [expert('an'), expert('ha', { kind: 'COMPETENCE', validTo: '2027-10-14' })];
    expect(judgeCertificates(both, { ...question, competenceOnly: true })).toEqual(['otherKind', 'counted']);
    expect(judgeCertificates(both, question)).toEqual(['counted', 'counted']);
  });

  it('of one kind of experts are no proof of the other kind of the same plan', () => {
    const both = [expert('an', { topic: 'EXPERTS' }), expert('an', { topic: 'ASSESSMENT' }), expert('ha', { topic: null }), expert('mai')];
    const productivity = { ...question, countedTopics: ['EXPERTS'] } as const;
    const assessment = { ...question, countedTopics: ['ASSESSMENT'] } as const;
    expect(judgeCertificates(both, productivity)).toEqual(['counted', 'otherTopic', 'otherTopic', 'otherTopic']);
    expect(judgeCertificates(both, assessment)).toEqual(['otherTopic', 'counted', 'otherTopic', 'otherTopic']);
    expect([productivity, assessment, question].map((each) => countExperts(both, [], each).total)).toEqual([1, 1, 3]);
  });

  it('of one person, of which one has run out, are one expert', () => {
    const renewed = [
      expert('an', { kind: 'COMPETENCE', validTo: '2024-01-31', countedOn: '2021-02-01' }),
      expert('an', { kind: 'COMPETENCE', validTo: '2027-01-31' }),
    ];
    expect(countExperts(renewed, [], question).total).toBe(1);
    expect(judgeCertificates(renewed, question)).toEqual(['expired', 'counted']);
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
