import type { Page } from 'playwright-core';
import { addDays, dateInVietnam } from '../../src/shared/calendar-date.js';
import { placePages } from './place-pages.js';
import { privatePages } from './private-pages.js';
import { programApi, type Send } from './program-api.js';

/** One page of the program, named by its address. */
export interface PageToSee {
  readonly name: string;
  readonly path: string;
  /** Seen by somebody who signed in. */
  readonly signIn: boolean;
  /** Sent empty first, so that its errors show. */
  readonly submit?: boolean;
}

/** How the crawler reads: with the cookies of a browser that signed in. */
export interface Reader {
  get(url: string): Promise<{ status(): number; headers(): Record<string, string>; text(): Promise<string> }>;
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** Forms that are worth seeing with every error that an empty form has. */
const forms = [
  /^\/sign-in$/,
  /\/(courses|classes|plans|targets|registrations|questions|letterheads)\/new$/,
  /\/(revoke|reissue)$/,
  /^\/staff\/organisations\/_$/,
  /^\/staff\/plans\/_\/targets\/_$/,
  /\/evidence\/new\?kind$/,
];
/** What only chooses among the rows of one page. */
const narrowing = ['page', 'after', 'before', 'asOf', 'group', 'year', 'q', 'state', 'by', 'side', 'place', 'on'];
const firstPages = ['/', '/verify', '/privacy', '/sign-in', '/staff', '/no-such-page'];
/** Far more than there are: a crawl that does not end has met addresses without end. */
const MOST_PAGES = 300;

/**
 * Every kind of page: follows the links from the first pages and keeps one address of each shape (ids, codes and numbers replaced),
 * so that a page added later is seen without being listed.
 */
export async function findPages(
  url: string,
  reader: Reader,
  extra: readonly string[],
): Promise<{ readonly pages: PageToSee[]; readonly broken: string[] }> {
  const waiting = [...firstPages, ...extra].map((path) => ({ path, from: 'the list' }));
  const broken: string[] = [];
  const found = new Map<string, { path: string; hasForm: boolean }>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (found.size > MOST_PAGES) throw new Error(`More than ${MOST_PAGES} kinds of pages, the last of them ${next.path}`);
    const { path, from } = next;
    // One address shows another page when the class is in another state: what the caller names is seen as well.
    const shape = extra.includes(path) ? `${shapeOf(path)} current ${extra.indexOf(path)}` : shapeOf(path);
    if (found.has(shape)) continue;
    const answer = await reader.get(url + path);
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    if (answer.status() >= 400 && path !== '/no-such-page') broken.push(`${from} leads to ${path}: ${answer.status()}`);
    const html = await answer.text();
    found.set(shape, { path, hasForm: /<main[^]*method="post"/.test(html) });
    waiting.push(...linksIn(html).map((link) => ({ path: link, from: path })));
  }
  const pages = [...found].flatMap(([shape, { path, hasForm }]) => {
    const page = { name: nameOf(shape), path, signIn: path.startsWith('/staff') };
    const isOpenClass = extra.includes(path) && path.startsWith('/classes/');
    return hasForm && (isOpenClass || forms.some((form) => form.test(shapeOf(path))))
      ? [page, { ...page, name: `${page.name}-errors`, submit: true }]
      : [page];
  });
  return { pages, broken };
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"]*)"([^>]*)/g)]
    .filter(([, , rest]) => !rest?.includes('download'))
    .map(([, link = '']) => link.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').replace(/#.*$/, ''))
    .filter((link) => !/[?&]lang=|^\/api|\/pdf$/.test(link));
}

/** Addresses that show the same page have one shape. */
function shapeOf(path: string): string {
  const [bare = '', query = ''] = path.replaceAll(UUID, '_').split('?');
  const keys = [...new URLSearchParams(query).keys()]
    .filter((key) => !narrowing.includes(key))
    .sort()
    .join('+');
  const shape = bare
    .replace(/^\/(classes|r|verify|setup|reset|my-trainings)\/[^/]+/, '/$1/_')
    .replace(/\/targets\/(?!new$)[^/]+/, '/targets/_')
    .replace(/\/lines\/\d+$/, '/lines/_')
    .replace(/\/mail-templates\/[^/]+\/(vi|en)/, '/mail-templates/_/_');
  return keys ? `${shape}?${keys}` : shape;
}

function nameOf(shape: string): string {
  return (
    shape
      .replaceAll(UUID, '_')
      .replaceAll(/[^A-Za-z0-9_]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'home'
  );
}

/** An open class of tomorrow with a long name, people with long names, a draft and an invitation, made through the API beside whatever is there. */
export async function addCurrentWork(url: string, account: { email: string; password: string }, people: number): Promise<string[]> {
  const send = await programApi(url, account);
  const today = dateInVietnam(new Date());
  const course = await send<{ id: string }>('courses', {
    code: 'TXNG-SX',
    name: 'Truy xuất nguồn gốc, tem QR và ứng dụng Cổng thông tin truy xuất nguồn gốc sản phẩm, hàng hóa của tỉnh',
    type: 'TAP_HUAN',
    periods: 16,
    description: 'Dành cho hợp tác xã và hộ kinh doanh có sản phẩm OCOP.\nHọc viên mang theo điện thoại.',
  });
  const facts = {
    courseId: course.id,
    capacity: Math.max(30, people + 5),
    registrationOpensAt: `${addDays(today, -1)}T07:00`,
    // Tomorrow, so that registration stays open in a run that passes midnight.
    registrationClosesAt: `${addDays(today, 1)}T06:00`,
    place: 'Hội trường Trung tâm Văn hóa, Thể thao và Truyền thông huyện Yên Sơn, tỉnh Tuyên Quang',
    lecturer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng tỉnh Tuyên Quang (mô phỏng)',
    audience: 'Hợp tác xã, hộ kinh doanh, cán bộ xã phụ trách chương trình OCOP',
  };
  const open = await send<{ id: string; code: string }>('classes', { ...facts, needsResult: true });
  for (const [days, halfDay] of [
    [1, 'MORNING'],
    [1, 'AFTERNOON'],
    [2, 'MORNING'],
  ] as const) {
    await send(`classes/${open.id}/sessions`, { heldOn: addDays(today, days), halfDay });
  }
  await send(`classes/${open.id}/open`, {});
  const answers = await addQuestions((question) => send<{ id: string }>(`classes/${open.id}/questions`, question));
  const draft = await send<{ id: string }>('classes', { ...facts, name: 'Lớp nháp chưa có buổi nào' });
  let seat = '';
  for (let number = 0; number < people; number++) {
    const receipt = await send<{ token: string }>(`classes/${open.id}/registrations`, { ...personOf(number), answers });
    seat ||= `/r/${receipt.token}`;
  }
  // A list without one good line is not entered: it stays a draft, to be corrected.
  await send(`classes/${open.id}/imports`, { entrusted: true, people: [{ fullName: '7', phone: '12' }] }).catch(() => undefined);
  const invitation = await send<{ path: string }>('invitations', { role: 'organiser' });
  const ofPlan = await addPlan(send, today);
  const staff = `/staff/classes/${open.id}`;
  return [
    seat,
    `${seat}/cancel`,
    invitation.path,
    `/classes/${open.code}`,
    staff,
    `${staff}/roll`,
    `${staff}/registrations`,
    `${staff}/results`,
    `${staff}/finalise`,
    `${staff}/certificates`,
    `${staff}/printouts`,
    `${staff}/printouts/receipts`,
    `${staff}/printouts/letters`,
    `/staff/classes/${draft.id}`,
    ...ofPlan,
    ...(await placePages(url, account)),
    ...(await privatePages(url, account)),
  ];
}

/**
 * A draft of the report of a plan of this year with its last page before sending, a figure that waits for another person, and a list of evidence with a
 * line to correct; gives their pages.
 */
async function addPlan(send: Send, today: string): Promise<string[]> {
  const year = today.slice(0, 4);
  const plan = await send<{ id: string }>('plans', {
    number: '99/KH-UBND-DEMO',
    title: 'Nâng cao năng suất chất lượng sản phẩm, hàng hóa (mô phỏng)',
    issuer: 'Ủy ban nhân dân tỉnh (mô phỏng)',
    province: 'Tuyên Quang',
    signedOn: '2019-04-19',
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
  });
  const report = await send<{ id: string }>(`plans/${plan.id}/reports`, { part: 'year', year: Number(year) });
  const text = [
    'Loại hồ sơ\tĐơn vị\tPhân loại\tSố hiệu\tNgày tính\tVăn bản chứng minh\tGhi chú',
    `Hỗ trợ doanh nghiệp\tCông ty TNHH MTV Gỗ Lô Giang Demo\tKhông rõ\tHĐ 2\t05/01/${year}\tBB 06\t`,
  ].join('\n');
  const list = await send<{ id: string }>(`plans/${plan.id}/evidence/imports`, { text });
  const target = await send<{ key: string }>(`plans/${plan.id}/targets`, {
    ...{ label: 'Hỗ trợ 30 doanh nghiệp', quote: 'Hỗ trợ ít nhất 30 doanh nghiệp', comparator: 'GTE', wanted: 30 },
    ...{ unit: 'enterprise', basis: 'REPORTED_COUNT', periodicity: 'WHOLE_PERIOD' },
  });
  const ofTarget = `plans/${plan.id}/targets/${target.key}`;
  const evidence = 'Báo cáo số 12/BC-SCT (mô phỏng)';
  const figure = await send<{ id: string }>(`${ofTarget}/figures`, { kind: 'reported', countedOn: `${year}-01-05`, value: 8, evidence });
  return [
    ...[`/staff/reports/${report.id}`, `/staff/reports/${report.id}/send`],
    ...[`/staff/${ofTarget}`, `/staff/${ofTarget}/figures/${figure.id}`],
    `/staff/plans/${plan.id}/evidence/imports/${list.id}`,
  ];
}

/** One question of each kind, one of them dependent; gives the answers of a participant. */
async function addQuestions(add: (question: object) => Promise<{ id: string }>): Promise<Record<string, unknown>> {
  const lunch = await add({
    kind: 'single_choice',
    label: 'Ông/Bà có ăn trưa tại lớp không?',
    labelEn: 'Will you have lunch at the class?',
    choices: 'Có | Yes\nKhông | No',
    isRequired: true,
  });
  await add({
    kind: 'several_choices',
    label: 'Ông/Bà kiêng món nào?',
    choices: 'Thịt bò\nHải sản\nKhông ăn mặn',
    shownWhen: `${lunch.id}:c1`,
  });
  const product = await add({ kind: 'text', label: 'Sản phẩm chính của đơn vị', hint: 'Tên sản phẩm như trên nhãn' });
  const count = await add({ kind: 'number', label: 'Số sản phẩm đã có mã truy xuất nguồn gốc', minimum: 0, maximum: 500 });
  await add({ kind: 'date', label: 'Ngày được công nhận sản phẩm OCOP gần nhất' });
  await add({ kind: 'long_text', label: 'Ông/Bà muốn được hướng dẫn kỹ điều gì?' });
  await add({ kind: 'file', label: 'Giấy giới thiệu của đơn vị' });
  return { [lunch.id]: 'c2', [product.id]: 'Cam sành Hàm Yên', [count.id]: 3 };
}

const names = [
  'Nguyễn Thị Hồng Nhung',
  'Ma Văn Thuấn',
  'Công Tằng Tôn Nữ Hoàng Thị Ánh Tuyết',
  'Giàng A Páo',
  'Triệu Tiến Sinh',
  'Lý A Dế',
];
const units = [
  'Hợp tác xã Nông nghiệp hữu cơ và Du lịch cộng đồng Nà Lồm Demo, thị trấn Na Hang, huyện Na Hang, tỉnh Tuyên Quang',
  'HKD Mật ong Khau Vai Demo',
  'Công ty TNHH MTV Gỗ Lô Giang Demo',
];

function personOf(number: number): object {
  return {
    fullName: names[number % names.length],
    organisation: units[number % units.length],
    group: 'HOP_TAC_XA',
    position: 'Giám đốc kiêm Chủ tịch Hội đồng quản trị',
    phone: `0900${String(number).padStart(6, '0')}`,
    email: `hoc-vien-so-${number}.hop-tac-xa-na-lom@example.com`,
    birthDate: '1980',
    consent: true,
  };
}

/** Empties the longest form of a page and sends it; ends when the page shows what is wrong. */
export async function sendEmpty(page: Page): Promise<void> {
  await page.evaluate(SEND_EMPTY);
  await page.waitForSelector('.error-summary');
}

/** Runs in the page; text, because the tests are compiled without a browser's types. */
const SEND_EMPTY = `(() => {
  const [longest] = [...document.querySelectorAll('main form')].sort((a, b) => b.elements.length - a.elements.length);
  for (const box of longest.querySelectorAll('input:not([type=hidden]):not([type=radio]), textarea, select')) {
    if (box.type === 'checkbox') box.checked = false;
    else box.value = '';
  }
  longest.noValidate = true;
  longest.requestSubmit();
})()`;
