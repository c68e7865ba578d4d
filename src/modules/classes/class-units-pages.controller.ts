import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Clock } from '../../platform/clock/clock.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { type PageModel, Pages } from '../../platform/web/pages.js';
import { type Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayPlan } from '../plans/index.js';
import { type NewUnitPlace, type PlaceSearch, UnitPlacePagesController } from '../territories/index.js';
import { classCrumbs, classHead } from './class-head.view.js';
import { classUnitModel } from './class-unit.view.js';
import { PlaceClass } from './place-class.js';
import { type ClassUnitDetails, ShowClassUnit } from './show-class-unit.js';
import { WithdrawClassPlace } from './withdraw-class-place.js';

/** In which administrative unit a class is held. */
@Controller('staff/classes/:id/admin-unit')
export class ClassUnitsPagesController extends UnitPlacePagesController<ClassUnitDetails> {
  protected readonly view = 'classes/class-unit';

  constructor(
    private readonly showUnit: ShowClassUnit,
    private readonly placeClass: PlaceClass,
    private readonly withdrawPlace: WithdrawClassPlace,
    private readonly clock: Clock,
    pages: Pages,
    forms: Forms,
    translations: Translations,
  ) {
    super(pages, forms, translations);
  }

  @Post(':placeId/remove')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('placeId') placeId: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.withdrawPlace.execute(actor, id, placeId));
    return this.pages.redirect(reply, this.pathOf(id), 'unitPlaceWithdrawn');
  }

  protected pathOf(id: string): string {
    return `/staff/classes/${id}/admin-unit`;
  }

  protected read(actor: Actor, id: string, search: PlaceSearch): Promise<ClassUnitDetails> {
    return this.showUnit.execute(actor, id, search);
  }

  protected say(actor: Actor, id: string, asked: NewUnitPlace): Promise<void> {
    return this.placeClass.execute(actor, id, asked);
  }

  protected model(details: ClassUnitDetails, actor: Actor, t: Translate): PageModel {
    const head = classHead(details.trainingClass, this.clock.now(), t);
    const title = t('classes:unit.title');
    return { title, crumbs: [...classCrumbs(head, t), { label: title }], head, ...classUnitModel(details, t), mayEdit: mayPlan(actor) };
  }
}
