import { createHash } from 'node:crypto';
import type supertest from 'supertest';
import { FinaliseClass, MarkRoll } from '../../src/modules/attendance/index.js';
import { Certificate } from '../../src/modules/certificates/index.js';
import { startApp, type TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { makeClass, makeCourse, type MadeClass, makeRegistration, type MadeRegistration, makeStaff, type Staff } from './make.js';

export const signed = { signerName: 'Hoàng Minh Demo' };

export interface CertificateBody {
  id: string;
  registrationId: string;
  number: number;
  registerEntry: string;
  serial: string;
  state: string;
  kind: string;
  unitGroup: string;
  countedOn: string;
  issuedOn: string;
  holderName: string;
  verifyCode: string;
  verifyUrl: string;
  replacesId: string | null;
  fileHash: string | null;
  endReason: string | null;
}

export interface CertificateScene {
  readonly class: MadeClass;
  readonly people: MadeRegistration[];
}

export interface SceneOptions {
  names?: string[];
  person?: Parameters<typeof makeRegistration>[2];
  course?: Parameters<typeof makeCourse>[1];
  class?: Parameters<typeof makeClass>[1];
  /** Who came, all by default. */
  came?: number;
  finalised?: boolean;
}

/** The program with the people who issue certificates, and what they do over the API. */
export class CertificateDesk {
  private minutes = 0;

  private constructor(
    readonly app: TestApp,
    private readonly at: string,
    readonly organiser: Staff,
    readonly official: Staff,
    readonly checkin: Staff,
  ) {}

  static async open(at: string): Promise<CertificateDesk> {
    const app = await startApp(at);
    return new CertificateDesk(
      app,
      at,
      await makeStaff(app, 'organiser'),
      await makeStaff(app, 'official'),
      await makeStaff(app, 'checkin'),
    );
  }

  /** Each test gets a minute of its own, so that verifying does not run into the limit of another. */
  nextMinute(): void {
    this.minutes += 1;
    this.app.clock.moveTo(new Date(Date.parse(this.at) + this.minutes * 60_000).toISOString());
  }

  /** A finalised class of a course with certificates, of one session, to which everybody came. */
  async makeScene(options: SceneOptions = {}): Promise<CertificateScene> {
    const course = await makeCourse(this.app, { certificateKind: 'COMPLETION', ...options.course });
    const made = await makeClass(this.app, { sessions: 1, courseId: course.id, ...options.class });
    const people: MadeRegistration[] = [];
    for (const fullName of options.names ?? ['Bàn Thị Mụi']) {
      people.push(await makeRegistration(this.app, made, { fullName, ...options.person }));
    }
    const marks = people
      .slice(0, options.came ?? people.length)
      .map(({ registrationId }) => ({ registrationId, mark: 'present' as const }));
    for (const { id } of made.sessions) await this.app.get(MarkRoll).execute(this.organiser.actor, id, { marks });
    if (options.finalised ?? true) await this.app.get(FinaliseClass).execute(this.organiser.actor, made.id, { confirmed: true });
    return { class: made, people };
  }

  issue(scene: CertificateScene, body: object = signed, staff = this.organiser): supertest.Test {
    return this.app.http.post(`/api/v1/classes/${scene.class.id}/certificates`).set(staff.bearer).send(body);
  }

  async issued(scene: CertificateScene, body: object = signed): Promise<CertificateBody[]> {
    return (await expectAnswer<{ certificates: CertificateBody[] }>(this.issue(scene, body), 201)).certificates;
  }

  async oneIssued(options: SceneOptions = {}): Promise<CertificateBody> {
    const [certificate] = await this.issued(await this.makeScene(options));
    if (!certificate) throw new Error('Nothing was issued');
    return certificate;
  }

  read(id: string): Promise<CertificateBody> {
    return expectAnswer<CertificateBody>(this.app.http.get(`/api/v1/certificates/${id}`).set(this.official.bearer), 200);
  }

  list(query: object): supertest.Test {
    return this.app.http.get('/api/v1/certificates').query(query).set(this.official.bearer);
  }

  change(id: string, verb: 'revoke' | 'reissue', body: object, staff = this.organiser): supertest.Test {
    return this.app.http.post(`/api/v1/certificates/${id}/${verb}`).set(staff.bearer).send(body);
  }

  pdf(id: string): supertest.Test {
    return this.app.http.get(`/api/v1/certificates/${id}/pdf`).set(this.official.bearer).buffer(true);
  }

  pdfOf(id: string): Promise<Buffer> {
    return expectAnswer<Buffer>(this.pdf(id), 200);
  }

  verify(code: string): supertest.Test {
    return this.app.http.get(`/api/v1/verify/${encodeURIComponent(code)}`);
  }

  stored(id: string): Promise<Certificate> {
    return this.app.unitOfWork.read(() => this.app.unitOfWork.manager.findOneByOrFail(Certificate, { id }));
  }

  ofClass(scene: CertificateScene): Promise<Certificate[]> {
    return this.app.unitOfWork.read(() => this.app.unitOfWork.manager.findBy(Certificate, { classId: scene.class.id }));
  }
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
