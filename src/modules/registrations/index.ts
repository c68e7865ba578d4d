import { Registration } from './registration.entity.js';
import { RegistrationClaim } from './registration-claim.entity.js';
import { ConsentRecord } from './consent-record.entity.js';

export { RegistrationsModule } from './registrations.module.js';

export const registrationEntities = [Registration, RegistrationClaim, ConsentRecord];
