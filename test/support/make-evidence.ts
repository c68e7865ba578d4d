import { RecordEvidence, VerifyEvidence } from '../../src/modules/evidence/index.js';
import type { NewEvidence } from '../../src/modules/evidence/evidence.dto.js';
import { UploadedFile } from '../../src/platform/web/upload.js';
import type { TestApp } from './app.js';
import type { Staff } from './make-staff.js';

const paper = (words = 'Hợp đồng hỗ trợ'): UploadedFile => new UploadedFile('hop-dong.pdf', Buffer.from(`%PDF-1.7 ${words}`), false);

/** Support for an enterprise, entered by one person with its paper. */
export async function makeEvidence(testApp: TestApp, planId: string, by: Staff, facts: Partial<NewEvidence> = {}): Promise<string> {
  const support: Partial<NewEvidence> =
    facts.kind === undefined || facts.kind === 'enterprise_support'
      ? { organisation: 'Công ty TNHH Chè Demo', unitGroup: 'DOANH_NGHIEP', variant: 'MANAGEMENT_SYSTEM', reference: 'HĐ 12/2024' }
      : {};
  const { id } = await testApp.get(RecordEvidence).execute(by.actor, planId, {
    kind: 'enterprise_support',
    countedOn: '2024-05-10',
    source: 'Biên bản nghiệm thu số 05/BB-SKHCN ngày 10/5/2024',
    file: paper(),
    ...support,
    ...facts,
  });
  return id;
}

/** Entered by one person and verified by another. */
export async function makeVerified(
  testApp: TestApp,
  planId: string,
  [by, verifier]: readonly [Staff, Staff],
  facts: Partial<NewEvidence> = {},
): Promise<string> {
  const id = await makeEvidence(testApp, planId, by, facts);
  await testApp.get(VerifyEvidence).execute(verifier.actor, planId, id, { revision: 1 });
  return id;
}
