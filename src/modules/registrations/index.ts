import { ClassQuota } from './class-quota.entity.js';
import { RegistrationAnswer } from './answer.entity.js';
import { ConsentRecord } from './consent-record.entity.js';
import { ClassQuestion } from './question.entity.js';
import { Registration } from './registration.entity.js';
import { SeatBlock } from './seat-block.entity.js';

export { RegistrationsModule } from './registrations.module.js';

// The list of a class: rows that attendance and certificates read.
export const registrationEntities = [Registration, ConsentRecord, ClassQuota, SeatBlock, ClassQuestion, RegistrationAnswer];
export { Registration } from './registration.entity.js';
export type { RegistrationSource, RegistrationState } from './domain/registration-state.js';
export { RegistrationQueries } from './registration.queries.js';
export { type FormerPeople, NewsConsents, type WillingMailbox } from './news-consents.js';
export { PersonLinks } from './person-links.js';
export { type OwnCertificate, TrainingFollowers } from './training-followers.js';
export { RegistrationLinks } from './registration-links.js';

// The ways to a seat and back; the demonstration year and tests play these.
export { RegisterParticipant } from './register-participant.js';
export { AddParticipant } from './add-participant.js';
export { AcceptOffer } from './accept-offer.js';
export { NameSubstitute } from './name-substitute.js';
export { WithdrawRegistration } from './withdraw-registration.js';
export { ArrangeSeats } from './arrange-seats.js';
export { ReserveSeats } from './reserve-seats.js';
export { CancelRegistration } from './cancel-registration.js';
export { ExpireOffers } from './expire-offers.js';
export { SeatBlockLinks } from './seat-block-links.js';
export { SeatBlocks } from './seat-block.repository.js';
export type { AddParticipantRequest, RegisterRequest, RegistrationReceipt } from './registration.dto.js';

// The organiser's own questions: answered with a registration, shown in lists and exports.
export { AddQuestion } from './add-question.js';
export type { QuestionRequest } from './question.dto.js';
export { AnswerQueries, type ClassAnswers } from './answer.queries.js';
export { answerText, questionLabel } from './answer.view.js';

// People on a list that somebody hands in: how they are understood, what makes two of them one, and their way to a seat.
export { requireGroupOn } from './domain/group-policy.js';
export { claimKeys } from './domain/claim-keys.js';
export { type Participant, type ParticipantInput, readParticipant } from './domain/participant.js';
export { overlapsOfLine } from './domain/overlap.js';
export { OverlapCheck } from './overlap-check.js';
export { EnterFromList } from './enter-from-list.js';
export { RemoveFromList } from './remove-from-list.js';
export { ForgottenRegistrations } from './forgotten-registrations.repository.js';

// How a tax code is read; records of evidence name enterprises by it.
export { parseTaxCode } from './domain/tax-code.js';
