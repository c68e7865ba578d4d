import type { FigureResponse } from '../../src/modules/plans/figures.dto.js';
import { ShowPlan } from '../../src/modules/plans/show-plan.js';
import { PutFigurePaper } from '../../src/modules/plans/put-figure-paper.js';
import { VerifyFigure } from '../../src/modules/plans/index.js';
import { UploadedFile } from '../../src/platform/web/upload.js';
import type { TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import type { Staff } from './make-staff.js';

const figurePaper = (): UploadedFile => new UploadedFile('bao-cao.pdf', Buffer.from('%PDF-1.7 Báo cáo (mô phỏng)'), false);

/** Verifies what waits for it in a plan by another hand than who entered it, and puts papers (`by` this person) to figures that have none. */
export async function verifyFigures(app: TestApp, by: Staff, planId: string): Promise<void> {
  const { targets } = await app.get(ShowPlan).execute(by.actor, planId);
  for (const { key, figures } of targets) {
    for (const { id: figureId, sha256, revision } of figures.filter(({ state }) => state === 'entered')) {
      const place = { planId, key, figureId };
      if (sha256 === null) await app.get(PutFigurePaper).execute(by.actor, place, { revision, file: figurePaper() });
      const seen = sha256 === null ? revision + 1 : revision;
      await app.get(VerifyFigure).execute({ kind: 'system', name: 'another hand' }, place, { revision: seen });
    }
  }
}

/** A figure that one person entered through the API and another verified. */
export async function makeFigure(
  app: TestApp,
  by: Staff,
  { planId, key }: { readonly planId: string; readonly key: string },
  body: object,
): Promise<FigureResponse> {
  const sent = app.http.post(`/api/v1/plans/${planId}/targets/${key}/figures`).set(by.bearer).send(body);
  const figure = await expectAnswer<FigureResponse>(sent, 201);
  await verifyFigures(app, by, planId);
  return figure;
}
