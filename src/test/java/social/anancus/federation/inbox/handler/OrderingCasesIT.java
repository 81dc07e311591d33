package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Activities come in any order and more than once; what is in the end does not depend on that. */
class OrderingCasesIT extends InboxCases {
    private static final int SAMPLES = 25;
    private static final int ORDERS = 1_000;

    @Override
    Stream<InboxCase> cases() {
        return Stream.of(
                new InboxCase("ORD-02", "what is undone before it comes does not come", this::undoFirst),
                new InboxCase("ORD-03", "an edit before its status is the status", this::updateFirst),
                new InboxCase("ORD-05", "an answer finds its parent later", this::replyFirst),
                new InboxCase("ORD-07", "create and delete at once leave nothing", this::race),
                new InboxCase("ORD-08", "every order ends the same", this::orders),
                new InboxCase("ORD-08", "every order ends the same, however often each comes", this::permutations),
                new InboxCase("ORD-10", "follow and unfollow end as the last says", this::flapping),
                new InboxCase("ORD-12", "an id that is used twice counts once", this::reusedId));
    }

    private static long count(InboxWorld w, String table, String where) {
        return w.server.number("select count(*) from " + table + " where " + where);
    }

    private void undoFirst(InboxWorld w) {
        long status = w.status(w.lou, "PUBLIC");
        w.follow(w.lou, w.carol.id());
        List<ObjectNode> all = List.of(
                w.activity("Like", w.carol, "l1", w.statusUri(w.lou, status)),
                w.announce(w.carol, "b1", w.statusUri(w.lou, status)),
                w.activity("Follow", w.carol, "f1", w.uri(w.lou)),
                w.activity("Block", w.carol, "k1", w.uri(w.lock)));
        for (int i = 0; i < all.size(); i++) {
            w.deliver(w.carol, w.activity("Undo", w.carol, "x" + i, all.get(i)));
            w.deliver(w.carol, all.get(i));
            w.deliver(w.carol, all.get(i));
        }
        assertThat(count(w, "favourite", "status_id = " + status)).isZero();
        assertThat(count(w, "status", "reblog_of_id = " + status + " and deleted_at is null"))
                .isZero();
        assertThat(count(w, "follow", "account_id = " + w.carol.id())).isZero();
        assertThat(count(w, "account_block", "account_id = " + w.carol.id())).isZero();

        w.deliver(w.carol, w.activity("Undo", w.carol, "x9", w.carol.at("l9")));
        w.deliver(w.carol, w.activity("Like", w.carol, "l9", w.statusUri(w.lou, status)));
        assertThat(count(w, "favourite", "status_id = " + status))
                .as("undone by its id alone")
                .isZero();
        w.deliver(w.carol, w.activity("Like", w.carol, "l10", w.statusUri(w.lou, status)));
        assertThat(count(w, "favourite", "status_id = " + status))
                .as("another one")
                .isOne();
    }

    private void updateFirst(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        String id = w.alice.at("n2");
        ObjectNode edited = w.note(w.alice, id, "<p>better</p>").put("updated", "2026-01-02T03:02:00Z");
        w.deliver(w.alice, w.activity("Update", w.alice, "u1", edited));
        w.deliver(w.alice, w.create(w.alice, w.note(w.alice, id, "<p>first</p>")));
        assertThat(count(w, "status", "uri = '" + id + "'")).isOne();
        assertThat(w.server.select("select content from status where uri = '" + id + "'"))
                .isEqualTo("<p>better</p>");

        String old = w.alice.at("n3");
        ObjectNode ancient = w.note(w.alice, old, "<p>old</p>")
                .put("published", "2025-06-01T00:00:00Z")
                .put("updated", "2026-01-02T03:02:00Z");
        assertThat(w.effect(() -> w.deliver(w.alice, w.activity("Update", w.alice, "u2", ancient))))
                .as("an unknown one of long ago")
                .isEmpty();
    }

    private void replyFirst(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        w.follow(w.lou, w.bob.id());
        String parent = w.alice.at("p1");
        ObjectNode reply = w.note(w.bob, w.bob.at("r1"), "<p>answer</p>").put("inReplyTo", parent);
        w.deliver(w.bob, w.create(w.bob, reply));
        w.deliver(w.alice, w.create(w.alice, w.note(w.alice, parent, "<p>question</p>")));
        assertThat(w.server.select("select in_reply_to_id from status where uri = '" + w.bob.at("r1") + "'"))
                .isNotNull()
                .isEqualTo(w.server.select("select id from status where uri = '" + parent + "'"));
    }

    private void race(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        List<Runnable> deliveries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ObjectNode create = w.create(w.alice, w.note(w.alice, w.alice.at("n" + i), "<p>brief</p>"));
            ObjectNode delete = w.activity("Delete", w.alice, "d" + i, w.alice.at("n" + i));
            deliveries.add(() -> w.deliver(w.alice, create));
            deliveries.add(() -> w.deliver(w.alice, delete));
        }
        Collections.shuffle(deliveries, new Random(7));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            deliveries.forEach(each -> all.add(threads.submit(each)));
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a delivery failed", e);
        }
        assertThat(count(w, "status", "account_id = " + w.alice.id() + " and deleted_at is null"))
                .isZero();
        assertThat(w.server.number("select statuses_count from account_stat where account_id = " + w.alice.id()))
                .isZero();
    }

    /** What counts of all that alice and carol did, without ids and times of ours. */
    private static String state(InboxWorld w, long status) {
        return String.valueOf(w.server.select(
                "select concat_ws('; ', (select string_agg(concat_ws(' ', regexp_replace(uri, '.*/', ''),"
                        + " content, edited_at), ', ' order by uri) from status where deleted_at is null and account_id = "
                        + w.alice.id() + "), (select count(*) from tombstone where account_id = " + w.alice.id()
                        + "), (select count(*) from status where account_id = " + w.carol.id()
                        + " and deleted_at is null), (select count(*) from favourite where account_id = " + w.carol.id()
                        + "), (select count(*) from follow where account_id = " + w.carol.id()
                        + "), (select count(*) from account_block where account_id = " + w.carol.id()
                        + "), coalesce((select concat_ws(' ', reblogs_count, favourites_count, replies_count) from status_stat where"
                        + " status_id = " + status
                        + "), '0 0 0'), (select followers_count from account_stat where account_id = "
                        + w.lou + "), (select statuses_count from account_stat where account_id = " + w.alice.id()
                        + "))"));
    }

    private static List<ObjectNode> story(InboxWorld w, long status, boolean deleted) {
        String id = w.alice.at("n1");
        String local = w.statusUri(w.lou, status);
        ObjectNode like = w.activity("Like", w.carol, "l1", local);
        ObjectNode boost = w.announce(w.carol, "b1", local);
        ObjectNode follow = w.activity("Follow", w.carol, "f1", w.uri(w.lou));
        List<ObjectNode> all = new ArrayList<>(List.of(
                w.create(w.alice, w.note(w.alice, id, "<p>zero</p>")),
                w.activity(
                        "Update",
                        w.alice,
                        "u1",
                        w.note(w.alice, id, "<p>one</p>").put("updated", "2026-01-02T03:01:00Z")),
                w.activity(
                        "Update",
                        w.alice,
                        "u2",
                        w.note(w.alice, id, "<p>two</p>").put("updated", "2026-01-02T03:02:00Z")),
                like,
                w.activity("Undo", w.carol, "x1", like),
                boost,
                w.activity("Undo", w.carol, "x2", boost),
                follow,
                w.activity("Undo", w.carol, "x3", follow)));
        if (deleted) {
            all.add(w.activity("Delete", w.alice, "d1", id));
        }
        return all;
    }

    /** One status, and the same people with new activities each time: making people would take longer than the rest. */
    private void orders(InboxWorld w) {
        Random random = new Random(8);
        w.follow(w.lou, w.alice.id());
        for (int i = 0; i < ORDERS; i++) {
            String name = "o" + i;
            long status = w.status(w.lou, "PUBLIC");
            String id = w.alice.at(name);
            ObjectNode like = w.activity("Like", w.carol, name + "/like", w.statusUri(w.lou, status));
            ObjectNode boost = w.announce(w.carol, name + "/boost", w.statusUri(w.lou, status));
            List<ObjectNode> all = new ArrayList<>(List.of(
                    w.create(w.alice, w.note(w.alice, id, "<p>zero</p>")),
                    w.activity("Update", w.alice, name + "/u1", edit(w, id, "one", "2026-01-02T03:01:00Z")),
                    w.activity("Update", w.alice, name + "/u2", edit(w, id, "two", "2026-01-02T03:02:00Z")),
                    like,
                    w.activity("Undo", w.carol, name + "/unlike", like),
                    boost,
                    w.activity("Undo", w.carol, name + "/unboost", boost)));
            boolean deleted = i % 2 == 0;
            if (deleted) {
                all.add(w.activity("Delete", w.alice, name + "/gone", id));
            }
            Collections.shuffle(all, random);
            all.forEach(each -> w.deliver(actor(w, each), each));
            assertThat(w.server.select("select concat_ws(' ', (select content from status where uri = '" + id
                            + "' and deleted_at is null), (select count(*) from favourite where status_id = " + status
                            + "), (select count(*) from status where reblog_of_id = " + status
                            + " and deleted_at is null))"))
                    .as("after %s", path(all))
                    .isEqualTo(deleted ? "0 0" : "<p>two</p> 0 0");
        }
    }

    private static ObjectNode edit(InboxWorld w, String id, String words, String when) {
        return w.note(w.alice, id, "<p>" + words + "</p>").put("updated", when);
    }

    private static Remote actor(InboxWorld w, ObjectNode activity) {
        return activity.path("actor").asText().equals(w.alice.uri()) ? w.alice : w.carol;
    }

    private static List<String> path(List<ObjectNode> activities) {
        return activities.stream()
                .map(each -> each.path("id").asText().replaceFirst(".*/", ""))
                .toList();
    }

    private void permutations(InboxWorld w) {
        Random random = new Random(20260102);
        for (boolean deleted : new boolean[] {false, true}) {
            Set<String> ends = new LinkedHashSet<>();
            for (int i = 0; i < SAMPLES; i++) {
                w.freshPeople();
                w.follow(w.lou, w.alice.id());
                long status = w.status(w.lou, "PUBLIC");
                List<ObjectNode> deliveries = new ArrayList<>();
                for (int times = 0; times < 3; times++) {
                    deliveries.addAll(story(w, status, deleted));
                }
                Collections.shuffle(deliveries, random);
                deliveries.forEach(each -> w.deliver(actor(w, each), each));
                ends.add(state(w, status));
                assertThat(ends).as("after %s", path(deliveries)).hasSize(1);
            }
            assertThat(ends.toString()).contains(deleted ? "1; 0; 0; 0" : "two");
        }
    }

    private void flapping(InboxWorld w) {
        for (int i = 0; i < 100; i++) {
            ObjectNode follow = w.activity("Follow", w.carol, "f" + i, w.uri(w.lou));
            w.deliver(w.carol, follow);
            w.deliver(w.carol, w.activity("Undo", w.carol, "x" + i, follow));
        }
        assertThat(count(w, "follow", "account_id = " + w.carol.id())).isZero();
        assertThat(w.server.number("select followers_count from account_stat where account_id = " + w.lou))
                .isZero();
        w.deliver(w.carol, w.activity("Follow", w.carol, "f100", w.uri(w.lou)));
        assertThat(count(w, "follow", "account_id = " + w.carol.id())).isOne();
    }

    private void reusedId(InboxWorld w) {
        long one = w.status(w.lou, "PUBLIC");
        long other = w.status(w.lou, "PUBLIC");
        w.follow(w.lou, w.carol.id());
        w.deliver(w.carol, w.announce(w.carol, "b1", w.statusUri(w.lou, one)));
        assertThat(w.effect(() -> w.deliver(w.carol, w.announce(w.carol, "b1", w.statusUri(w.lou, other)))))
                .isEmpty();
        w.deliver(w.carol, w.activity("Like", w.carol, "l1", w.statusUri(w.lou, one)));
        assertThat(w.effect(() -> w.deliver(w.carol, w.activity("Like", w.carol, "l1", w.statusUri(w.lou, other)))))
                .isEmpty();
    }
}
