// Keeps relative times true. The server wrote them; what it writes as a date stays.
import { word } from './page.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function refresh() {
  const now = Date.now();
  for (const time of document.querySelectorAll('time[datetime][title]')) {
    const past = now - Date.parse(time.dateTime);
    if (!(past >= 0 && past < 7 * DAY)) continue;
    const text = past < MINUTE ? word('now')
      : past < HOUR ? word('minutes', Math.floor(past / MINUTE))
      : past < DAY ? word('hours', Math.floor(past / HOUR))
      : word('days', Math.floor(past / DAY));
    if (text && time.textContent !== text) time.textContent = text;
  }
}

export function start() {
  if (!word('now')) return;
  setInterval(() => document.hidden || refresh(), MINUTE);
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
}
