package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Signatures inside documents mean nothing here, neither of linked data (L1) nor of FEP-8b32 (L4), and contexts are not fetched. */
class LdSignatureCasesIT extends InboxCases {
    @Override
    Stream<InboxCase> cases() {
        return Stream.of(
                new InboxCase("LDS-02", "what is wrapped around signed data is not read", this::wrapped),
                new InboxCase("LDS-04", "no context is fetched", this::contexts),
                new InboxCase("LDS-05", "a heap of contexts costs nothing", this::bomb),
                new InboxCase("LDS-07", "private answers are not passed on", this::privateReply),
                new InboxCase("LDS-09", "a delete counts only from its owner", this::forwardedDelete),
                new InboxCase("LDS-10", "a proof by another does not count", this::proof));
    }

    private static ObjectNode signed(InboxWorld w, ObjectNode activity, Remote by) {
        activity.putObject("signature")
                .put("type", "RsaSignature2017")
                .put("creator", by.uri() + "#main-key")
                .put("created", "2026-01-02T03:00:00Z")
                .put("signatureValue", "c2lnbmVk");
        return activity;
    }

    private void assertNothing(InboxWorld w, Remote signer, ObjectNode activity) {
        assertThat(w.effect(() -> assertThat(w.deliver(signer, activity)).isInstanceOf(Verdict.Ignored.class)))
                .isEmpty();
    }

    private void wrapped(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        ObjectNode create = signed(w, w.create(w.alice, w.note(w.alice, w.alice.at("n1"), "<p>hers</p>")), w.alice);
        for (String keyword : new String[] {"@graph", "@included", "@reverse"}) {
            ObjectNode root = w.json.newObject();
            root.put("@context", "https://www.w3.org/ns/activitystreams");
            root.putArray(keyword).add(create);
            assertNothing(w, w.mallory, root);
            ObjectNode disguised = w.activity("Delete", w.mallory, "d/" + keyword, w.alice.uri());
            disguised.set(keyword, create);
            assertNothing(w, w.mallory, disguised);
        }
    }

    private void contexts(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        ObjectNode create = w.create(w.alice, w.note(w.alice, w.alice.at("n1"), "<p>hers</p>"));
        ArrayNode contexts = create.putArray("@context");
        contexts.add("https://www.w3.org/ns/activitystreams");
        for (int i = 0; i < 200; i++) {
            contexts.add("http://canary.test/ctx" + i + ".jsonld");
        }
        w.deliver(w.alice, create);
        assertThat(w.server.http.askedAt("canary.test")).isZero();
    }

    private void bomb(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        ObjectNode create = w.create(w.alice, w.note(w.alice, w.alice.at("n1"), "<p>hers</p>"));
        ArrayNode contexts = create.putArray("@context");
        contexts.add("https://www.w3.org/ns/activitystreams");
        for (int i = 0; i < 5_000; i++) {
            contexts.addObject().put("a" + i, "a" + (i + 1)).put("@vocab", "urn:x:" + i);
        }
        ObjectNode deep = contexts.addObject();
        for (int i = 0; i < 50; i++) {
            deep = deep.putObject("x");
        }
        w.deliver(w.alice, create);
        assertThat(w.server.number("select count(*) from status where uri = '" + w.alice.at("n1") + "'"))
                .as("an alias does not rename what is read")
                .isOne();
    }

    private void privateReply(InboxWorld w) {
        w.follow(w.mallory.id(), w.lou);
        long status = w.status(w.lou, "PUBLIC");
        ObjectNode note = w.note(w.alice, w.alice.at("n1"), "<p>between us</p>");
        note.put("inReplyTo", w.statusUri(w.lou, status));
        note.putArray("to").add(w.uri(w.lou));
        note.putArray("cc");
        note.putArray("tag").addObject().put("type", "Mention").put("href", w.uri(w.lou));
        w.deliver(w.alice, signed(w, w.create(w.alice, note), w.alice));
        w.server.work();
        assertThat(w.server.http.asked()).noneMatch(line -> line.startsWith("POST"));
        assertThat(w.server.select("select string_agg(payload::text, ' ') from job"))
                .as("jobs that are left")
                .satisfiesAnyOf(
                        left -> assertThat(left).isNull(),
                        left -> assertThat(left).doesNotContain("between us"));
    }

    private void forwardedDelete(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        String id = w.alice.at("n1");
        w.deliver(w.alice, w.create(w.alice, w.note(w.alice, id, "<p>hers</p>")));
        assertNothing(w, w.mallory, signed(w, w.activity("Delete", w.mallory, "d1", id), w.mallory));
        assertNothing(w, w.mallory, signed(w, w.activity("Delete", w.alice, "d1", id), w.alice));
    }

    private void proof(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        ObjectNode create = w.create(w.alice, w.note(w.alice, w.alice.at("n1"), "<p>never said</p>"));
        create.putObject("proof")
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", "eddsa-jcs-2022")
                .put("proofPurpose", "assertionMethod")
                .put("verificationMethod", w.mallory.uri() + "#ed25519-key")
                .put("proofValue", "zV4wGtoD5QnFNPEk77KaYCXLLXwzu9ZRNzw6iJRkRpQS");
        assertNothing(w, w.mallory, create);
    }
}
