// Lets the focal point of a picture be chosen by a press on it; the list of places beside it says the same, and is the way by keyboard.
import { element, word } from './page.js';

function show(map, value) {
  const [x, y] = value.split(',').map(Number);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return;
  let dot = map.querySelector('.focus-dot');
  if (!dot) {
    dot = element('span', { class: 'focus-dot', 'aria-hidden': 'true' });
    map.append(dot);
  }
  dot.style.insetInlineStart = 'auto';
  dot.style.left = `${50 * (1 + x)}%`;
  dot.style.top = `${50 * (1 - y)}%`;
}

function choose(map, event) {
  const list = document.getElementById(map.dataset.for);
  const box = map.querySelector('img').getBoundingClientRect();
  const x = Math.max(-1, Math.min(1, (2 * (event.clientX - box.left)) / box.width - 1));
  const y = Math.max(-1, Math.min(1, 1 - (2 * (event.clientY - box.top)) / box.height));
  const value = `${x.toFixed(2)},${y.toFixed(2)}`;
  const option = list.querySelector('option[data-pressed]') ?? element('option', { 'data-pressed': true }, word('focusChosen'));
  option.value = value;
  list.prepend(option);
  list.value = value;
  show(map, value);
}

function ready() {
  for (const map of document.querySelectorAll('.focus-map[data-for]')) {
    const list = document.getElementById(map.dataset.for);
    if (list) show(map, list.value);
  }
}

export function start() {
  ready();
  document.addEventListener('composer', ready);
  document.addEventListener('click', event => {
    const map = event.target.closest?.('.focus-map[data-for]');
    if (map?.querySelector('img')) choose(map, event);
  });
  document.addEventListener('change', event => {
    const map = event.target.id && document.querySelector(`.focus-map[data-for="${CSS.escape(event.target.id)}"]`);
    if (map) show(map, event.target.value);
  });
}
