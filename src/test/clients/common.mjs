// How somebody lets a client in: a browser without scripts goes through the forms; and how a journey is told and waited for.
import assert from "node:assert/strict";

let step = "start";

/** Prints one line per step that went well. */
export async function told(name, work) {
  step = name;
  const result = await work();
  console.log("ok " + name);
  return result;
}

/** Waits for something that comes soon. */
export async function until(name, check) {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error("waited in vain for " + name);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs a journey to its end; any failure ends with status 1 and tells the step. */
export function run(journey) {
  journey().then(
    () => process.exit(0),
    (failure) => {
      console.error(`failed at "${step}":`, failure);
      process.exit(1);
    },
  );
}

/** Four dots. */
export const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAJElEQVR4nGNgCND4HxDAEFDxP2ABw/8ADYaAgP8BFQxADk4ZAOxLEzmfBc1VAAAAAElFTkSuQmCC",
  "base64",
);

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"' };

function unescaped(text) {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name]);
}

function attribute(tag, name) {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? unescaped(found[1]) : undefined;
}

/** Keeps cookies, reads forms, follows nothing by itself. */
class Browser {
  #cookies = new Map();

  constructor(base, address) {
    this.base = base;
    this.address = address;
  }

  async open(path, fields) {
    const headers = { "X-Forwarded-For": this.address };
    if (this.#cookies.size > 0) {
      headers.Cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    }
    const answer = await fetch(new URL(path, this.base), {
      headers,
      method: fields ? "POST" : "GET",
      body: fields,
      redirect: "manual",
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (/Max-Age=0/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return { status: answer.status, location: answer.headers.get("location"), html: await answer.text() };
  }

  async send(page, button, values = {}) {
    const form = [...page.html.matchAll(/<form[\s\S]*?<\/form>/g)].map((each) => each[0]).find((each) => each.includes(button));
    assert.ok(form, `no button "${button}" in ${page.html}`);
    const fields = new URLSearchParams();
    for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
      if (attribute(input, "type") !== "checkbox") fields.set(attribute(input, "name"), attribute(input, "value") ?? "");
    }
    for (const [name, value] of Object.entries(values)) fields.set(name, value);
    return this.open(attribute(form.slice(0, form.indexOf(">") + 1), "action"), fields);
  }
}

/**
 * Logs somebody in on the way to an application's question, and lets the application in.
 * Gives the address to which the browser is sent then.
 */
export async function consent(base, address, question, name, { username, password }) {
  const browser = new Browser(base, address);
  const stranger = await browser.open(question);
  assert.equal(stranger.status, 302, "who is not logged in is sent to the log-in");
  const form = await browser.open(stranger.location);
  const inside = await browser.send(form, "Log in", { "user[email]": username, "user[password]": password });
  assert.equal(inside.status, 302, inside.html);
  const page = await browser.open(inside.location);
  assert.ok(page.html.includes(name), page.html);
  return new URL((await browser.send(page, "Allow")).location);
}
