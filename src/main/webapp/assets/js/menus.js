// Menus are disclosures. Escape, a press outside and leaving by keyboard close them; arrow keys walk through their items; near the lower
// edge they open upwards.

const open = () => document.querySelectorAll('details.menu[open]');

function items(menu) {
  return [...menu.querySelectorAll('.menu-list a, .menu-list button:not(:disabled), .menu-list input')];
}

function close(menu, focus) {
  menu.open = false;
  if (focus) menu.querySelector('summary').focus();
}

function step(menu, event) {
  const all = items(menu);
  const at = all.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? all.length - 1 : at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined || all.length === 0) return;
  event.preventDefault();
  all[(next + all.length) % all.length].focus();
}

export function start() {
  document.addEventListener('pointerdown', event => {
    for (const menu of open()) if (!menu.contains(event.target)) close(menu, false);
  });
  document.addEventListener('focusin', event => {
    for (const menu of open()) if (!menu.contains(event.target)) close(menu, false);
  });
  document.addEventListener('keydown', event => {
    const menu = document.activeElement?.closest?.('details.menu') ?? open()[0];
    if (!menu) return;
    if (event.key === 'Escape' && menu.open) {
      event.preventDefault();
      close(menu, true);
    } else if (event.key === 'ArrowDown' && !menu.open && event.target.matches('summary')) {
      menu.open = true;
      step(menu, event);
    } else if (menu.open && menu.contains(event.target)) {
      step(menu, event);
    }
  });
  document.addEventListener('toggle', event => {
    const menu = event.target;
    if (!menu.matches?.('details.menu') || !menu.open) return;
    for (const other of open()) if (other !== menu && !other.contains(menu)) close(other, false);
    const list = menu.querySelector('.menu-list');
    if (list && !menu.dataset.fixed) {
      menu.dataset.fixed = menu.classList.contains('menu-up') ? 'up' : 'free';
    }
    if (list && menu.dataset.fixed === 'free') {
      menu.classList.remove('menu-up');
      const box = list.getBoundingClientRect();
      const room = menu.getBoundingClientRect().top;
      menu.classList.toggle('menu-up', box.bottom > innerHeight && room > box.height);
    }
  }, true);
}
