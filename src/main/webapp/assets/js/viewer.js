// Opens pictures over the page: arrow keys and swipes lead to the next one of the post, a press on the picture shows it in full size.
import { element, icon, word } from './page.js';

const LINKS = '.media figure > a[href]';
let dialog;
let pictures = [];
let at = 0;
let from = null;

function build() {
  const button = (name, label, act) => {
    const made = element('button', { type: 'button', class: `btn btn-icon viewer-${name}`, 'aria-label': label }, icon(
      { close: 'x', back: 'arrow-left', next: 'arrow-right' }[name]));
    made.addEventListener('click', act);
    return made;
  };
  dialog = element('dialog', { class: 'viewer', 'aria-label': word('viewer') },
    button('close', word('close'), () => dialog.close()),
    button('back', word('previous'), () => show(at - 1)),
    element('figure', {}, element('img', { alt: '' }), element('figcaption', { 'aria-live': 'polite', dir: 'auto' })),
    button('next', word('next'), () => show(at + 1)));
  document.body.append(dialog);
  const image = dialog.querySelector('img');
  image.addEventListener('click', () => image.classList.toggle('is-full'));
  dialog.addEventListener('click', event => { if (event.target === dialog || event.target.matches('figure')) dialog.close(); });
  dialog.addEventListener('close', () => { image.removeAttribute('src'); from?.focus({ preventScroll: true }); });
  dialog.addEventListener('keydown', event => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: pictures.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  });
  swipes(image);
}

function swipes(image) {
  let began = null;
  image.addEventListener('pointerdown', event => { began = event.pointerType === 'touch' ? event : null; });
  image.addEventListener('pointerup', event => {
    if (!began || image.classList.contains('is-full')) return;
    const [across, down] = [event.clientX - began.clientX, event.clientY - began.clientY];
    if (Math.abs(across) > 50 && Math.abs(across) > Math.abs(down)) {
      show(at + (across < 0 ? 1 : -1) * (document.documentElement.dir === 'rtl' ? -1 : 1));
    } else if (Math.abs(down) > 90) {
      dialog.close();
    }
  });
}

function show(index) {
  if (index < 0 || index >= pictures.length) return;
  at = index;
  const { address, text } = pictures[at];
  const image = dialog.querySelector('img');
  image.classList.remove('is-full');
  image.src = address;
  image.alt = text;
  const place = pictures.length > 1 ? word('place', at + 1, pictures.length) : '';
  dialog.querySelector('figcaption').textContent = [place, text].filter(Boolean).join(' · ');
  dialog.querySelector('.viewer-back').disabled = at === 0;
  dialog.querySelector('.viewer-next').disabled = at === pictures.length - 1;
}

export function start() {
  if (!window.HTMLDialogElement) return;
  document.addEventListener('click', event => {
    const link = event.target.closest?.(LINKS);
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !link.querySelector('img') || event.defaultPrevented) return;
    const links = [...link.closest('.media').querySelectorAll(LINKS)].filter(each => each.querySelector('img'));
    pictures = links.map(each => ({ address: each.href, text: each.querySelector('img').alt }));
    event.preventDefault();
    from = link;
    if (!dialog) build();
    show(links.indexOf(link));
    dialog.showModal();
  });
}
