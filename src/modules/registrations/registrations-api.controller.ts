import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { CurrentActor, CurrentLanguage } from '../../platform/web/page-request.js';
import type { Language } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { AcceptOffer } from './accept-offer.js';
import { AddParticipant } from './add-participant.js';
import { CancelRegistration } from './cancel-registration.js';
import { CorrectAnswers } from './correct-answers.js';
import { CorrectRegistration } from './correct-registration.js';
import { LARGEST_ANSWER_FILE, MOST_FILE_QUESTIONS } from './domain/question.js';
import { ListRegistrations } from './list-registrations.js';
import { NameSubstitute } from './name-substitute.js';
import { RegisterParticipant } from './register-participant.js';
import {
  AddParticipantRequest,
  CancelReceipt,
  CancelRequest,
  CorrectionRequest,
  OfferAnswer,
  OwnRegistration,
  RegisterRequest,
  RegistrationList,
  RegistrationListFilter,
  RegistrationReceipt,
  StaffAnswersForm,
  StaffCorrectionRequest,
  SubstituteRequest,
} from './registration.dto.js';
import { ownRegistration, registrationList } from './registration.view.js';
import { ShowOwnRegistration } from './show-own-registration.js';
import { WithdrawEthnicity } from './withdraw-ethnicity.js';
import { WithdrawRegistration } from './withdraw-registration.js';

@Controller('api/v1')
export class RegistrationsApiController {
  constructor(
    private readonly registerParticipant: RegisterParticipant,
    private readonly addParticipant: AddParticipant,
    private readonly listRegistrations: ListRegistrations,
    private readonly cancelRegistration: CancelRegistration,
    private readonly showOwnRegistration: ShowOwnRegistration,
    private readonly withdrawRegistration: WithdrawRegistration,
    private readonly withdrawEthnicity: WithdrawEthnicity,
    private readonly acceptOffer: AcceptOffer,
    private readonly correctRegistration: CorrectRegistration,
    private readonly correctAnswers: CorrectAnswers,
    private readonly nameSubstitute: NameSubstitute,
  ) {}

  /**
   * A file that answers a question is sent in multipart/form-data, as the field `answers.<id of the question>`. Mails to the person are written
   * in the language of Accept-Language.
   */
  @Post('classes/:id/registrations')
  @ApiConsumes('application/json', 'multipart/form-data')
  @AcceptsUpload({ maxMegabytes: LARGEST_ANSWER_FILE, maxFiles: MOST_FILE_QUESTIONS, visitors: true })
  @Header('Cache-Control', 'no-store')
  register(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id') classId: string,
    @Body() body: RegisterRequest,
  ): Promise<RegistrationReceipt> {
    return this.registerParticipant.execute(actor, classId, body, language);
  }

  @Get('classes/:id/registrations')
  @Header('Cache-Control', 'no-store')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id') classId: string,
    @Query() filter: RegistrationListFilter,
  ): Promise<RegistrationList> {
    return registrationList(await this.listRegistrations.execute(actor, classId, filter));
  }

  @Post('classes/:id/participants')
  @Header('Cache-Control', 'no-store')
  add(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id') classId: string,
    @Body() body: AddParticipantRequest,
  ): Promise<RegistrationReceipt> {
    return this.addParticipant.execute(actor, classId, body, language);
  }

  @Post('registrations/:id/cancel')
  @HttpCode(200)
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: CancelRequest): Promise<CancelReceipt> {
    return this.cancelRegistration.execute(actor, id, body);
  }

  /**
   * What the person answered to the questions of the class, as staff were told; every answer but a file is replaced. A number that is sent
   * as text is read as people write it in the language of Accept-Language.
   */
  @Patch('registrations/:id/answers')
  @HttpCode(204)
  async enterAnswers(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id') id: string,
    @Body() { answers = {} }: StaffAnswersForm,
  ): Promise<void> {
    await this.correctAnswers.byStaff(actor, id, { given: answers, language });
  }

  /** Everything is sent, what is empty is cleared; the reason stands in the history. */
  @Patch('registrations/:id')
  @HttpCode(204)
  async correctByStaff(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: StaffCorrectionRequest): Promise<void> {
    await this.correctRegistration.byStaff(actor, id, body);
  }

  @Get('registrations/by-token/:token')
  @Header('Cache-Control', 'no-store')
  async showOwn(@Param('token') token: string): Promise<OwnRegistration> {
    return ownRegistration(await this.showOwnRegistration.execute(token));
  }

  @Patch('registrations/by-token/:token')
  @HttpCode(204)
  async correct(@CurrentActor() actor: Actor, @Param('token') token: string, @Body() body: CorrectionRequest): Promise<void> {
    await this.correctRegistration.execute(actor, token, body);
  }

  @Post('registrations/by-token/:token/substitute')
  @Header('Cache-Control', 'no-store')
  substitute(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('token') token: string,
    @Body() body: SubstituteRequest,
  ): Promise<RegistrationReceipt> {
    return this.nameSubstitute.execute(actor, token, body, language);
  }

  /** Takes back the consent to the ethnic group, which is deleted. */
  @Delete('registrations/by-token/:token/ethnicity')
  @HttpCode(204)
  async forgetEthnicity(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<void> {
    await this.withdrawEthnicity.execute(actor, token);
  }

  @Post('registrations/by-token/:token/accept')
  @HttpCode(200)
  accept(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<OfferAnswer> {
    return this.acceptOffer.execute(actor, token);
  }

  @Post('registrations/by-token/:token/cancel')
  @HttpCode(200)
  withdraw(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<CancelReceipt> {
    return this.withdrawRegistration.execute(actor, token);
  }
}
