import type { PlanResponse, TargetResponse } from '../../src/modules/plans/plans.dto.js';
import type { TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { makeStaff, type Staff } from './make-staff.js';
import { makeTurns, type MadeTurns } from './make-turns.js';
import type { ReportDesk } from './report-desk.js';

const mocked = '(mô phỏng)';

/** Those who correct what stands behind the report of a plan. */
export class CorrectingHands {
  private constructor(
    readonly desk: ReportDesk,
    readonly organiser: Staff,
    readonly admin: Staff,
  ) {}

  static async of(desk: ReportDesk): Promise<CorrectingHands> {
    return new CorrectingHands(desk, await makeStaff(desk.app, 'organiser'), await makeStaff(desk.app, 'admin'));
  }

  get app(): TestApp {
    return this.desk.app;
  }

  turns(more: Partial<Parameters<typeof makeTurns>[1]> = {}): Promise<MadeTurns> {
    const plain = { planIds: [this.desk.planId], closesOn: '2024-09-04', groups: { DOANH_NGHIEP: 3 } } as const;
    return makeTurns(this.app, { ...plain, ...more });
  }

  post(path: string, body: object, by = this.organiser): Promise<unknown> {
    return this.done(this.app.http.post(`/api/v1/${path}`).set(by.bearer).send(body));
  }

  patch(path: string, body: object, by = this.organiser): Promise<unknown> {
    return this.done(this.app.http.patch(`/api/v1/${path}`).set(by.bearer).send(body));
  }

  /** The id of a unit of the register. */
  async unitOf(name = ''): Promise<string> {
    const path = `/api/v1/organisation-register?state=all&q=${encodeURIComponent(name)}`;
    const asked = this.app.http.get(path).set(this.organiser.bearer);
    const { items } = await expectAnswer<{ items: { id: string; name: string }[] }>(asked, 200);
    return items.find((each) => each.name === name)?.id ?? '';
  }

  async reopen({ classId }: MadeTurns): Promise<void> {
    await this.post(`classes/${classId}/reopen`, { reason: `Sai danh sách ${mocked}` });
  }

  async changePlan(changed: object): Promise<void> {
    const { official, planId } = this.desk;
    const plan = await expectAnswer<PlanResponse>(this.app.http.get(`/api/v1/plans/${planId}`).set(official.bearer), 200);
    const { number, title, issuer, province, signedOn, periodFrom, periodTo, countYearBy } = plan;
    const facts = { number, title, issuer, province, signedOn, periodFrom, periodTo, countYearBy, ...changed };
    await this.done(this.app.http.put(`/api/v1/plans/${planId}`).set(official.bearer).send(facts));
  }

  async revise(key: string, changed: object): Promise<void> {
    const { official, planId } = this.desk;
    const { targets } = await expectAnswer<{ targets: TargetResponse[] }>(
      this.app.http.get(`/api/v1/plans/${planId}`).set(official.bearer),
      200,
    );
    const told = Object.entries(targets.find((each) => each.key === key) ?? {});
    const kept = told.filter(([name, value]) => value !== null && !['figures', 'key', 'position', 'version', 'validFrom'].includes(name));
    const body = { ...Object.fromEntries(kept), reason: `Nhập nhầm ${mocked}`, ...changed };
    await this.done(this.app.http.put(`/api/v1/plans/${planId}/targets/${key}`).set(official.bearer).send(body));
  }

  private async done(asked: PromiseLike<{ status: number; text: string }>): Promise<void> {
    const { status, text } = await asked;
    if (status >= 300) throw new Error(`${status} ${text}`);
  }
}
