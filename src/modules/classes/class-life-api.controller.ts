import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ApproveClass } from './approve-class.js';
import { CancelClass } from './cancel-class.js';
import { ClassResponse } from './class.dto.js';
import { CloneClass } from './clone-class.js';
import { ClassCancellation, ClassClone, ClassPostponement, ClassResumption, ClassReturn } from './class-life.dto.js';
import { classResponse } from './class-response.view.js';
import { OpenClass } from './open-class.js';
import { PostponeClass } from './postpone-class.js';
import { ResumeClass } from './resume-class.js';
import { ReturnClass } from './return-class.js';
import { ShowClass } from './show-class.js';
import { SubmitClass } from './submit-class.js';

/** The life of a class: each route is one move and answers with the class as it is then. */
@Controller('api/v1/classes/:id')
export class ClassLifeApiController {
  constructor(
    private readonly submitClass: SubmitClass,
    private readonly approveClass: ApproveClass,
    private readonly returnClass: ReturnClass,
    private readonly openClass: OpenClass,
    private readonly postponeClass: PostponeClass,
    private readonly resumeClass: ResumeClass,
    private readonly cancelClass: CancelClass,
    private readonly cloneClass: CloneClass,
    private readonly showClass: ShowClass,
    private readonly clock: Clock,
  ) {}

  @Post('submit')
  @HttpCode(200)
  async submit(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassResponse> {
    await this.submitClass.execute(actor, id);
    return this.after(actor, id);
  }

  @Post('approve')
  @HttpCode(200)
  async approve(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassResponse> {
    await this.approveClass.execute(actor, id);
    return this.after(actor, id);
  }

  @Post('return')
  @HttpCode(200)
  async giveBack(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ClassReturn): Promise<ClassResponse> {
    await this.returnClass.execute(actor, id, body);
    return this.after(actor, id);
  }

  @Post('open')
  @HttpCode(200)
  async open(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassResponse> {
    await this.openClass.execute(actor, id);
    return this.after(actor, id);
  }

  @Post('postpone')
  @HttpCode(200)
  async postpone(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ClassPostponement): Promise<ClassResponse> {
    await this.postponeClass.execute(actor, id, body);
    return this.after(actor, id);
  }

  @Post('resume')
  @HttpCode(200)
  async resume(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ClassResumption): Promise<ClassResponse> {
    await this.resumeClass.execute(actor, id, body);
    return this.after(actor, id);
  }

  @Post('cancel')
  @HttpCode(200)
  async cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ClassCancellation): Promise<ClassResponse> {
    await this.cancelClass.execute(actor, id, body);
    return this.after(actor, id);
  }

  /** A draft on other days with the facts, rules and sessions of this class. */
  @Post('clone')
  async clone(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ClassClone): Promise<ClassResponse> {
    return this.after(actor, (await this.cloneClass.execute(actor, id, body)).id);
  }

  private async after(actor: Actor, id: string): Promise<ClassResponse> {
    return classResponse(await this.showClass.announced(actor, id), this.clock.now());
  }
}
