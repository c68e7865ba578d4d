import { expectAnswer } from '../support/expect-answer.js';
import { makeRegistration, readClass } from '../support/make.js';
import { RollDesk, type RollScene } from '../support/roll-desk.js';

let desk: RollDesk;

beforeAll(async () => {
  desk = await RollDesk.open('2024-10-17T07:00:00Z');
});

afterAll(() => desk.app.close());

describe('finalising what looks like a mistake', () => {
  const untouched = async (scene: RollScene): Promise<void> => {
    expect((await readClass(desk.app, scene.class.id)).state).toBe('open');
    expect(await desk.turnsOf(scene)).toMatchObject({ turns: [], finalisations: [] });
  };

  it('is refused until it is confirmed: nobody earns a turn', async () => {
    const scene = await desk.makeScene(2);
    const body = await expectAnswer<{ errors: unknown }>(desk.finalise(scene, desk.organiser, {}), 422);
    expect(body).toMatchObject({ code: 'closesWithoutTurns', errors: [{ field: 'confirmed' }] });
    await untouched(scene);
    expect(await expectAnswer(desk.finalise(scene), 201)).toMatchObject({ turns: 0 });
  });

  it('is refused until it is confirmed: boxes of the roll are empty', async () => {
    const scene = await desk.makeScene(2, { sessions: 2 });
    await desk.everyonePresent(scene);
    expect(await expectAnswer(desk.finalise(scene, desk.organiser, { confirmed: false }), 422)).toMatchObject({ code: 'closesUnmarked' });
    await untouched(scene);
    expect(await expectAnswer(desk.finalise(scene), 201)).toMatchObject({ turns: 2 });
  });

  it('is not a complete roll: it needs no confirmation and no body', async () => {
    const scene = await desk.makeScene(2, { sessions: 1 });
    await desk.everyonePresent(scene);
    const finalising = desk.app.http.post(`/api/v1/classes/${scene.class.id}/finalise`).set(desk.organiser.bearer);
    expect(await expectAnswer(finalising, 201)).toMatchObject({ turns: 2 });
  });

  it('is an empty box even when somebody who has left the list was marked', async () => {
    const scene = await desk.makeScene(2, { sessions: 1 });
    const [gone, stays] = scene.people;
    await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', [{ registrationId: gone?.registrationId, mark: 'present' }]), 200);
    const leaving = desk.app.http.post(`/api/v1/registrations/${gone?.registrationId ?? ''}/cancel`).set(desk.organiser.bearer);
    await expectAnswer(leaving.send({ reason: 'Bận việc gia đình' }), 200);
    await makeRegistration(desk.app, scene.class);
    await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', [{ registrationId: stays?.registrationId, mark: 'present' }]), 200);
    expect(await expectAnswer(desk.finalise(scene, desk.organiser, {}), 422)).toMatchObject({ code: 'closesUnmarked' });
  });
});
