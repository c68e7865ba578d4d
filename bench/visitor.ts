/** A browser in which somebody has signed in. */
export interface Visitor {
  /** Milliseconds until the last byte of the answer. @throws Error when it is not 200 */
  timeOf(path: string): Promise<number>;
}

export async function signIn(url: string, account: { email: string; password: string }): Promise<Visitor> {
  const signedIn = await fetch(`${url}/sign-in`, { method: 'POST', body: new URLSearchParams(account), redirect: 'manual' });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return {
    timeOf: async (path) => {
      const start = performance.now();
      const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return performance.now() - start;
    },
  };
}
