import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { ClassesModule } from '../classes/index.js';
import { DirectoryModule } from '../directory/index.js';
import { AddParticipant } from './add-participant.js';
import { CancelRegistration } from './cancel-registration.js';
import { Consents } from './consents.js';
import { ListRegistrations } from './list-registrations.js';
import { OpenClassList } from './open-class-list.js';
import { OwnRegistrationPagesController } from './own-registration-pages.controller.js';
import { PrivacyNotice } from './privacy-notice.js';
import { PublicPagesController } from './public-pages.controller.js';
import { RegisterParticipant } from './register-participant.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registration.repository.js';
import { RegistrationsApiController } from './registrations-api.controller.js';
import { RegistrationsPagesController } from './registrations-pages.controller.js';
import { Seating } from './seating.js';
import { ShowOwnRegistration } from './show-own-registration.js';
import { ShowPublicClass } from './show-public-class.js';
import { ShowRegistration } from './show-registration.js';
import { WithdrawRegistration } from './withdraw-registration.js';

const useCases = [
  AddParticipant,
  CancelRegistration,
  ListRegistrations,
  RegisterParticipant,
  ShowOwnRegistration,
  ShowPublicClass,
  ShowRegistration,
  WithdrawRegistration,
];

@Module({
  imports: [DirectoryModule, CatalogueModule, ClassesModule],
  controllers: [RegistrationsApiController, PublicPagesController, OwnRegistrationPagesController, RegistrationsPagesController],
  providers: [...useCases, Consents, OpenClassList, PrivacyNotice, RegistrationLinks, RegistrationQueries, Registrations, Seating],
  exports: [AddParticipant, CancelRegistration, RegisterParticipant, RegistrationLinks, RegistrationQueries],
})
export class RegistrationsModule {}
