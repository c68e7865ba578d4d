import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { CurrentActor, CurrentLanguage } from '../../platform/web/page-request.js';
import type { Language } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { ArrangeSeats } from './arrange-seats.js';
import { DecideRegistrations } from './decide-registrations.js';
import { DecisionList, DecisionRequest } from './decision.dto.js';
import { NameParticipant } from './name-participant.js';
import { MoveList, MoveRequest } from './move.dto.js';
import { MoveRegistrations } from './move-registrations.js';
import { NamedParticipantRequest, RegistrationReceipt } from './registration.dto.js';
import { ReleaseSeats } from './release-seats.js';
import { ReserveSeats } from './reserve-seats.js';
import { SeatBlockReceipt, SeatBlockRequest, SeatingChange, SeatingResponse } from './seating.dto.js';
import { seatBlockReceipt, seatingResponse } from './seating.view.js';
import { ShowSeating } from './show-seating.js';

/** How a class gives out its seats: waiting list, approval, quotas, reserved seats. */
@Controller('api/v1')
export class SeatingApiController {
  constructor(
    private readonly showSeating: ShowSeating,
    private readonly arrangeSeats: ArrangeSeats,
    private readonly reserveSeats: ReserveSeats,
    private readonly releaseSeats: ReleaseSeats,
    private readonly nameParticipant: NameParticipant,
    private readonly decideRegistrations: DecideRegistrations,
    private readonly moveRegistrations: MoveRegistrations,
  ) {}

  @Get('classes/:id/seating')
  async show(@CurrentActor() actor: Actor, @Param('id') classId: string): Promise<SeatingResponse> {
    return seatingResponse(await this.showSeating.execute(actor, classId));
  }

  @Patch('classes/:id/seating')
  async arrange(@CurrentActor() actor: Actor, @Param('id') classId: string, @Body() body: SeatingChange): Promise<SeatingResponse> {
    await this.arrangeSeats.execute(actor, classId, body);
    return seatingResponse(await this.showSeating.execute(actor, classId));
  }

  @Post('classes/:id/seat-blocks')
  @Header('Cache-Control', 'no-store')
  async reserve(@CurrentActor() actor: Actor, @Param('id') classId: string, @Body() body: SeatBlockRequest): Promise<SeatBlockReceipt> {
    return seatBlockReceipt(await this.reserveSeats.execute(actor, classId, body));
  }

  @Post('classes/:id/seat-blocks/:blockId/release')
  @HttpCode(204)
  async release(@CurrentActor() actor: Actor, @Param('id') classId: string, @Param('blockId') blockId: string): Promise<void> {
    await this.releaseSeats.execute(actor, classId, blockId);
  }

  /** For the contact of the unit, who holds the private link. */
  @Post('seat-blocks/by-token/:token/participants')
  @Header('Cache-Control', 'no-store')
  name(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('token') token: string,
    @Body() body: NamedParticipantRequest,
  ): Promise<RegistrationReceipt> {
    return this.nameParticipant.execute(actor, token, body, language);
  }

  @Post('registrations/decisions')
  @HttpCode(200)
  async decide(@CurrentActor() actor: Actor, @Body() body: DecisionRequest): Promise<DecisionList> {
    return { decisions: await this.decideRegistrations.execute(actor, body) };
  }

  /** Into another class, each by itself. */
  @Post('registrations/moves')
  @HttpCode(200)
  async move(@CurrentActor() actor: Actor, @Body() body: MoveRequest): Promise<MoveList> {
    return { moves: await this.moveRegistrations.execute(actor, body) };
  }
}
