import type { OwnRegistration, RegistrationList, RegistrationReceipt, RegistrationRow } from './registration.dto.js';
import type { Registration } from './registration.entity.js';
import type { TakenSeat } from './seating.js';
import type { OwnSeat } from './show-own-registration.js';

export function receipt({ registration, code, token }: TakenSeat): RegistrationReceipt {
  return { registrationId: registration.id, code, token, state: registration.state };
}

/** What the door needs to know of a participant, and nothing that could be carried away. */
export function doorRow({ id, code, state, fullName, unitName, unitGroup }: Registration): RegistrationRow {
  return { id, code, state, fullName, unitName, unitGroup };
}

export function fullRow(registration: Registration): RegistrationRow {
  const { taxCode, source, position, phone, email, birthDate, birthPrecision, gender, createdAt, cancelledAt } = registration;
  const more = { taxCode, source, position, phone, email, birthDate, birthPrecision, gender, createdAt, cancelledAt };
  return Object.assign(doorRow(registration), more);
}

export function registrationList({ items, total }: RegistrationList): RegistrationList {
  return { items, total };
}

export function ownRegistration({ registration, trainingClass, sessions, placeInLine }: OwnSeat): OwnRegistration {
  const { code, state, answerBy, fullName, unitName } = registration;
  return {
    ...{ code, state, placeInLine, answerBy, fullName, unitName },
    classCode: trainingClass.code,
    className: trainingClass.name,
    place: trainingClass.place,
    sessions: sessions.map(({ heldOn, halfDay, place }) => ({ heldOn, halfDay, place })),
  };
}
