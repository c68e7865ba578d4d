import { Get, Injectable, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { type PageModel, Pages } from '../../platform/web/pages.js';
import { type Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { NewUnitPlace, PlaceSearch } from './unit-place.dto.js';
import { unitPickerModel, unitPlaceRow } from './unit-picker.view.js';
import type { FoundUnits, PlacedSince } from './unit-places.js';

/** What was said, and the units that were looked for as they are on `on`; `found` is null while nobody looked. */
export interface UnitPlaceDetails {
  readonly places: readonly PlacedSince[];
  readonly found: FoundUnits | null;
  readonly on: CalendarDate;
}

/** The page on which people say in which administrative unit something lies; a class, a venue and an organisation have one each. */
@Injectable()
export abstract class UnitPlacePagesController<Details extends UnitPlaceDetails> {
  /** Shows the partial `unit-places`. */
  protected abstract readonly view: string;
  /** Said after a place was entered. */
  protected readonly notice: string = 'unitPlaced';

  constructor(
    protected readonly pages: Pages,
    protected readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  protected abstract pathOf(id: string): string;
  protected abstract read(actor: Actor, id: string, search: PlaceSearch): Promise<Details>;
  protected abstract model(details: Details, actor: Actor, t: Translate): PageModel;
  protected abstract say(actor: Actor, id: string, asked: NewUnitPlace): Promise<void>;

  @Get()
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() search: PlaceSearch,
  ): Promise<PageReply> {
    return this.showOne({ request, reply, actor }, id, search, this.forms.blank());
  }

  /** The units that were looked for are in the address, so that a refused form shows them again. */
  @Post()
  async place(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() search: PlaceSearch,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewUnitPlace, (input) => this.say(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, this.pathOf(id), this.notice);
    return this.showOne({ request, reply, actor }, id, search, outcome.form);
  }

  private async showOne({ request, reply, actor }: Visit, id: string, search: PlaceSearch, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.read(actor, id, search);
    const model = {
      ...this.model(details, actor, t),
      placesPath: this.pathOf(id),
      places: details.places.map((each) => unitPlaceRow(each, t)),
      ...unitPickerModel(details, search, form, t),
    };
    return this.pages.show(request, reply, this.view, model, { status: form.status });
  }
}
