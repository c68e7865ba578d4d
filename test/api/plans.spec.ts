import { startApp, type TestApp } from '../support/app.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';

describe('plans', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
  });
  afterAll(() => test.close());

  it('brings in the known plan with its nine targets', async () => {
    const { plan, targets } = await makePlan60(test);
    expect(plan.targets).toHaveLength(9);
    expect(targets.training_attendee_turns).toMatchObject({ comparator: 'GT', wanted: 500, basis: 'ATTENDEE_TURN' });
    await makeTarget(test, (await makePlan(test)).id);
  });
});
