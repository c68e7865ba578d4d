import type supertest from 'supertest';
import type { ClassResponse } from '../../src/modules/classes/class.dto.js';
import { AddParticipant } from '../../src/modules/registrations/index.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import type { TestApp } from './app.js';
import type { Staff } from './make-staff.js';

const somebody = { kind: 'system', name: 'test' } as const;

export const classOf = ({ body }: supertest.Response): ClassResponse => body as ClassResponse;

interface ClassDesk {
  /** One move by the API. */
  readonly move: (trainingClass: { readonly id: string }, name: string, body?: object, as?: Staff) => supertest.Test;
  /** What the outbox was told under this topic, in order. */
  readonly announced: (topic: string) => Promise<unknown[]>;
  /** Writes people in; answers with the ids of their registrations. */
  readonly register: (trainingClass: { readonly id: string }, ...names: string[]) => Promise<string[]>;
}

/** What the specs of a class's life do again and again; app and organiser exist only once the specs run. */
export function classDesk(testApp: () => TestApp, organiser: () => Staff): ClassDesk {
  const move = (trainingClass: { id: string }, name: string, body: object = {}, as: Staff = organiser()) =>
    testApp().http.post(`/api/v1/classes/${trainingClass.id}/${name}`).set(as.bearer).send(body);
  const announced = async (topic: string): Promise<unknown[]> => {
    const rows = await testApp().unitOfWork.read(() =>
      testApp().unitOfWork.manager.find(OutboxMessage, { where: { topic }, order: { id: 'ASC' } }),
    );
    return rows.map(({ payload }) => payload);
  };
  const register = async ({ id }: { id: string }, ...names: string[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const [index, fullName] of names.entries()) {
      const contact = { phone: `090000000${index}`, organisation: 'HTX Nà Lồm Demo', group: 'HOP_TAC_XA' as const };
      const person = { fullName, ...contact, consent: true, ethnicityConsent: false, source: 'staff' as const };
      ids.push((await testApp().get(AddParticipant).execute(somebody, id, person)).registrationId);
    }
    return ids;
  };
  return { move, announced, register };
}
