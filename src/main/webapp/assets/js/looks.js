// Shows what is chosen on the page of appearance at once; it is kept when the form is saved.

const root = document.documentElement;
const USUAL = ['', 'usual', 'system', 'normal', 'shown'];

function set(name, value) {
  if (value === null || USUAL.includes(value)) delete root.dataset[name];
  else root.dataset[name] = value;
}

function sheet(address) {
  const old = document.querySelector('link[rel="stylesheet"][href*="/themes/"]');
  if (!address) return old?.remove();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  link.addEventListener('load', () => old?.remove());
  (old ?? [...document.querySelectorAll('link[rel="stylesheet"]')].at(-1)).after(link);
}

const changes = {
  scheme: input => set('theme', input.value),
  skin: input => sheet(input.dataset.sheet),
  density: input => set('density', input.value),
  counts: input => set('counts', input.value),
  still: input => set('motion', input.checked ? 'none' : null),
};

function apply(form) {
  for (const name of Object.keys(changes)) {
    const input = form.querySelector(`input[name="${name}"]:checked`) ?? form.querySelector(`input[name="${name}"]`);
    if (input) changes[name](input);
  }
}

export function start() {
  const form = document.querySelector('input[name="scheme"]').form;
  form.addEventListener('change', event => changes[event.target.name]?.(event.target));
  form.addEventListener('reset', () => setTimeout(() => apply(form)));
}
