// A client made with masto.js does what people do. Environment: BASE (address of the server), ALICE and BOB (tokens).
// Prints one line per step; any failure ends with status 1 and tells the step.
import assert from "node:assert/strict";
import { createRestAPIClient, createStreamingAPIClient } from "masto";

const base = process.env.BASE;
const alice = createRestAPIClient({ url: base, accessToken: process.env.ALICE });
const bob = createRestAPIClient({ url: base, accessToken: process.env.BOB });
let step = "start";

async function told(name, work) {
  step = name;
  const result = await work();
  console.log("ok " + name);
  return result;
}

async function until(name, check) {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error("waited in vain for " + name);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function main() {
  const me = await told("verify credentials", () => alice.v1.accounts.verifyCredentials());
  const him = await bob.v1.accounts.verifyCredentials();

  await told("follow", async () => {
    const relationship = await bob.v1.accounts.$select(me.id).follow();
    assert.equal(relationship.following, true);
    const back = await alice.v1.accounts.$select(him.id).follow();
    assert.equal(back.followedBy, true);
  });

  const streaming = createStreamingAPIClient({
    streamingApiUrl: base.replace(/^http/, "ws"),
    accessToken: process.env.BOB,
    implementation: globalThis.WebSocket,
  });
  const events = [];
  const subscription = streaming.user.subscribe();
  const reading = (async () => {
    for await (const event of subscription) events.push(event);
  })();
  const seen = (kind, id) =>
    until(`${kind} of ${id}`, () =>
      events.find((event) => event.event === kind && (event.payload?.id ?? event.payload) === id),
    );
  await told("stream opens", async () => {
    await streaming.prepare?.();
    await until("the first event", async () => {
      const probe = await alice.v1.statuses.create({ status: "probe " + Date.now() });
      await new Promise((resolve) => setTimeout(resolve, 300));
      return events.some((event) => event.event === "update" && event.payload.id === probe.id);
    });
  });

  const picture = await told("upload with alt text", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8Dw/z8DAwMTAxQAAB0CAQFTgLx2AAAAAElFTkSuQmCC",
      "base64",
    );
    const media = await alice.v2.media.create({ file: new Blob([png], { type: "image/png" }), description: "four dots" });
    assert.equal(media.description, "four dots");
    return media;
  });

  const post = await told("post with a picture", () =>
    alice.v1.statuses.create({ status: `Hello @${him.acct} #spider`, mediaIds: [picture.id], visibility: "public" }),
  );
  assert.equal(post.mediaAttachments[0].description, "four dots");
  await told("update is streamed", () => seen("update", post.id));
  await told("notification is streamed", () =>
    until("the notification", () =>
      events.find((event) => event.event === "notification" && event.payload.status?.id === post.id),
    ),
  );

  await told("poll and vote", async () => {
    const asked = await alice.v1.statuses.create({ status: "?", poll: { options: ["yes", "no"], expiresIn: 600 } });
    const poll = await bob.v1.polls.$select(asked.poll.id).votes.create({ choices: [1] });
    assert.deepEqual(poll.ownVotes, [1]);
    assert.equal(poll.votesCount, 1);
  });

  const reply = await told("reply", () =>
    bob.v1.statuses.create({ status: `@${me.acct} yes`, inReplyToId: post.id, visibility: "unlisted" }),
  );
  await told("context", async () => {
    const context = await alice.v1.statuses.$select(post.id).context.fetch();
    assert.deepEqual(context.descendants.map((status) => status.id), [reply.id]);
  });

  await told("favourite, boost, bookmark", async () => {
    assert.equal((await bob.v1.statuses.$select(post.id).favourite()).favourited, true);
    assert.equal((await bob.v1.statuses.$select(post.id).reblog()).reblog.id, post.id);
    assert.equal((await bob.v1.statuses.$select(post.id).bookmark()).bookmarked, true);
    const now = await alice.v1.statuses.$select(post.id).fetch();
    assert.equal(now.favouritesCount, 1);
    assert.equal(now.reblogsCount, 1);
    assert.equal((await bob.v1.bookmarks.list())[0].id, post.id);
    assert.equal((await bob.v1.favourites.list())[0].id, post.id);
  });

  await told("edit and history", async () => {
    await alice.v1.statuses.$select(post.id).update({ status: "Hello again", mediaIds: [picture.id] });
    await seen("status.update", post.id);
    const history = await alice.v1.statuses.$select(post.id).history.list();
    assert.equal(history.length, 2);
    assert.match(history[1].content, /again/);
  });

  await told("a list is read", async () => {
    const list = await bob.v1.lists.create({ title: "Friends" });
    await bob.v1.lists.$select(list.id).accounts.create({ accountIds: [me.id] });
    const wanted = await alice.v1.statuses.create({ status: "for the list" });
    await until("the list", async () =>
      (await bob.v1.timelines.list.$select(list.id).list()).some((status) => status.id === wanted.id),
    );
  });

  await told("a word is filtered", async () => {
    await bob.v2.filters.create({
      title: "Spiders",
      context: ["home"],
      filterAction: "warn",
      keywordsAttributes: [{ keyword: "tarantula", wholeWord: true }],
    });
    const unwanted = await alice.v1.statuses.create({ status: "a Tarantula!" });
    const shown = await bob.v1.statuses.$select(unwanted.id).fetch();
    assert.equal(shown.filtered[0].filter.title, "Spiders");
    assert.equal(shown.filtered[0].keywordMatches[0].toLowerCase(), "tarantula");
  });

  await told("100 statuses by Link, both ways", async () => {
    const made = [];
    for (let i = 0; i < 100; i++) made.push((await alice.v1.statuses.create({ status: `number ${i}` })).id);
    const read = [];
    for await (const page of alice.v1.accounts.$select(me.id).statuses.list({ limit: 30 })) {
      read.push(...page.map((status) => status.id));
      if (read.length >= 100) break;
    }
    assert.deepEqual(read.slice(0, 100), made.toReversed());
    const up = await alice.v1.accounts.$select(me.id).statuses.list({ limit: 40, minId: made[0] });
    assert.deepEqual(up.map((status) => status.id), made.slice(1, 41).toReversed());
  });

  await told("grouped notifications", async () => {
    await until("the favourite", async () => {
      const groups = (await alice.v2.notifications.list()).notificationGroups;
      return groups.some((group) => group.type === "favourite" && group.statusId === post.id);
    });
  });

  await told("delete is streamed", async () => {
    await alice.v1.statuses.$select(post.id).remove();
    await seen("delete", post.id);
  });

  subscription.unsubscribe();
  streaming.close();
  await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 1000))]);
}

main().then(
  () => process.exit(0),
  (failure) => {
    console.error(`failed at "${step}":`, failure);
    process.exit(1);
  },
);
