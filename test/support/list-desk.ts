import type { Response, Test } from 'supertest';
import { type Registration, RegistrationQueries } from '../../src/modules/registrations/index.js';
import type { TestApp } from './app.js';
import type { MadeClass } from './make-class.js';
import { type Browser, postForm, type Staff } from './make-staff.js';

/** What the API says of a list. */
export interface Report {
  readonly importId: string;
  readonly state: string;
  readonly entered: number;
  readonly waiting: number;
  readonly refused: number;
  readonly rows: {
    row: number;
    fullName: string;
    outcome: string;
    registrationId: string | null;
    reasons: { field: string; code: string; message: string }[];
  }[];
}

/** One line of a list as a program sends it. */
export const listed = (fullName: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ fullName, organisation: 'HTX Nà Lồm Demo', phone: '0911999001' },
  ...more,
});

interface ListDesk {
  readonly path: (trainingClass: MadeClass, rest?: string) => string;
  readonly send: (trainingClass: MadeClass, body: Record<string, unknown>, as?: Staff) => Test;
  readonly sendFile: (trainingClass: MadeClass, bytes: Buffer, fileName: string, fields?: Record<string, string>) => Test;
  readonly confirmedIn: (trainingClass: MadeClass) => Promise<Registration[]>;
}

/** What the specs of lists do again and again through the API; app and organiser exist only once the specs run. */
export function listDesk(testApp: () => TestApp, organiser: () => Staff): ListDesk {
  const path: ListDesk['path'] = ({ id }, rest = '') => `/api/v1/classes/${id}/imports${rest}`;
  return {
    path,
    send: (trainingClass, body, { bearer } = organiser()) =>
      testApp()
        .http.post(path(trainingClass))
        .set(bearer)
        .send({ entrusted: true, ...body }),
    sendFile: (trainingClass, bytes, fileName, fields = {}) => {
      const request = testApp().http.post(path(trainingClass)).set(organiser().bearer).field('entrusted', 'true');
      for (const [name, value] of Object.entries(fields)) void request.field(name, value);
      return request.attach('file', bytes, fileName);
    },
    confirmedIn: ({ id }) => testApp().unitOfWork.read(() => testApp().get(RegistrationQueries).confirmedOf(id)),
  };
}

export const listPages = ({ id }: MadeClass): string => `/staff/classes/${id}/imports`;

/** The address a form led to. */
export function whereTo({ status, headers, text }: Response): string {
  expect({ status, text: status === 303 ? '' : text }).toEqual({ status: 303, text: '' });
  return headers.location ?? '';
}

/** Sends a file by the form of the page. */
export async function attach(browser: Browser, path: string, bytes: Buffer, fileName: string): Promise<Response> {
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec((await browser.get('/staff/accounts')).text) ?? [];
  return browser.post(path).field('_csrf', csrf).attach('file', bytes, fileName);
}

/** The private link of a unit, as the organiser is shown it once. */
export async function unitLink(organiser: Browser, trainingClass: MadeClass): Promise<string> {
  const order = { unitName: 'UBND xã Demo', unitGroup: 'UBND_XA', deadline: '12/10/2024' };
  const { text } = await postForm(organiser, `${listPages(trainingClass)}/links`, order);
  return new URL(/value="(http[^"]+)"/.exec(text.replaceAll('&#x3D;', '='))?.[1] ?? 'http://x/').pathname;
}
