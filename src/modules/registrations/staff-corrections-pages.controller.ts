import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { CorrectRegistration } from './correct-registration.js';
import { correctionValues } from './own-registration.view.js';
import { StaffCorrectionRequest } from './registration.dto.js';
import { staffCorrectionModel } from './registration-list.view.js';
import { ShowRegistration } from './show-registration.js';

/** Staff correct what stands about one person on the list of a class. */
@Controller('staff/classes/:classId/registrations/:id/edit')
export class StaffCorrectionsPagesController {
  constructor(
    private readonly showRegistration: ShowRegistration,
    private readonly correctRegistration: CorrectRegistration,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async edit(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showForm(request, reply, actor, id);
  }

  @Post()
  async correct(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, StaffCorrectionRequest, (input) => this.correctRegistration.byStaff(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${classId}/registrations/${id}`, 'registrationCorrected');
    return this.showForm(request, reply, actor, id, outcome.form);
  }

  private async showForm(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    requireRole(actor, 'organiser');
    const details = await this.showRegistration.execute(actor, id);
    const t = this.translations.in(request.language);
    const model = staffCorrectionModel(details, { actor, now: this.clock.now(), t });
    const form = refused ?? this.forms.blank(correctionValues(details.registration));
    return this.pages.show(request, reply, 'registrations/staff-correct', { ...model, form }, { status: form.status });
  }
}
