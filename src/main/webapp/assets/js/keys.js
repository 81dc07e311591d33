// Keys for those who do not want to reach for the mouse; "?" shows them. They can be switched off there: somebody may speak or type
// them unawares (WCAG 2.1.4).
import { element, signedIn, still, typing, word } from './page.js';

const STORE = 'anancus-keys';
const POSTS = 'article.status:not(.status-quote), article.notif, a.conv, .account';

let sheet;

const off = () => { try { return localStorage.getItem(STORE) === 'off'; } catch { return false; } };
const shown = post => post.getClientRects().length > 0;
const posts = () => [...document.querySelectorAll(`main :is(${POSTS})`)].filter(shown);
const current = () => document.activeElement?.closest?.(POSTS);

function move(by) {
  const all = posts();
  let at = all.indexOf(current());
  if (at < 0) {
    at = all.findIndex(post => post.getBoundingClientRect().bottom > 80);
    at = by > 0 ? at - 1 : at + 1;
  }
  const next = all[at + by];
  if (!next) return;
  if (!next.matches('a')) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest', behavior: still() ? 'auto' : 'smooth' });
}

const press = selector => () => {
  const button = current()?.querySelector(selector);
  if (!button) return false;
  button.click();
};

const go = address => () => location.assign(address);

function focus(selector, otherwise) {
  const field = document.querySelector(selector);
  if (!field) return location.assign(otherwise);
  field.focus();
  field.scrollIntoView({ block: 'center' });
}

const everybody = {
  j: ['keyNext', () => move(1)],
  k: ['keyBack', () => move(-1)],
  o: ['keyOpen', press('.status-meta a, .notif-post a, a.name')],
  p: ['keyPerson', press('a.name')],
  x: ['keyUnfold', press('details.cw > summary, details.veil > summary')],
  e: ['keyPicture', press('.media figure > a')],
  '.': ['keyNew', () => document.querySelector('a.new-bar:not([hidden])')?.click()],
  '/': ['keySearch', () => focus('input[type="search"]', '/search')],
  '?': ['keyHelp', () => help()],
};

const people = {
  r: ['keyReply', press('a.act[href]')],
  b: ['keyBoost', press('.act-boost:not(:disabled)')],
  f: ['keyFavourite', press('.act-fav')],
  d: ['keyBookmark', press('.act-mark')],
  n: ['keyWrite', () => focus('form.composer textarea', '/compose')],
};

const places = {
  h: ['keyHome', go('/home')],
  n: ['keyNotifications', go('/notifications')],
  l: ['keyLocal', go('/public/local')],
  c: ['keyConversations', go('/conversations')],
  s: ['keySettings', go('/settings')],
};

const keys = signedIn ? { ...everybody, ...people } : everybody;

function row(key, text) {
  return element('div', {}, element('dt', {}, ...key.split(' ').map(each => element('kbd', {}, each))), element('dd', {}, text));
}

function help() {
  if (!sheet) {
    const rows = Object.entries(keys).map(([key, [text]]) => row(key, word(text)));
    if (signedIn) rows.push(...Object.entries(places).map(([key, [text]]) => row(`g ${key}`, word(text))));
    const box = element('input', { type: 'checkbox', role: 'switch', checked: !off() });
    box.addEventListener('change', () => localStorage.setItem(STORE, box.checked ? 'on' : 'off'));
    const close = element('button', { type: 'button', class: 'btn' }, word('close'));
    close.addEventListener('click', () => sheet.close());
    sheet = element('dialog', { class: 'sheet', 'aria-labelledby': 'keys-title' },
      element('h2', { id: 'keys-title' }, word('keys')),
      element('label', { class: 'switch' }, element('span', {}, word('keysOn')), box),
      element('dl', { class: 'keys', tabindex: 0 }, ...rows), close);
    document.body.append(sheet);
  }
  sheet.showModal();
}

/** A link in the foot: who does not know the keys finds them there. */
function offer() {
  const foot = document.querySelector('footer.foot');
  if (!foot || !word('keys')) return;
  const button = element('button', { type: 'button', class: 'btn btn-link' }, word('keys'));
  button.addEventListener('click', help);
  foot.prepend(button);
}

export function start() {
  let going = 0;
  offer();
  document.addEventListener('keydown', event => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.repeat;
    if (!plain || event.defaultPrevented || typing(event.target) || document.querySelector('dialog[open]')) return;
    if (off() && event.key !== '?') return;
    const place = Date.now() - going < 1500 && signedIn ? places[event.key] : null;
    const known = place ?? (Object.hasOwn(keys, event.key) ? keys[event.key] : null);
    going = event.key === 'g' ? Date.now() : 0;
    if (known && known[1]() !== false) event.preventDefault();
  });
}
