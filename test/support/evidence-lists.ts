import type supertest from 'supertest';
import type { EvidenceListResponse } from '../../src/modules/evidence/evidence.dto.js';
import type { EvidenceImportResponse } from '../../src/modules/evidence/evidence-import.dto.js';
import type { TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import type { Staff } from './make-staff.js';

const heads = ['Loại hồ sơ', 'Đơn vị', 'Thuộc nhóm', 'Phân loại', 'Số hiệu', 'Ngày tính', 'Văn bản chứng minh'];
export const line = (...cells: string[]): string => cells.join('\t');
export const support = (unit: string, number: string, day = '10/5/2024'): string =>
  line('Hỗ trợ doanh nghiệp', unit, 'Doanh nghiệp', 'Truy xuất nguồn gốc', number, day, `BB ${number}`);
export const listOf = (...lines: string[]): string => [line(...heads), ...lines].join('\n');

interface Place {
  readonly testApp: TestApp;
  readonly by: Staff;
  readonly planId: string;
}

interface ListDesk {
  readonly address: (rest?: string) => string;
  readonly handIn: (body: object, as?: Staff) => supertest.Test;
  readonly draft: (text: string, more?: object) => Promise<EvidenceImportResponse>;
  readonly act: (id: string, what: string, body?: object, as?: Staff) => supertest.Test;
  /** `act`, and that it was accepted. */
  readonly done: (id: string, what: string, body?: object, as?: Staff) => Promise<EvidenceImportResponse>;
  readonly listed: (query?: string) => Promise<EvidenceListResponse>;
}

/** Where a plan is given lists of records, through the API; the place is asked for on every call. */
export function listDesk(at: () => Place): ListDesk {
  const address = (rest = ''): string => `/api/v1/plans/${at().planId}/evidence${rest}`;
  const post = (path: string, body: object, { bearer }: Staff): supertest.Test => at().testApp.http.post(path).set(bearer).send(body);
  const handIn: ListDesk['handIn'] = (body, as = at().by) => post(address('/imports'), body, as);
  const act: ListDesk['act'] = (id, what, body = {}, as = at().by) => post(address(`/imports/${id}/${what}`), body, as);
  return {
    ...{ address, handIn, act },
    draft: (text, more = {}) => expectAnswer(handIn({ text, ...more }), 201),
    done: (id, what, body, as) => expectAnswer(act(id, what, body, as), 200),
    listed: (query = '') => expectAnswer(at().testApp.http.get(address(query)).set(at().by.bearer), 200),
  };
}
