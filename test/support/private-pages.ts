import { setTimeout as pause } from 'node:timers/promises';

interface Account {
  readonly email: string;
  readonly password: string;
}

type Get = <T>(path: string) => Promise<T>;

/** Pages that only a mailed link opens: the trainings of somebody who holds a certificate, and the choice of a new password. */
export async function privatePages(url: string, account: Account): Promise<string[]> {
  const { token } = await answer<{ token: string }>(`${url}/api/v1/tokens`, { body: account });
  const get: Get = (path) => answer(`${url}/api/v1/${path}`, { token });
  return [await trainingsOf(await holder(get), url, get), await newPassword(url, token)];
}

/** The mailbox of somebody to whom a certificate was issued. */
async function holder(get: Get): Promise<string> {
  const { items } = await get<{ items: { classId: string; registrationId: string }[] }>('certificates?year=2024');
  for (const { classId, registrationId } of items) {
    const list = await get<{ items: { id: string; email: string | null }[] }>(`classes/${classId}/registrations`);
    const email = list.items.find(({ id }) => id === registrationId)?.email;
    if (email) return email;
  }
  throw new Error('Nobody who holds a certificate has a mailbox');
}

/** Asks for the link and reads it in the mailbox of the program, where mail stays without a mail server. */
async function trainingsOf(email: string, url: string, get: Get): Promise<string> {
  await fetch(`${url}/my-trainings`, { method: 'POST', body: new URLSearchParams({ email }), redirect: 'manual' });
  for (let tries = 0; tries < 60; tries++) {
    const { items } = await get<{ items: { id: string; template: string }[] }>(`mail?q=${encodeURIComponent(email)}`);
    const mail = items.find(({ template }) => template === 'my-trainings');
    const [path] = mail ? (/\/my-trainings\/\S+/.exec((await get<{ text: string }>(`mail/${mail.id}`)).text) ?? []) : [];
    if (path) return path;
    await pause(500);
  }
  throw new Error(`No link to the trainings of ${email} was written`);
}

async function newPassword(url: string, token: string): Promise<string> {
  const invitation = await answer<{ token: string }>(`${url}/api/v1/invitations`, { token, body: { role: 'checkin' } });
  const person = { name: 'Bàn Văn Chiều', email: 'ban-van-chieu@example.com', password: 'mot-mat-khau-dai-2026' };
  const { id } = await answer<{ id: string }>(`${url}/api/v1/invitations/${invitation.token}/accept`, { body: person });
  return (await answer<{ path: string }>(`${url}/api/v1/accounts/${id}/password-resets`, { token, body: {} })).path;
}

async function answer<T>(address: string, { token, body }: { readonly token?: string; readonly body?: object }): Promise<T> {
  const response = await fetch(address, {
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
