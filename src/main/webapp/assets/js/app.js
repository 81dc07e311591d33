// The one script of a page. It loads what the page has a use for; each module adds to forms and links that work without it,
// and leaves them alone if it fails. Addresses are relative, so that all files may lie below a folder that names their version.

const modules = [
  ['time[datetime]', './times.js'],
  ['details.menu', './menus.js'],
  ['.act, form[action^="/people/"], fieldset.poll', './actions.js'],
  ['.media figure > a', './viewer.js'],
  ['ol.feed', './feed.js'],
  ['#words[data-person]', './live.js'],
  ['form.composer, .composer-full', './composer.js'],
  ['form.composer, .composer-full', './complete.js'],
  ['form.composer, .composer-full', './focus.js'],
  ['.theme-card input[name="scheme"]', './looks.js'],
  ['main', './keys.js'],
];

// an embedded post has no words: it stays as it is
for (const [selector, file] of document.getElementById('words') ? modules : []) {
  if (document.querySelector(selector)) {
    import(file).then(module => module.start()).catch(error => console.warn(file, error));
  }
}
