/** Việt Nam keeps one time all year, so its zone is one line of history; RFC 5545, 3.6.5, wants it in every file that names it. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

const vietnamOffset = 7 * 3_600_000;

/**
 * A calendar whose events are in UTC, with their beginnings and ends in Vietnamese time: somebody who travels then reads the hour that is
 * printed on the invitation. Stamps stay in UTC, as RFC 5545 asks (3.8.7.2); ical-generator's own zone would write those without one too.
 */
export function inVietnameseZone(calendar: string): string {
  const local = calendar.replaceAll(/^(DTSTART|DTEND):(\d{8}T\d{6})Z(?=\r\n)/gm, (_, name: string, utc: string) => {
    return `${name};TZID=Asia/Ho_Chi_Minh:${localTime(utc)}`;
  });
  const body = /^(BEGIN:VEVENT|END:VCALENDAR)/m;
  return `${local.replace(body, `${zone}$1`).trimEnd()}\r\n`;
}

/** '20241015T003000' in UTC is '20241015T073000' in Việt Nam. */
function localTime(utc: string): string {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/.exec(utc) ?? [];
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return new Date(instant + vietnamOffset).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}
