// Says how many posts are new, and how many notifications; takes away what was deleted. Nothing is put among the posts somebody reads.
import { count, element, word } from './page.js';
import { listen } from './stream.js';

const MOST_FACES = 3;
const fresh = new Map();
const title = document.title;
let bar;

/** What the feed of this page is called as a stream. */
function streamOf(feed) {
  const [name, value] = (feed?.dataset.stream ?? '').split(' ');
  if (!name) return null;
  return value ? { stream: name, [name === 'list' ? 'list' : 'tag']: decodeURIComponent(value) } : { stream: name };
}

/** The first page of the feed, whichever is open. */
function newest() {
  const address = new URL(location.href);
  for (const name of ['max_id', 'min_id', 'since_id']) address.searchParams.delete(name);
  return address.pathname + address.search;
}

function build(feed) {
  bar = document.querySelector('a.new-bar');
  if (bar) return;
  bar = element('a', { class: 'new-bar', href: newest() },
    element('span', { class: 'avatars', 'aria-hidden': 'true' }), element('span'));
  feed.before(element('div', { class: 'new-bar-wrap', role: 'status', hidden: true }, bar));
}

function face(account) {
  const image = element('img', { src: account.avatar_static, alt: '', width: 100, height: 100 });
  return element('span', { class: 'avatar avatar-xs' }, image);
}

function tell() {
  const number = fresh.size;
  bar.parentElement.hidden = number === 0;
  bar.lastElementChild.textContent = count('new', number);
  const accounts = [...new Map([...fresh.values()].map(account => [account.id, account])).values()];
  bar.querySelector('.avatars')?.replaceChildren(...accounts.slice(-MOST_FACES).map(face));
  document.title = number ? `(${number}) ${title}` : title;
}

function remove(id) {
  if (fresh.delete(id)) tell();
  const item = document.getElementById(`post-${id}`)?.closest('ol.feed > li');
  if (item && !item.contains(document.activeElement)) item.remove();
}

function notified() {
  for (const link of document.querySelectorAll('a[href="/notifications"]')) {
    let badge = link.querySelector('.badge-count');
    if (!badge) {
      badge = element('span', { class: 'badge badge-count' }, '0', element('span', { class: 'vh' }, ` ${word('unread')}`));
      link.append(badge);
    }
    const number = Number(badge.firstChild.textContent);
    if (Number.isInteger(number)) badge.firstChild.textContent = number + 1;
  }
}

export function start() {
  const feed = document.querySelector('main [data-stream]'); // also one without posts yet
  const stream = streamOf(feed);
  const hear = (event, payload) => {
    if (event === 'notification') return notified();
    if (event === 'delete') return remove(payload);
    if (event !== 'update' || stream === null) return;
    const status = JSON.parse(payload);
    if (document.getElementById(`post-${status.id}`)) return;
    fresh.set(status.id, status.account);
    tell();
  };
  if (stream) build(feed);
  if (stream && stream.stream !== 'user') {
    listen(stream, hear);
    listen({ stream: 'user:notification' }, hear);
  } else {
    listen({ stream: 'user' }, hear);
  }
}
