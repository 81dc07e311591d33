// What modules share: the words of the page, the voice, and the two ways to the server.

const source = document.getElementById('words')?.dataset ?? {};

/** A text in the page's language; {0}, {1} stand for values. */
export const word = (key, ...values) =>
  (source[key] ?? '').replace(/\{(\d)\}/g, (all, index) => values[index] ?? all);

/** The same where a number decides between two texts. */
export const count = (key, number) => word(number === 1 ? key + 'One' : key + 'Many', number);

export const signedIn = Boolean(source.person);

let voice;
let hush;

/** Shows a sentence for a while; readers hear it without losing their place. */
export function say(text) {
  if (!text) return;
  if (!voice) {
    voice = document.createElement('div');
    voice.className = 'toast';
    voice.setAttribute('role', 'status');
    document.body.append(voice);
  }
  clearTimeout(hush);
  voice.textContent = '';
  requestAnimationFrame(() => { voice.textContent = text; });
  hush = setTimeout(() => { voice.textContent = ''; }, 8000);
}

export class Refused extends Error {
  constructor(status, page) {
    super(`answered ${status}`);
    this.status = status;
    this.page = page;
  }
}

/**
 * Sends a form as its button would. The server tells where a browser would go next, and what it would say there.
 * Who is logged out by now is led to log in.
 */
export async function send(form, button) {
  const answer = await fetch(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, {
    method: 'POST',
    body: form.enctype === 'multipart/form-data' ? new FormData(form, button) : new URLSearchParams(new FormData(form, button)),
    headers: { 'X-Requested-With': 'fetch' },
    credentials: 'same-origin',
  });
  const json = (answer.headers.get('Content-Type') ?? '').startsWith('application/json');
  if (answer.status === 401) {
    location.assign(`/auth/sign_in?continue=${encodeURIComponent(location.pathname + location.search)}`);
    return new Promise(() => {});
  }
  if (!answer.ok) throw new Refused(answer.status, json ? null : await answer.text());
  return json ? answer.json() : { to: location.href, said: null, page: await answer.text() };
}

/** Asks the API for who is logged in, by the session. */
export async function api(path, options = {}) {
  const answer = await fetch(path, { ...options, credentials: 'same-origin', headers: { 'X-Anancus-Page': '1' } });
  if (!answer.ok) throw new Refused(answer.status, null);
  return answer.json();
}

/** Reads another page of this server, to take parts of it. */
export async function read(address, options = {}) {
  const answer = await fetch(address, { ...options, credentials: 'same-origin' });
  if (!answer.ok) throw new Refused(answer.status, null);
  return parse(await answer.text());
}

export const parse = text => new DOMParser().parseFromString(text, 'text/html');

/** Makes an element; values of attributes and texts are never read as markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value != null) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A symbol of the sprite, from where the page has the others. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  const sprite = document.querySelector('use[href*="icons.svg"]')?.getAttribute('href').split('#')[0] ?? '/assets/icons.svg';
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

export const still = () =>
  document.documentElement.dataset.motion === 'none' || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Whether keys typed now go into a field. */
export const typing = target =>
  target instanceof Element && (target.closest('input, textarea, select, [contenteditable]') !== null);
