/** Sends a body to a path under /api/v1 and answers what came back. @throws Error with the answer when it is refused. */
export type Send = <T>(path: string, body: object) => Promise<T>;

/** The API of a running program for this account. */
export async function programApi(url: string, account: { readonly email: string; readonly password: string }): Promise<Send> {
  const { token } = await post<{ token: string }>(url, 'tokens', account);
  return (path, body) => post(url, path, body, token);
}

async function post<T>(url: string, path: string, body: object, token?: string): Promise<T> {
  const answer = await fetch(`${url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
