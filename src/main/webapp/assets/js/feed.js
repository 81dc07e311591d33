// Loads older posts as the end of a feed comes near; the link "older" stays for who wants the next page. What was loaded and where
// the reader was belong to the entry of the browser's history, so the back button leads to the same post.
import { count, parse, read, say, word } from './page.js';

const MOST = 10; // pages that load by themselves; then the reader decides
const NEXT = 'a[rel="next"]';

const feed = () => document.querySelector('main ol.feed');
const pager = root => root.querySelector(`main nav.pager, nav.pager`);
const key = item => item.querySelector('[id^="post-"], [id^="n-"]')?.id ?? item.id;

let loaded = [];
let loading = false;
let tabbing = false; // who goes from link to link would never come to what stands behind the posts
let watch;

function known(list) {
  return new Set([...list.children].map(key).filter(Boolean));
}

/** Appends what another page has and this one has not. */
function append(page) {
  const list = feed();
  const there = known(list);
  const fresh = [...(page.querySelector('main ol.feed')?.children ?? [])].filter(item => !there.has(key(item)));
  for (const item of fresh) list.append(document.importNode(item, true));
  const next = pager(page);
  const here = pager(document);
  if (here && next?.querySelector(NEXT)) {
    const link = here.querySelector(NEXT);
    if (link) link.href = next.querySelector(NEXT).getAttribute('href');
  } else {
    here?.querySelector(NEXT)?.remove();
    watch?.disconnect();
  }
  return fresh.length;
}

async function older() {
  const link = pager(document)?.querySelector(NEXT);
  if (!link || loading) return 0;
  loading = true;
  feed().setAttribute('aria-busy', 'true');
  try {
    const address = link.getAttribute('href');
    const added = append(await read(address));
    loaded.push(address);
    remember();
    return added;
  } finally {
    loading = false;
    feed().removeAttribute('aria-busy');
  }
}

/** The first post that is not above the window, and how far below its edge it begins. */
function place() {
  for (const item of feed().children) {
    const box = item.getBoundingClientRect();
    if (box.bottom > 0) return { post: key(item), top: Math.round(box.top) };
  }
  return null;
}

function remember() {
  if (feed()) history.replaceState({ ...history.state, feed: { loaded, at: place() } }, '');
}

async function restore() {
  const state = history.state?.feed;
  if (!state?.at || performance.getEntriesByType('navigation')[0]?.type === 'navigate') return;
  history.scrollRestoration = 'manual';
  for (const address of state.loaded) {
    append(await read(address));
    loaded.push(address);
  }
  const item = [...feed().children].find(each => key(each) === state.at.post);
  if (item && state.at.top !== undefined) scrollBy(0, item.getBoundingClientRect().top - state.at.top);
}

/** Puts the posts that were missing into the place of the row that says so. */
async function fill(link) {
  const row = link.closest('.gap-row');
  const page = await read(link.href);
  const there = known(row.parentElement);
  const fresh = [...(page.querySelector('main ol.feed')?.children ?? [])].filter(item => !there.has(key(item)));
  const items = fresh.map(item => document.importNode(item, true));
  row.replaceWith(...items);
  items[0]?.querySelector('a[href]:not([tabindex])')?.focus();
  say(count('loaded', items.length));
}

export function start() {
  const link = pager(document)?.querySelector(NEXT);
  document.addEventListener('click', event => {
    const gap = event.target.closest?.('.gap-row a');
    if (!gap || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fill(gap).catch(() => location.assign(gap.href));
  });
  addEventListener('pagehide', remember);
  document.addEventListener('click', event => { if (event.target.closest?.('a[href]')) remember(); }, true);
  restore().catch(() => say(word('failed'))).finally(() => {
    if (!link || !window.IntersectionObserver) return;
    const end = pager(document);
    const look = () => { watch.unobserve(end); watch.observe(end); };
    watch = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting) && loaded.length < MOST && !tabbing) {
        older()
          .then(look) // it may still be near
          .catch(() => watch.disconnect()); // the link is still there
      }
    }, { rootMargin: '0px 0px 900px' });
    addEventListener('keydown', event => { tabbing ||= event.key === 'Tab'; }, true);
    for (const way of ['pointerdown', 'wheel']) {
      addEventListener(way, () => { if (tabbing) { tabbing = false; look(); } }, { capture: true, passive: true });
    }
    watch.observe(end);
  });
}
