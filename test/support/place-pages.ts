import { programApi } from './program-api.js';

/** Where the classes of the demonstration year were held, and the forms that say it, with units that were looked for. */
export async function placePages(url: string, account: { readonly email: string; readonly password: string }): Promise<string[]> {
  const send = await programApi(url, account);
  const { token } = await send<{ token: string }>('tokens', account);
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
    return (await answer.json()) as T;
  };
  const plans = await get<{ id: string; number: string }[]>('plans');
  const plan = plans.find(({ number }) => number === '60/KH-UBND')?.id ?? '';
  const places = `/staff/plans/${plan}/places`;
  const { rows } = await get<{ rows: { unitId: string }[] }>(`plans/${plan}/places?by=classes&year=2024`);
  const place = rows[0]?.unitId ?? '';
  const { items: classes } = await get<{ items: { id: string }[] }>(`plans/${plan}/places/classes?year=2024&place=${place}`);
  const { id: venue } = await send<{ id: string }>('venues', { name: 'Nhà văn hóa trung tâm' });
  return [
    `${places}?by=classes&year=2024&reading=now`,
    `${places}/classes?by=classes&year=2024&place=${place}`,
    `/staff/classes/${classes[0]?.id}/admin-unit?q=tuyen`,
    `/staff/venues/${venue}/admin-unit?q=yen&on=2024-05-01`,
  ];
}
