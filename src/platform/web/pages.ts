import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { CurrentOffice } from '../settings/current-office.js';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { VIEWS_FOLDER } from './folders.js';
import type { PageReply, PageRequest } from './page-request.js';
import { Translations } from './translations.js';

export interface PageModel {
  /** Already translated. */
  readonly title: string;
  readonly [name: string]: unknown;
}

interface PageOptions {
  readonly status?: number;
  readonly layout?: 'public' | 'staff';
}

interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly roles: readonly string[];
}

const navigation = JSON.parse(readFileSync(`${VIEWS_FOLDER}/navigation.json`, 'utf8')) as { section: string; items: NavigationItem[] }[];

/** Shows a page: the model of the view plus what every layout needs. */
@Injectable()
export class Pages {
  constructor(
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly currentOffice: CurrentOffice,
  ) {}

  /** `view` is a path below `views/` without its ending: `classes/list`. Pages below `/staff` use the staff layout. */
  show(request: PageRequest, reply: PageReply, view: string, model: PageModel, options: PageOptions = {}): PageReply {
    const layout = options.layout ?? (request.url.startsWith('/staff') ? 'staff' : 'public');
    void reply.status(options.status ?? 200);
    return reply.view(`${view}.hbs`, { ...this.surroundings(request, reply), ...model }, { layout: `layouts/${layout}.hbs` });
  }

  /** After a form was accepted; `notice` is a key among the `notice` texts, shown once at the top of the next page. */
  redirect(reply: PageReply, path: string, notice?: string): PageReply {
    return reply.redirect(notice === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}notice=${notice}`, 303);
  }

  private surroundings(request: PageRequest, reply: PageReply): Record<string, unknown> {
    // Joined as text: `new URL('//x', base)` would be another host, and `//` none at all.
    const url = new URL(this.settings.baseUrl + request.url);
    const actor = request.actor?.kind === 'staff' ? request.actor : null;
    return {
      lang: request.language,
      path: url.pathname,
      search: url.search,
      actor,
      csrfToken: actor ? reply.generateCsrf() : null,
      notice: this.notice(request, url.searchParams.get('notice')),
      nav: actor ? navigationFor(actor.role, url.pathname) : [],
      organisationName: this.currentOffice.office.name,
      province: this.currentOffice.office.province,
    };
  }

  private notice(request: PageRequest, name: string | null): string | null {
    const key = `notice.${name ?? ''}`;
    return name !== null && /^[a-zA-Z]+$/.test(name) && this.translations.has(request.language, key)
      ? this.translations.in(request.language)(key)
      : null;
  }
}

function navigationFor(role: string, path: string): unknown[] {
  return navigation
    .map(({ section, items }) => ({
      section,
      items: items
        .filter(({ roles }) => role === 'admin' || roles.includes(role))
        .map(({ href, label }) => ({ href, label, active: href === '/staff' ? path === href : path.startsWith(href) })),
    }))
    .filter(({ items }) => items.length > 0);
}
