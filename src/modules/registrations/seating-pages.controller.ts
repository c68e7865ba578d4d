import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, type FormOutcome, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ArrangeSeats } from './arrange-seats.js';
import { DecideRegistrations } from './decide-registrations.js';
import { DecisionRequest } from './decision.dto.js';
import { answerMinutesOf, answerTimeOf } from './domain/answer-time.js';
import { ReleaseSeats } from './release-seats.js';
import { ReserveSeats } from './reserve-seats.js';
import { QuotaLiftRequest, QuotaRequest, SeatBlockRequest, SeatingForm } from './seating.dto.js';
import { seatingModel, seatsAddress } from './seating-page.view.js';
import { ShowSeating } from './show-seating.js';

/** The seats of a class for staff: requests to decide, the line, quotas, reserved seats. */
@Controller('staff/classes/:classId/seats')
export class SeatingPagesController {
  constructor(
    private readonly showSeating: ShowSeating,
    private readonly arrangeSeats: ArrangeSeats,
    private readonly reserveSeats: ReserveSeats,
    private readonly releaseSeats: ReleaseSeats,
    private readonly decideRegistrations: DecideRegistrations,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Req() request: PageRequest, @Res() reply: PageReply, @Param('classId') classId: string): Promise<PageReply> {
    return this.showPage(request, reply, classId, this.forms.blank());
  }

  @Post()
  async arrange(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, SeatingForm, ({ waitingListEnabled, needsApproval, ...time }) =>
      this.arrangeSeats.execute(actor, id, { waitingListEnabled, needsApproval, answerMinutes: answerMinutesOf(time) }),
    );
    return this.answer(request, reply, id, outcome, 'seatsArranged');
  }

  @Post('quotas')
  async setQuota(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, QuotaRequest, (quota) => this.arrangeSeats.setQuota(actor, id, quota));
    return this.answer(request, reply, id, outcome, 'quotaChanged');
  }

  @Post('quotas/lift')
  async liftQuota(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, QuotaLiftRequest, (quota) => this.arrangeSeats.liftQuota(actor, id, quota));
    return this.answer(request, reply, id, outcome, 'quotaChanged');
  }

  @Get('blocks/new')
  async blankBlock(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') id: string,
  ): Promise<PageReply> {
    return this.showBlock({ request, reply, actor }, id, this.forms.blank());
  }

  @Post('blocks')
  async reserve(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, SeatBlockRequest, (block) => this.reserveSeats.execute(actor, id, block));
    if (!outcome.ok) return this.showBlock({ request, reply, actor }, id, outcome.form);
    return this.answer(request, reply, id, outcome, 'seatsReserved');
  }

  @Post('blocks/:blockId/release')
  async release(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') id: string,
    @Param('blockId') blockId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.releaseSeats.execute(actor, id, blockId));
    return this.answer(request, reply, id, outcome, 'seatsReleased');
  }

  @Post('decisions')
  async decide(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, DecisionRequest, async (input) => {
      const refused = (await this.decideRegistrations.execute(actor, input, id)).filter((each) => each.outcome === 'refused');
      if (refused.length > 0) throw new DomainError('conflict', 'someNotDecided', { params: { count: refused.length } });
    });
    return this.answer(request, reply, id, outcome, 'registrationsDecided');
  }

  private answer(
    request: PageRequest,
    reply: PageReply,
    classId: string,
    outcome: FormOutcome<unknown>,
    notice: string,
  ): Promise<PageReply> | PageReply {
    if (outcome.ok) return this.pages.redirect(reply, seatsAddress(classId), notice);
    return this.showPage(request, reply, classId, outcome.form);
  }

  private showBlock({ request, reply, actor }: Visit, classId: string, form: FormModel): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showPage(request, reply, classId, form, 'registrations/reserve');
  }

  private async showPage(
    request: PageRequest,
    reply: PageReply,
    classId: string,
    form: FormModel,
    view = 'registrations/seats',
  ): Promise<PageReply> {
    const actor = request.actor ?? { kind: 'visitor' };
    const details = await this.showSeating.execute(actor, classId);
    const { waitingListEnabled, answerMinutes, needsApproval } = details.trainingClass;
    const values = { waitingListEnabled, ...answerTimeOf(answerMinutes), needsApproval, ...form.values };
    const model = seatingModel(details, { actor, now: this.clock.now(), t: this.translations.in(request.language) });
    return this.pages.show(request, reply, view, { ...model, form: { ...form, values } }, { status: form.status });
  }
}
