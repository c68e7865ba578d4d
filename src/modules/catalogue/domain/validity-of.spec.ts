import { validityOf } from './validity-of.js';

describe('how long a certificate is valid', () => {
  it('is three years for one of competence unless the course says otherwise', () => {
    expect([validityOf('COMPETENCE', null), validityOf('COMPETENCE', 24)]).toEqual([36, 24]);
  });

  it('is for ever for the completion of a course', () => {
    expect([validityOf('COMPLETION', null), validityOf('EXPERT_COMPLETION', null), validityOf('NONE', null)]).toEqual([null, null, null]);
    expect(() => validityOf('EXPERT_COMPLETION', 36)).toThrow('onlyCompetenceExpires');
  });
});
