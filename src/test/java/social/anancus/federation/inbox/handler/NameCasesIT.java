package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Names of other servers' accounts say no more than what they are. */
class NameCasesIT extends InboxCases {
    @Override
    Stream<InboxCase> cases() {
        return Stream.of(
                new InboxCase("WFG-09", "a name that deceives is not taken", this::deceivingNames),
                new InboxCase("WFG-11", "a domain is kept in the form that shows what it is", this::mixedScript),
                new InboxCase("WFG-13", "a field shows its whole link and proves nothing", this::fields));
    }

    private ObjectNode actor(InboxWorld w, Remote remote, String name) {
        ObjectNode actor = w.json.newObject().put("@context", "https://www.w3.org/ns/activitystreams");
        actor.put("id", remote.uri()).put("type", "Person").put("preferredUsername", name);
        actor.put("inbox", remote.uri() + "/inbox").put("followers", remote.followers());
        return actor;
    }

    private Verdict update(InboxWorld w, Remote remote, ObjectNode actor) {
        w.server.http.document(remote.uri(), actor.toString());
        return w.deliver(
                remote,
                w.activity(
                        "Update",
                        remote,
                        "u1",
                        w.json.newObject().put("id", remote.uri()).put("type", "Person")));
    }

    private static String name(Remote remote) {
        return remote.uri().substring(remote.uri().lastIndexOf('/') + 1);
    }

    private void deceivingNames(InboxWorld w) {
        String[] names = {
            "al\u202Eice", "al\u200Bice", "\u0430lice", "ali ce", "x".repeat(3_000), "", "alice@v.test", "a/b"
        };
        for (String odd : names) {
            w.finger(w.mallory, odd);
            assertThat(w.effect(() -> assertThat(update(w, w.mallory, actor(w, w.mallory, odd)))
                            .isEqualTo(Verdict.ignored(Refusal.NOT_CONFIRMED))))
                    .as(odd)
                    .isEmpty();
        }
        ObjectNode display = actor(w, w.mallory, name(w.mallory)).put("name", "\u202Eecila\u0000 " + "n".repeat(3_000));
        w.finger(w.mallory, name(w.mallory));
        assertThat(update(w, w.mallory, display)).isEqualTo(Verdict.done());
        assertThat(w.server.number("select length(display_name) from account where id = " + w.mallory.id()))
                .isLessThanOrEqualTo(2_048);
    }

    private void mixedScript(InboxWorld w) {
        Remote odd = w.remote("xn--v-6tbr.test", "alice");
        w.follow(w.lou, odd.id());
        w.deliver(odd, w.create(odd, w.note(odd, odd.at("n1"), "<p>hello</p>")));
        assertThat(w.server.select("select a.domain from status s join account a on a.id = s.account_id where s.uri = '"
                        + odd.at("n1") + "'"))
                .isEqualTo("xn--v-6tbr.test");
    }

    private void fields(InboxWorld w) {
        ObjectNode actor = actor(w, w.mallory, name(w.mallory));
        ObjectNode field = actor.putArray("attachment").addObject();
        field.put("type", "PropertyValue").put("name", "site").put("verifiedAt", "2026-01-01T00:00:00Z");
        field.put(
                "value",
                "<a href=\"https://evil.example\" rel=\"me\" style=\"display:none\" onclick=\"x()\"><span"
                        + " class=\"invisible\">https://</span>bank.example<script>1</script></a>");
        w.finger(w.mallory, name(w.mallory));
        assertThat(update(w, w.mallory, actor)).isEqualTo(Verdict.done());
        String shown = w.server.select("select fields::text from account where id = " + w.mallory.id());
        assertThat(shown)
                .contains("evil.example")
                .doesNotContain("onclick")
                .doesNotContain("script")
                .doesNotContain("style=")
                .doesNotContain("2026-01-01");
    }
}
