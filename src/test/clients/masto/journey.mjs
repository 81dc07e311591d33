// A client made with masto.js does what people do. Environment: BASE (address of the server), ALICE and BOB (names),
// ALICE_PASSWORD and BOB_PASSWORD, ADDRESS (whose limits to use up). Prints one line per step.
import assert from "node:assert/strict";
import { createRestAPIClient, createStreamingAPIClient } from "masto";
import { PICTURE, run, told, until } from "./common.mjs";
import { login } from "./login.mjs";

const { BASE: base, ADDRESS: address } = process.env;

async function main() {
  const [aliceToken, bobToken] = await told("register, log in, consent, exchange the code", async () => [
    await login(base, address, { username: process.env.ALICE, password: process.env.ALICE_PASSWORD }),
    await login(base, address, { username: process.env.BOB, password: process.env.BOB_PASSWORD }),
  ]);
  const alice = createRestAPIClient({ url: base, accessToken: aliceToken });
  const bob = createRestAPIClient({ url: base, accessToken: bobToken });
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
    accessToken: bobToken,
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
    const media = await alice.v2.media.create({ file: new Blob([PICTURE], { type: "image/png" }), description: "four dots" });
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
    assert.match(history[0].content, /Hello/);
    assert.match(history[1].content, /again/);
    const source = await alice.v1.statuses.$select(post.id).source.fetch();
    assert.equal(source.text, "Hello again");
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
    const shown = await until("the home timeline", async () =>
      (await bob.v1.timelines.home.list()).find((status) => status.id === unwanted.id),
    );
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
    const up = [];
    const upwards = alice.v1.accounts.$select(me.id).statuses.list({ limit: 40, minId: made[0] }).setDirection("prev");
    for await (const page of upwards) up.push(...page.map((status) => status.id).toReversed());
    assert.deepEqual(up, made.slice(1));
  });

  await told("grouped notifications", async () => {
    await until("the favourite", async () => {
      const { notificationGroups, statuses } = await alice.v2.notifications.list();
      const group = notificationGroups.find((each) => each.type === "favourite" && each.statusId === post.id);
      if (!group) return false;
      assert.deepEqual(group.sampleAccountIds, [him.id]);
      assert.ok(statuses.some((status) => status.id === post.id));
      return true;
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

run(main);
