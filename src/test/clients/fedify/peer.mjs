// Two servers made with Fedify, which differ in how they sign at the first knock. A test tells them over a control API what
// to do. Environment: HOSTS_FILE (names and addresses, as in /etc/hosts), CAVAGE and RFC9421 (the host names of the two).
// Prints "ready CONTROL CAVAGE RFC9421" with the ports on which it listens; a proxy in front takes TLS off.
import dns from "node:dns";
import http from "node:http";
import net from "node:net";
import { readFileSync } from "node:fs";
import { createFederation, generateCryptoKeyPair, MemoryKvStore } from "@fedify/fedify";
import { Temporal } from "@js-temporal/polyfill";
import * as vocab from "@fedify/vocab";

const { Accept, Activity, Announce, Create, Delete, Endpoints, Follow, Like, Mention, Note, Person, Tombstone, Undo } = vocab;
const PUBLIC = vocab.PUBLIC_COLLECTION;

// names mean what the test's world says
const usual = dns.lookup;
dns.lookup = (name, options, callback) => {
  if (net.isIP(name)) return usual(name, options, callback);
  const done = callback ?? options;
  const line = readFileSync(process.env.HOSTS_FILE, "utf8").split("\n").find((line) => line.split(/\s+/)[1] === name);
  if (!line) return done(Object.assign(new Error("no such host: " + name), { code: "ENOTFOUND" }));
  const address = line.split(/\s+/)[0];
  const all = typeof options === "object" && options.all;
  return all ? done(null, [{ address, family: 4 }]) : done(null, address, 4);
};

class Peer {
  received = [];
  followers = new Map();
  notes = new Map();
  keys = new Map();
  number = Date.now(); // a server that is started anew repeats no id

  constructor(host, firstKnock) {
    this.origin = "https://" + host;
    this.federation = createFederation({
      kv: new MemoryKvStore(),
      origin: this.origin,
      allowPrivateAddress: true,
      firstKnock,
      userAgent: "FedifyPeer/1 (+" + this.origin + "/)",
    });
    this.describe();
    this.listen();
  }

  context() {
    return this.federation.createContext(new URL(this.origin));
  }

  describe() {
    this.federation
      .setActorDispatcher("/users/{identifier}", async (ctx, identifier) => {
        const pairs = await ctx.getActorKeyPairs(identifier);
        return new Person({
          id: ctx.getActorUri(identifier),
          preferredUsername: identifier,
          name: "Fedify's " + identifier,
          summary: "<p>I am made with Fedify</p>",
          url: new URL("/@" + identifier, this.origin),
          manuallyApprovesFollowers: false,
          inbox: ctx.getInboxUri(identifier),
          outbox: ctx.getOutboxUri(identifier),
          followers: ctx.getFollowersUri(identifier),
          endpoints: new Endpoints({ sharedInbox: ctx.getInboxUri() }),
          publicKey: pairs[0].cryptographicKey,
          assertionMethods: pairs.map((pair) => pair.multikey),
        });
      })
      .setKeyPairsDispatcher(async (_ctx, identifier) => {
        if (!this.keys.has(identifier)) {
          this.keys.set(
            identifier,
            Promise.all([generateCryptoKeyPair("RSASSA-PKCS1-v1_5"), generateCryptoKeyPair("Ed25519")]),
          );
        }
        return this.keys.get(identifier);
      });
    this.federation.setFollowersDispatcher("/users/{identifier}/followers", () => ({ items: [...this.followers.values()] }));
    this.federation.setOutboxDispatcher("/users/{identifier}/outbox", () => ({
      items: [...this.notes.values()].map(
        (note) => new Create({ id: new URL("#create", note.id), actor: note.attributionId, object: note, to: PUBLIC }),
      ),
    }));
    this.federation.setObjectDispatcher(Note, "/users/{identifier}/notes/{id}", (ctx, values) =>
      this.notes.get(ctx.getObjectUri(Note, values).href) ?? null,
    );
    this.federation.setNodeInfoDispatcher("/nodeinfo/2.1", () => ({
      software: { name: "fedify-peer", version: "1.0.0" },
      protocols: ["activitypub"],
      usage: { users: {}, localPosts: this.notes.size, localComments: 0 },
    }));
  }

  listen() {
    this.federation
      .setInboxListeners("/users/{identifier}/inbox", "/inbox")
      .on(Follow, async (ctx, follow) => {
        await this.note(follow);
        const target = ctx.parseUri(follow.objectId);
        const follower = await follow.getActor(ctx);
        this.followers.set(follower.id.href, follower);
        await ctx.sendActivity(
          { identifier: target.identifier },
          follower,
          new Accept({ id: this.newId("accepts"), actor: follow.objectId, object: follow }),
        );
      })
      .on(Activity, (_ctx, activity) => this.note(activity))
      .onError((_ctx, error) => console.error("inbox:", error));
  }

  async note(activity) {
    this.received.push(await activity.toJsonLd());
  }

  newId(kind) {
    return new URL(`/${kind}/${++this.number}`, this.origin);
  }

  // What the test may ask for. Each gives what was made.

  async lookup(ctx, uri) {
    const found = await ctx.lookupObject(uri, { documentLoader: await ctx.getDocumentLoader({ identifier: "fay" }) });
    if (!found) throw new Error("cannot look up " + uri);
    return found;
  }

  async send(ctx, to, activity) {
    await ctx.sendActivity({ identifier: "fay" }, to, activity, { immediate: true });
    return { id: activity.id.href };
  }

  async do(order) {
    const ctx = this.context();
    const actor = ctx.getActorUri("fay");
    const about = order.about ? await this.lookup(ctx, order.about) : null;
    const owner = order.owner ? await this.lookup(ctx, order.owner) : about;
    switch (order.do) {
      case "follow":
        return this.send(ctx, about, new Follow({ id: this.newId("follows"), actor, object: about.id }));
      case "unfollow":
        return this.undo(ctx, about, new Follow({ id: this.newId("follows"), actor, object: about.id }));
      case "like":
        return this.send(ctx, owner, new Like({ id: this.newId("likes"), actor, object: about.id }));
      case "unlike":
        return this.undo(ctx, owner, new Like({ id: new URL(order.id), actor, object: about.id }));
      case "announce":
        return this.send(ctx, this.everybody(owner), this.announce(order.id ?? this.newId("boosts"), ctx, about, owner));
      case "unannounce":
        return this.undo(ctx, this.everybody(owner), this.announce(order.id, ctx, about, owner));
      case "create":
        return this.create(ctx, order, owner);
      case "update":
        return this.update(ctx, order);
      case "delete":
        return this.remove(ctx, order.id);
      default:
        throw new Error("cannot " + order.do);
    }
  }

  everybody(owner) {
    return [...new Map([...this.followers.values(), owner].filter(Boolean).map((one) => [one.id.href, one])).values()];
  }

  undo(ctx, to, activity) {
    return this.send(ctx, to, new Undo({ id: this.newId("undos"), actor: activity.actorId, object: activity }));
  }

  announce(id, ctx, about, owner) {
    return new Announce({
      id: new URL(id),
      actor: ctx.getActorUri("fay"),
      object: about.id,
      to: PUBLIC,
      ccs: [ctx.getFollowersUri("fay"), owner.id],
    });
  }

  async create(ctx, order, owner) {
    const id = ctx.getObjectUri(Note, { identifier: "fay", id: String(++this.number) });
    const note = new Note({
      id,
      attribution: ctx.getActorUri("fay"),
      content: order.content,
      published: Temporal.Now.instant(),
      url: id,
      replyTarget: order.inReplyTo ? new URL(order.inReplyTo) : null,
      to: PUBLIC,
      ccs: [ctx.getFollowersUri("fay"), ...(owner ? [owner.id] : [])],
      tags: owner ? [new Mention({ href: owner.id, name: order.mention })] : [],
    });
    this.notes.set(id.href, note);
    const activity = new Create({ id: new URL(id.href + "#create"), actor: note.attributionId, object: note, tos: note.toIds, ccs: note.ccIds });
    await this.send(ctx, this.everybody(owner), activity);
    return { id: id.href };
  }

  async update(ctx, order) {
    const note = this.notes.get(order.id).clone({ content: order.content, updated: Temporal.Now.instant() });
    this.notes.set(order.id, note);
    const id = this.newId("updates");
    return this.send(ctx, this.everybody(null), new vocab.Update({ id, actor: note.attributionId, object: note, to: PUBLIC }));
  }

  remove(ctx, id) {
    this.notes.delete(id);
    const object = new Tombstone({ id: new URL(id) });
    const actor = ctx.getActorUri("fay");
    return this.send(ctx, this.everybody(null), new Delete({ id: this.newId("deletes"), actor, object, to: PUBLIC }));
  }
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Gives what it listens on. */
function serve(handle) {
  const server = http.createServer(async (request, response) => {
    try {
      const answer = await handle(request, await bodyOf(request));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch (failure) {
      console.error(request.method, request.url, failure);
      response.writeHead(500).end(String(failure?.stack ?? failure));
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
}

const peers = {
  cavage: new Peer(process.env.CAVAGE, "draft-cavage-http-signatures-12"),
  rfc9421: new Peer(process.env.RFC9421, "rfc9421"),
};

const ports = await Promise.all([
  serve(async (request, body) => {
    const peer = peers[request.url.slice(1)];
    return Response.json(request.method === "POST" ? await peer.do(JSON.parse(body)) : peer.received);
  }),
  ...Object.values(peers).map((peer) =>
    serve((request, body) => {
      const headers = new Headers();
      for (let i = 0; i < request.rawHeaders.length; i += 2) headers.append(request.rawHeaders[i], request.rawHeaders[i + 1]);
      const bare = request.method === "GET" || request.method === "HEAD";
      const asked = new Request(new URL(request.url, peer.origin), { method: request.method, headers, body: bare ? null : body });
      return peer.federation.fetch(asked, { contextData: undefined });
    }),
  ),
]);
console.log("ready " + ports.join(" "));
process.stdin.resume().on("end", () => process.exit(0));
