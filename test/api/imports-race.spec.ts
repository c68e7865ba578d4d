import type { AddressInfo } from 'node:net';
import { ImportBatch, ImportRow } from '../../src/modules/imports/index.js';
import { Person } from '../../src/modules/directory/index.js';
import { RegistrationQueries } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, makeStaff, readClass, registrationForm, type Staff } from '../support/make.js';
import { messyWorkbook, people } from '../support/messy-list.js';

let testApp: TestApp;
let address: string;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  await testApp.app.listen(0, '127.0.0.1');
  const { port } = testApp.app.getHttpServer().address() as AddressInfo;
  address = `http://127.0.0.1:${port}/api/v1`;
  organiser = await makeStaff(testApp);
});
afterAll(() => testApp.close());

interface Report {
  readonly importId: string;
  /** Absent in a refusal. */
  readonly entered?: number;
  readonly refused: number;
  readonly rows: readonly { readonly outcome: string; readonly reasons: readonly { readonly code: string }[] }[];
}

async function importWorkbook(classId: string, bytes: Buffer): Promise<Response> {
  const form = new FormData();
  form.append('entrusted', 'true');
  form.append('file', new Blob([new Uint8Array(bytes)]), 'ds.xlsx');
  return fetch(`${address}/classes/${classId}/imports`, { method: 'POST', headers: organiser.bearer, body: form });
}

async function register(classId: string): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(registrationForm());
  return (await fetch(`${address}/classes/${classId}/registrations`, { method: 'POST', headers, body })).status;
}

const confirmedIn = async (classId: string): Promise<number> =>
  (await testApp.unitOfWork.read(() => testApp.get(RegistrationQueries).confirmedOf(classId))).length;

describe('a list and phones that want the same seats', () => {
  it('60 lines and 20 phones share exactly 50 seats, and everyone else is told why', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 50 });
    const workbook = await messyWorkbook(people(60, 1000));
    const [answer, ...phones] = await Promise.all([
      importWorkbook(trainingClass.id, workbook),
      ...Array.from({ length: 20 }, () => register(trainingClass.id)),
    ]);
    const report = (await answer.json()) as Report;
    const byPhone = phones.filter((status) => status === 201).length;
    expect((report.entered ?? 0) + byPhone).toBe(50);
    expect((report.entered ?? 0) + report.refused).toBe(60);
    expect(phones.every((status) => status === 201 || status === 409)).toBe(true);
    const reasons = report.rows.filter(({ outcome }) => outcome === 'refused').flatMap((row) => row.reasons.map(({ code }) => code));
    expect(reasons).toEqual(Array(report.refused).fill('classFull'));
    expect(await confirmedIn(trainingClass.id)).toBe(50);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(50);
  }, 120_000);

  it('leaves nothing half-saved of the lines that came too late', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 5 });
    const listed = people(20, 2000);
    const { importId } = (await (await importWorkbook(trainingClass.id, await messyWorkbook(listed))).json()) as Report;
    const known = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.find(Person));
    expect(known.filter(({ email }) => listed.some((each) => each.email === email))).toHaveLength(5);
    const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(ImportRow, { batchId: importId }));
    const entered = rows.filter(({ outcome }) => outcome === 'entered');
    expect(entered.map(({ number }) => number)).toEqual([...entered].map((_, index) => index + 7));
    expect(rows.filter(({ outcome, registrationId }) => (outcome === 'entered') !== (registrationId !== null))).toEqual([]);
  }, 60_000);

  it('the same file sent twice at once seats everyone once', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 50 });
    const workbook = await messyWorkbook(people(15, 3000));
    const reports = (await Promise.all([1, 2, 3].map(async () => (await importWorkbook(trainingClass.id, workbook)).json()))) as Report[];
    expect(reports.reduce((sum, { entered }) => sum + (entered ?? 0), 0)).toBe(15);
    expect(await confirmedIn(trainingClass.id)).toBe(15);
  }, 60_000);

  it('one of many who take a list back at once does it, and every seat is free again once', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 50 });
    const { importId } = (await (await importWorkbook(trainingClass.id, await messyWorkbook(people(15, 4000)))).json()) as Report;
    const headers = { ...organiser.bearer, 'content-type': 'application/json' };
    const undo = async (): Promise<number> =>
      (
        await fetch(`${address}/classes/${trainingClass.id}/imports/${importId}/undo`, {
          method: 'POST',
          headers,
          body: '{"reason":"Nhầm"}',
        })
      ).status;
    expect((await Promise.all(Array.from({ length: 6 }, undo))).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
    expect(await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.countBy(ImportBatch, { id: importId, state: 'undone' }))).toBe(1);
  }, 60_000);
});
