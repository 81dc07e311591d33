// Completes handles, hashtags and emoji in texts, from what the server knows.
import { api, element, signedIn, word } from './page.js';

const MOST = 5;
const PAUSE = 200;
const SOUGHT = /(?:^|[\s(])([@#:])([\p{L}\p{N}_.@-]{1,60})$/u;

let emojis;
let list;
let field = null;
let found = [];
let at = -1;
let timer;
let asked = 0;

async function people(text) {
  const accounts = await api(`/api/v1/accounts/search?limit=${MOST}&q=${encodeURIComponent(text)}`);
  return accounts.map(each => ({ text: `@${each.acct}`, name: each.display_name || each.username, picture: each.avatar_static }));
}

async function tags(text) {
  const { hashtags } = await api(`/api/v2/search?type=hashtags&limit=${MOST}&q=${encodeURIComponent(text)}`);
  return hashtags.map(each => ({ text: `#${each.name}` }));
}

async function symbols(text) {
  emojis ??= api('/api/v1/custom_emojis');
  const low = text.toLowerCase();
  const fit = (await emojis).filter(each => each.visible_in_picker !== false && each.shortcode.toLowerCase().includes(low));
  fit.sort((a, b) => a.shortcode.toLowerCase().indexOf(low) - b.shortcode.toLowerCase().indexOf(low));
  return fit.slice(0, MOST).map(each => ({ text: `:${each.shortcode}:`, picture: each.static_url }));
}

/** What is being typed before the caret. */
function sought() {
  const match = field.selectionStart === field.selectionEnd && SOUGHT.exec(field.value.slice(0, field.selectionStart));
  return match ? { kind: match[1], text: match[2] } : null;
}

function hide() {
  found = [];
  at = -1;
  asked++;
  list?.remove();
  field?.removeAttribute('aria-activedescendant');
  field?.removeAttribute('aria-controls');
}

function option(each, index) {
  const made = element('li', { id: `complete-${index}`, role: 'option', 'aria-selected': 'false' });
  if (each.picture) made.append(element('img', { src: each.picture, alt: '', width: 24, height: 24 }));
  made.append(element('b', { dir: 'auto' }, each.text));
  if (each.name) made.append(element('span', { class: 'clip', dir: 'auto' }, each.name));
  made.addEventListener('pointerdown', event => { event.preventDefault(); take(index); });
  return made;
}

function show(all) {
  found = all;
  if (found.length === 0) return hide();
  list ??= element('ul', { id: 'complete', class: 'complete', role: 'listbox', 'aria-label': word('suggestions') });
  list.replaceChildren(...found.map(option));
  field.after(list);
  field.setAttribute('aria-controls', 'complete');
  mark(0);
}

function mark(index) {
  at = (index + found.length) % found.length;
  [...list.children].forEach((each, place) => each.setAttribute('aria-selected', place === at));
  field.setAttribute('aria-activedescendant', `complete-${at}`);
}

function take(index) {
  const { text } = sought() ?? {};
  if (text === undefined) return hide();
  const begin = field.selectionStart - text.length - 1;
  field.setRangeText(`${found[index].text} `, begin, field.selectionStart, 'end');
  hide();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

async function ask() {
  const now = sought();
  if (!now) return hide();
  const mine = ++asked;
  try {
    const all = await { '@': people, '#': tags, ':': symbols }[now.kind](now.text);
    if (mine === asked && document.activeElement === field) show(all);
  } catch {
    hide();
  }
}

function key(event) {
  if (event.isComposing || found.length === 0) return;
  const act = {
    ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: () => take(at), Tab: () => take(at), Escape: hide,
  }[event.key];
  if (!act || event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

export function start() {
  if (!signedIn) return;
  document.addEventListener('focusin', event => {
    if (!event.target.matches?.('form.composer textarea, .composer-full textarea')) return;
    field = event.target;
    field.setAttribute('aria-autocomplete', 'list');
  });
  document.addEventListener('input', event => {
    if (event.target !== field || event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  document.addEventListener('keydown', event => { if (event.target === field) key(event); }, true);
  document.addEventListener('focusout', event => { if (event.target === field) hide(); });
}
