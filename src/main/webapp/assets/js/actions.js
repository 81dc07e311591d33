// Sends the forms of posts and people without leaving the page. Favourites, boosts and bookmarks change at once and change back if
// the server refuses; votes and follows are replaced by what the server then shows.
import { element, parse, read, say, send, word } from './page.js';

const TOGGLES = '.act-boost, .act-fav, .act-mark';
const busy = new WeakSet();

function number(button, by) {
  let shown = button.querySelector('.num');
  const known = shown?.textContent.trim() ?? '0';
  if (!/^\d+$/.test(known) || button.matches('.act-mark')) return; // shortened, or not counted
  const next = Math.max(0, Number(known) + by);
  const label = button.getAttribute('aria-label') ?? '';
  const name = shown ? label.replace(/[,،、]?\s*\d+$/, '') : label;
  if (next === 0) {
    shown?.remove();
    button.setAttribute('aria-label', name);
    return;
  }
  if (!shown) {
    shown = element('span', { class: 'num' });
    button.append(shown);
  }
  shown.textContent = next;
  button.setAttribute('aria-label', `${name}, ${next}`);
}

/** A button says what pressing it will do: the opposite once it has been pressed. */
function press(button, pressed) {
  button.setAttribute('aria-pressed', pressed);
  number(button, pressed ? 1 : -1);
  if (pressed && !button.value.startsWith('un')) button.value = `un${button.value}`;
  else if (!pressed && button.value.startsWith('un')) button.value = button.value.slice(2);
}

async function toggle(form, button) {
  const before = button.getAttribute('aria-pressed') === 'true';
  const sent = send(form, button); // with the value as it is now
  press(button, !before);
  try {
    await sent;
  } catch {
    press(button, before);
    say(word('failed'));
  }
}

/** The same form in another copy of the page, if it can be told apart. */
function twin(form, page) {
  const address = form.getAttribute('action');
  const same = root => [...root.querySelectorAll('form')].filter(each => each.getAttribute('action') === address
    && each.classList.value === form.classList.value);
  const here = same(document);
  const there = same(page);
  return here.length === there.length ? there[here.indexOf(form)] : undefined;
}

function swap(form, page) {
  const fresh = twin(form, page);
  if (!fresh) return false;
  const pressed = document.activeElement?.closest('button')?.name;
  const inside = form.contains(document.activeElement);
  const copy = document.importNode(fresh, true);
  form.replaceWith(copy);
  if (inside) (copy.querySelector(`button[name="${CSS.escape(pressed ?? '')}"]`) ?? copy.querySelector('a, button, input'))?.focus();
  return true;
}

/** The post around the form, as another copy of the page shows it. */
function swapPost(form, page) {
  const post = form.closest('article[data-status]');
  const fresh = post && page.querySelector(`article[data-status="${CSS.escape(post.dataset.status)}"]`);
  if (!fresh) return false;
  const copy = document.importNode(fresh, true);
  post.replaceWith(copy);
  const poll = copy.querySelector('.poll');
  if (poll) {
    poll.tabIndex = -1;
    poll.focus();
  }
  return true;
}

async function replace(form, button) {
  try {
    const { to, said, page } = await send(form, button);
    const shown = page ? parse(page) : await read(location.pathname + location.search);
    if (!(button.value === 'vote' ? swapPost : swap)(form, shown)) location.assign(to);
    say(said);
  } catch {
    say(word('failed'));
  }
}

async function copyLink(form) {
  const link = form.closest('article')?.querySelector('.status-meta a[href]')?.href ?? location.href;
  await navigator.clipboard.writeText(link);
  say(word('copied'));
}

/** What is done in place; all else goes the way of the form. */
function action(form, button) {
  if (button.matches(TOGGLES) && button.name === 'do') return toggle;
  if (button.value === 'copy' && navigator.clipboard) return copyLink;
  if (form.querySelector('fieldset.poll') && button.value === 'vote') return replace;
  return /^(un)?follow$/.test(button.value) && /^\/people\/\d+\/actions/.test(form.getAttribute('action')) ? replace : null;
}

export function start() {
  document.addEventListener('submit', event => {
    const form = event.target;
    const button = event.submitter;
    const act = button && !event.defaultPrevented && form.method === 'post' ? action(form, button) : null;
    if (!act) return;
    event.preventDefault();
    if (busy.has(button)) return;
    busy.add(button);
    Promise.resolve(act(form, button)).catch(() => form.submit()).finally(() => busy.delete(button));
  });
}
