import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { AddVenue } from './add-venue.js';
import { ChangeVenue } from './change-venue.js';
import { venueLabel } from './domain/venue-label.js';
import { ListVenues } from './list-venues.js';
import { stateOptions } from './register-list.view.js';
import { RetireVenue } from './retire-venue.js';
import { ShowVenue } from './show-venue.js';
import { NewVenue, VenueChange, VenueFilter } from './venue.dto.js';
import { venueFacts, venuePager, venueRow, venueValues } from './venue.view.js';

@Controller('staff/venues')
export class VenuesPagesController {
  constructor(
    private readonly listVenues: ListVenues,
    private readonly showVenue: ShowVenue,
    private readonly addVenue: AddVenue,
    private readonly changeVenue: ChangeVenue,
    private readonly retireVenue: RetireVenue,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: VenueFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { venues, total } = await this.listVenues.execute(actor, filter);
    return this.pages.show(request, reply, 'venues/venue-list', {
      title: t('venues:venue.list.title'),
      venues: venues.map((each) => venueRow(each, t)),
      pager: venuePager(filter, total),
      stateOptions: stateOptions(t),
      mayEdit: mayOrganise(actor),
      clearHref: filter.q || filter.state ? '/staff/venues' : null,
      form: this.forms.blank({ q: filter.q ?? '', state: filter.state ?? 'active' }),
    });
  }

  @Get('new')
  async blank(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query('site') siteId?: string,
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showBlank(request, reply, actor, this.forms.blank({ siteId: siteId ?? '' }));
  }

  @Post()
  async add(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewVenue, (input) => this.addVenue.execute(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/venues/${outcome.value.id}`, 'venueAdded');
    return this.showBlank(request, reply, actor, outcome.form);
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showOne(request, reply, actor, id);
  }

  @Post(':id')
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, VenueChange, (input) => this.changeVenue.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/venues/${id}`, 'venueChanged');
    return this.showOne(request, reply, actor, id, outcome.form);
  }

  @Post(':id/retire')
  async retire(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.retireVenue.execute(actor, id, true));
    return this.pages.redirect(reply, `/staff/venues/${id}`, 'venueRetired');
  }

  @Post(':id/restore')
  async restore(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.retireVenue.execute(actor, id, false));
    return this.pages.redirect(reply, `/staff/venues/${id}`, 'venueRestored');
  }

  /** With the id of a site: a room of it. */
  private async showBlank(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const siteId = typeof form.values.siteId === 'string' && form.values.siteId !== '' ? form.values.siteId : null;
    const site = siteId === null ? null : (await this.showVenue.execute(actor, siteId)).venue;
    const crumbs = [
      { href: '/staff/venues', label: t('venues:venue.list.title') },
      ...(site ? [{ href: `/staff/venues/${site.id}`, label: site.name }] : []),
    ];
    const title = site ? t('venues:venue.newRoom', { site: site.name }) : t('venues:venue.new');
    const cancelHref = site ? `/staff/venues/${site.id}` : '/staff/venues';
    return this.pages.show(request, reply, 'venues/venue-new', { title, crumbs, siteId, cancelHref, form }, { status: form.status });
  }

  private async showOne(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showVenue.execute(actor, id);
    const { venue, site, rooms, history } = details;
    const form = refused ?? this.forms.blank(venueValues(venue));
    const model = {
      title: venueLabel(venue, site),
      crumbs: [{ href: '/staff/venues', label: t('venues:venue.list.title') }, { label: venue.name }],
      status: venue.retired ? { tone: 'plain', text: t('venues:retired') } : null,
      id,
      venue,
      isSite: venue.siteId === null,
      facts: venueFacts(details, t),
      rooms: rooms.map((room) => venueRow({ venue: room, label: room.name }, t)),
      history: historyLines(history, t),
      mayEdit: mayOrganise(actor),
      form,
    };
    return this.pages.show(request, reply, 'venues/venue', model, { status: form.status });
  }
}
