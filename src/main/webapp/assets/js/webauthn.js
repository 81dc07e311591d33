// Security keys: has the browser make a key, or sign with one, when a form with data-key is sent, and sends the answer on.
// The server answers a form that comes without one: no script, no key.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const withIds = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

async function create(options) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withIds(options.excludeCredentials),
    },
  });
  return answer(made, {
    attestationObject: text(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function get(options) {
  const signed = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: withIds(options.allowCredentials),
    },
  });
  return answer(signed, {
    authenticatorData: text(signed.response.authenticatorData),
    signature: text(signed.response.signature),
  });
}

function answer(credential, parts) {
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...parts },
  });
}

function say(form, words) {
  let line = form.querySelector('.field-error[data-said]');
  if (!line) {
    line = document.createElement('p');
    line.className = 'field-error';
    line.dataset.said = '';
    line.setAttribute('role', 'alert');
    form.prepend(line);
  }
  line.textContent = words;
}

function listen(form) {
  const ways = { create, get };
  form.addEventListener('submit', async (event) => {
    if (form.elements.credential.value !== '' || !window.PublicKeyCredential) {
      return;
    }
    event.preventDefault();
    const button = form.querySelector('button[type=submit]');
    button.disabled = true;
    try {
      form.elements.credential.value = await ways[form.dataset.key](JSON.parse(form.dataset.options));
      form.submit();
    } catch {
      // the person has pressed Cancel, or the key is another one
      say(form, form.dataset.failed);
      button.disabled = false;
      button.focus();
    }
  });
}

document.querySelectorAll('form[data-key]').forEach(listen);
