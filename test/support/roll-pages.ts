import { startApp, type TestApp } from './app.js';
import { type Browser, makeClass, type MadeClass, makeRegistration, type MadeRegistration, makeStaff, signInBrowser } from './make.js';

/** An open class whose people have these names; `path` is where its staff pages begin. */
export interface PageScene {
  readonly class: MadeClass;
  readonly people: MadeRegistration[];
  readonly path: string;
  readonly sessions: string[];
}

/** The program with the people who take rolls and close classes, each at a browser. */
export class RollPages {
  private constructor(
    readonly app: TestApp,
    readonly organiser: Browser,
    readonly checkin: Browser,
    readonly official: Browser,
  ) {}

  static async open(at: string): Promise<RollPages> {
    const app = await startApp(at);
    const signedIn = async (role: 'organiser' | 'checkin' | 'official'): Promise<Browser> => signInBrowser(app, await makeStaff(app, role));
    return new RollPages(app, await signedIn('organiser'), await signedIn('checkin'), await signedIn('official'));
  }

  async makeScene(names: string[] = ['Bàn Thị Mụi', 'Lý A Dế'], overrides: Parameters<typeof makeClass>[1] = {}): Promise<PageScene> {
    const made = await makeClass(this.app, overrides);
    const people: MadeRegistration[] = [];
    for (const fullName of names) people.push(await makeRegistration(this.app, made, { fullName }));
    return { class: made, people, path: `/staff/classes/${made.id}`, sessions: made.sessions.map(({ id }) => id) };
  }
}
