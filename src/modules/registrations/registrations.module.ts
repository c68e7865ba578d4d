import { Module } from '@nestjs/common';
import { EveryMinute } from '../../platform/clock/every-minute.js';
import { program } from '../../shared/actor.js';
import { CatalogueModule } from '../catalogue/index.js';
import { ClassesModule } from '../classes/index.js';
import { DirectoryModule } from '../directory/index.js';
import { AcceptOffer } from './accept-offer.js';
import { AddParticipant } from './add-participant.js';
import { ArrangeSeats } from './arrange-seats.js';
import { CancelRegistration } from './cancel-registration.js';
import { ClassQuotas } from './class-quotas.js';
import { ClassPlaces } from './class-places.repository.js';
import { ChooseTargetClass } from './choose-target-class.js';
import { Consents } from './consents.js';
import { CorrectRegistration } from './correct-registration.js';
import { DecideRegistrations } from './decide-registrations.js';
import { EachRegistration } from './each-registration.js';
import { ExpireOffers } from './expire-offers.js';
import { EnterFromList } from './enter-from-list.js';
import { RemoveFromList } from './remove-from-list.js';
import { ForgottenRegistrations } from './forgotten-registrations.repository.js';
import { FreePlaces } from './free-places.js';
import { ExportRegistrations } from './export-registrations.js';
import { ListRegistrations } from './list-registrations.js';
import { MoveRegistrations } from './move-registrations.js';
import { MovesPagesController } from './moves-pages.controller.js';
import { MyTrainingsPagesController } from './my-trainings-pages.controller.js';
import { NameParticipant } from './name-participant.js';
import { NameSubstitute } from './name-substitute.js';
import { NewsConsents } from './news-consents.js';
import { OpenClassList } from './open-class-list.js';
import { OwnRegistrationPagesController } from './own-registration-pages.controller.js';
import { OverlapCheck } from './overlap-check.js';
import { PersonLinks } from './person-links.js';
import { PrivacyNotice } from './privacy-notice.js';
import { PublicPagesController } from './public-pages.controller.js';
import { forOtherModulesAboutQuestions, questionControllers, questionProviders } from './question-providers.js';
import { RegisterParticipant } from './register-participant.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registration.repository.js';
import { RegistrationsApiController } from './registrations-api.controller.js';
import { RegistrationsPagesController } from './registrations-pages.controller.js';
import { ReleaseSeats } from './release-seats.js';
import { RequestPersonLink } from './request-person-link.js';
import { ReserveSeats } from './reserve-seats.js';
import { SeatBlockLinks } from './seat-block-links.js';
import { SeatBlocks } from './seat-block.repository.js';
import { SeatReturns } from './seat-returns.js';
import { SeatShares } from './seat-shares.repository.js';
import { SeatingApiController } from './seating-api.controller.js';
import { SelfServicePagesController } from './self-service-pages.controller.js';
import { SeatingPagesController } from './seating-pages.controller.js';
import { Seating } from './seating.js';
import { SharedPeople } from './shared-people.queries.js';
import { ShowOwnRegistration } from './show-own-registration.js';
import { ShowPublicClass } from './show-public-class.js';
import { ShowMyTrainings } from './show-my-trainings.js';
import { ShowRegistration } from './show-registration.js';
import { ShowSeating } from './show-seating.js';
import { StaffCorrectionsPagesController } from './staff-corrections-pages.controller.js';
import { TrainingFollowers } from './training-followers.js';
import { WaitingList } from './waiting-list.js';
import { WithdrawEthnicity } from './withdraw-ethnicity.js';
import { WithdrawNews } from './withdraw-news.js';
import { WithdrawRegistration } from './withdraw-registration.js';

const useCases = [
  AcceptOffer,
  AddParticipant,
  ArrangeSeats,
  CancelRegistration,
  ChooseTargetClass,
  CorrectRegistration,
  DecideRegistrations,
  ExpireOffers,
  EnterFromList,
  RemoveFromList,
  ExportRegistrations,
  ListRegistrations,
  MoveRegistrations,
  NameParticipant,
  NameSubstitute,
  RegisterParticipant,
  ReleaseSeats,
  RequestPersonLink,
  ReserveSeats,
  ShowOwnRegistration,
  ShowPublicClass,
  ShowMyTrainings,
  ShowRegistration,
  WithdrawEthnicity,
  WithdrawNews,
  ShowSeating,
  WithdrawRegistration,
];

const forTheModuleItself = [
  ClassPlaces,
  ClassQuotas,
  Consents,
  EachRegistration,
  ForgottenRegistrations,
  FreePlaces,
  OpenClassList,
  Registrations,
  SeatBlockLinks,
  SeatBlocks,
  SeatReturns,
  SeatShares,
  TrainingFollowers,
  WaitingList,
];

@Module({
  imports: [DirectoryModule, CatalogueModule, ClassesModule],
  controllers: [
    RegistrationsApiController,
    SeatingApiController,
    SeatingPagesController,
    PublicPagesController,
    OwnRegistrationPagesController,
    SelfServicePagesController,
    MyTrainingsPagesController,
    RegistrationsPagesController,
    MovesPagesController,
    StaffCorrectionsPagesController,
    ...questionControllers,
  ],
  providers: [
    ...useCases,
    ...questionProviders,
    ...forTheModuleItself,
    OverlapCheck,
    NewsConsents,
    PersonLinks,
    PrivacyNotice,
    RegistrationLinks,
    RegistrationQueries,
    Seating,
    SharedPeople,
  ],
  exports: [
    ...forOtherModulesAboutQuestions,
    AddParticipant,
    ArrangeSeats,
    CancelRegistration,
    EnterFromList,
    RemoveFromList,
    ExpireOffers,
    ForgottenRegistrations,
    RegisterParticipant,
    NewsConsents,
    OverlapCheck,
    PersonLinks,
    RegistrationLinks,
    RegistrationQueries,
    ReserveSeats,
    SeatBlockLinks,
    SeatBlocks,
    Seating,
    TrainingFollowers,
  ],
})
export class RegistrationsModule {
  constructor(everyMinute: EveryMinute, expireOffers: ExpireOffers) {
    everyMinute.run('Ending offers and reservations', () => expireOffers.execute(program));
  }
}
