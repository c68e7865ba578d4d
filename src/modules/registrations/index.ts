import { ConsentRecord } from './consent-record.entity.js';
import { RegistrationClaim } from './registration-claim.entity.js';
import { Registration } from './registration.entity.js';

export { RegistrationsModule } from './registrations.module.js';

// The list of a class: rows that attendance and certificates read.
export const registrationEntities = [Registration, RegistrationClaim, ConsentRecord];
export { Registration } from './registration.entity.js';
export type { RegistrationSource, RegistrationState } from './domain/registration-state.js';
export { RegistrationQueries } from './registration.queries.js';
export { RegistrationLinks } from './registration-links.js';

// The ways to a seat and back; the demonstration year and tests play these.
export { RegisterParticipant } from './register-participant.js';
export { AddParticipant } from './add-participant.js';
export type { AddParticipantRequest, RegisterRequest, RegistrationReceipt } from './registration.dto.js';
