// Counts what is left, keeps what is typed, and brings files with their progress. All of it ends in the form as it is: files are sent
// by its own button, and the server's answer takes its place.
import { element, parse, say, signedIn, word } from './page.js';

const FORMS = 'form.composer, form#composer';
const URL_LENGTH = 23;
const URLS = /https?:\/\/[^\s<>"]+/g;
const MENTIONS = /(^|[^\w/@])@(\w+)@[\w.-]+\w/g;
const sent = new WeakSet();
const segments = window.Intl?.Segmenter ? new Intl.Segmenter() : null;

const textOf = form => form.querySelector('textarea[name="text"]');
const warningOf = form => form.querySelector('input[name="warning"]');
const formOf = target => target?.closest?.(FORMS);

/** As the server counts: an address is 23 long, of a mention the domain does not count, and a letter is what a reader takes for one. */
export function length(text) {
  const plain = text.replace(URLS, 'x'.repeat(URL_LENGTH)).replace(MENTIONS, '$1@$2');
  return segments ? [...segments.segment(plain)].length : [...plain].length;
}

function count(form) {
  const text = textOf(form);
  const shown = form.querySelector('.count');
  const limit = Number(text?.dataset.limit);
  if (!shown || !limit) return;
  const left = limit - length(text.value) - length(warningOf(form)?.value ?? '');
  const alone = shown.hasAttribute('aria-hidden');
  shown.textContent = alone ? left : left < 0 ? word('over', -left) : word('left', left);
  shown.classList.toggle('is-over', left < 0);
}

/** One draft for each thing that can be written: a new post, each answer, each quote, each edit. */
function place(form) {
  const about = ['reply_to', 'quote', 'editing', 'draft'].map(name => form.elements[name]?.value ?? '').join(':');
  return `anancus-draft ${document.getElementById('words').dataset.person} ${about}`;
}

function keep(form) {
  const text = textOf(form);
  if (!text || sent.has(form)) return;
  try {
    if (text.value.trim() && text.value !== text.defaultValue) {
      localStorage.setItem(place(form), JSON.stringify({ text: text.value, warning: warningOf(form)?.value ?? null }));
    } else {
      localStorage.removeItem(place(form));
    }
  } catch { /* no room, or not allowed */ }
}

function forget(form) {
  sent.add(form);
  try { localStorage.removeItem(place(form)); } catch { /* not allowed */ }
}

function restore(form) {
  const text = textOf(form);
  if (!text || text.value) return;
  try {
    const kept = JSON.parse(localStorage.getItem(place(form)));
    if (!kept) return;
    text.value = kept.text;
    if (kept.warning !== null && warningOf(form)) warningOf(form).value = kept.warning;
    say(word('draftKept'));
  } catch { /* nothing that can be read */ }
}

/** Typing goes on behind what the page has written already, such as whom an answer names; browsers begin before it. */
function goOn(form) {
  const text = textOf(form);
  if (text && text === document.activeElement && text.selectionEnd === 0) text.setSelectionRange(text.value.length, text.value.length);
}

function swap(form, page) {
  const fresh = page.querySelector('form#composer');
  if (!fresh) throw new Error('no composer');
  const copy = document.importNode(fresh, true);
  form.replaceWith(copy);
  count(copy);
  const last = [...copy.querySelectorAll('fieldset.attach textarea')].at(-1);
  (copy.querySelector('#media-e') ? copy.querySelector('#file') : last)?.focus();
  document.dispatchEvent(new CustomEvent('composer'));
}

function upload(form, files) {
  const data = new FormData(form);
  data.delete('file');
  data.append('add', 'media');
  for (const file of files) data.append('file', file);
  const meter = element('progress', { class: 'meter', max: 1, value: 0, 'aria-label': word('uploading', '…') });
  (form.querySelector('.drop') ?? form.querySelector('.composer-bar')).append(meter);
  form.classList.add('is-busy');
  const request = new XMLHttpRequest();
  request.open('POST', form.getAttribute('action'));
  request.upload.addEventListener('progress', event => {
    if (!event.lengthComputable) return;
    meter.value = event.loaded / event.total;
    meter.setAttribute('aria-label', word('uploading', Math.round(100 * meter.value)));
  });
  const fail = () => {
    meter.remove();
    form.classList.remove('is-busy');
    say(word('failed'));
  };
  request.addEventListener('load', () => {
    try {
      swap(form, parse(request.responseText));
      say(word(request.status < 400 ? 'uploaded' : 'failed'));
    } catch {
      fail();
    }
  });
  request.addEventListener('error', fail);
  request.send(data);
}

function drops() {
  const files = event => [...(event.dataTransfer?.types ?? [])].includes('Files');
  document.addEventListener('dragover', event => {
    const form = files(event) && formOf(event.target);
    for (const other of document.querySelectorAll('.is-target')) if (other !== form) other.classList.remove('is-target');
    if (!form) return;
    event.preventDefault();
    (form.querySelector('.drop') ?? form).classList.add('is-target');
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) document.querySelector('.is-target')?.classList.remove('is-target');
  });
  document.addEventListener('drop', event => {
    const form = files(event) && formOf(event.target);
    document.querySelector('.is-target')?.classList.remove('is-target');
    if (!form) return;
    event.preventDefault();
    upload(form, event.dataTransfer.files);
  });
  document.addEventListener('paste', event => {
    const form = event.target.matches?.('textarea[name="text"]') && formOf(event.target);
    if (!form || !event.clipboardData?.files.length) return;
    event.preventDefault();
    upload(form, event.clipboardData.files);
  });
  document.addEventListener('change', event => {
    const form = event.target.matches?.('input[type="file"][name="file"]') && formOf(event.target);
    if (form && event.target.files.length) upload(form, event.target.files);
  });
}

export function start() {
  if (!signedIn) return;
  for (const form of document.querySelectorAll(FORMS)) {
    restore(form);
    count(form);
    goOn(form);
  }
  drops();
  document.addEventListener('input', event => {
    const form = formOf(event.target);
    if (form) count(form);
  });
  document.addEventListener('keydown', event => {
    const form = formOf(event.target);
    if (!form || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('button[name="do"][value="publish"]'));
  });
  document.addEventListener('submit', event => {
    if (formOf(event.target) && event.submitter?.name === 'do') forget(event.target);
    if (event.target.getAttribute('action') === '/auth/sign_out') {
      for (const key of Object.keys(localStorage)) if (key.startsWith('anancus-draft ')) localStorage.removeItem(key);
    }
  });
  const keepAll = () => document.querySelectorAll(FORMS).forEach(form => textOf(form)?.matches(':focus') && keep(form));
  setInterval(keepAll, 10_000);
  document.addEventListener('focusout', event => { const form = formOf(event.target); if (form && textOf(form) === event.target) keep(form); });
  document.addEventListener('visibilitychange', () => document.hidden && keepAll());
}
