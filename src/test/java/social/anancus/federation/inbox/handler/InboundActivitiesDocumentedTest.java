package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import social.anancus.docs.GeneratedSection;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.json.Json;

class InboundActivitiesDocumentedTest {
    private final Json json = new Json();

    @Test
    void theDocumentListsEveryActivityThatHasAnEffectAndNoOther() throws Exception {
        String rows = HandlerTable.ROWS.stream()
                .map(row -> "| "
                        + row.activities().stream()
                                .map(type -> "`" + type + "`")
                                .collect(Collectors.joining(", ")) + " | "
                        + row.object().words() + " | " + row.does() + " |")
                .collect(Collectors.joining("\n"));
        new GeneratedSection(Path.of("FEDERATION.md"), "inbound activities")
                .mustBe("| activity | object | what it does |\n| --- | --- | --- |\n" + rows);
    }

    @Test
    void theDocumentListsEveryReasonForARefusal() throws Exception {
        String words = Arrays.stream(Refusal.values())
                .map(refusal -> "`" + refusal.name().toLowerCase(Locale.ROOT) + "`")
                .collect(Collectors.joining(", "));
        new GeneratedSection(Path.of("FEDERATION.md"), "refusals").mustBe(words);
    }

    private Class<?> handlerOf(String activity, String object) {
        ObjectNode tree = json.newObject().put("type", activity);
        tree.set("object", json.tree(object));
        HandlerTable.Row row = HandlerTable.find(AsObject.of(tree));
        return row == null ? Void.class : row.handler();
    }

    @Test
    void theFirstRowThatFitsIsTaken() {
        assertThat(handlerOf("Create", "{\"type\": \"Note\"}")).isEqualTo(CreateStatusHandler.class);
        assertThat(handlerOf("Create", "{\"type\": [\"Extra\", \"Article\"]}")).isEqualTo(CreateStatusHandler.class);
        assertThat(handlerOf("Create", "\"https://v.test/1\"")).isEqualTo(CreateReferenceHandler.class);
        assertThat(handlerOf("Create", "{\"type\": \"CacheFile\"}")).isEqualTo(Void.class);
        assertThat(handlerOf("Announce", "{\"type\": \"Like\"}")).isEqualTo(AnnounceActivityHandler.class);
        assertThat(handlerOf("Announce", "{\"type\": \"Page\"}")).isEqualTo(AnnounceStatusHandler.class);
        assertThat(handlerOf("Announce", "\"https://v.test/1\"")).isEqualTo(AnnounceStatusHandler.class);
        assertThat(handlerOf("Undo", "{\"type\": \"EmojiReact\"}")).isEqualTo(UndoLikeHandler.class);
        assertThat(handlerOf("Undo", "{\"type\": \"Dislike\"}")).isEqualTo(Void.class);
        assertThat(handlerOf("Accept", "{\"type\": \"Offer\"}")).isEqualTo(Void.class);
        assertThat(handlerOf("Delete", "{\"type\": \"Tombstone\"}")).isEqualTo(DeleteHandler.class);
        for (String type : List.of(
                "View",
                "Dislike",
                "Join",
                "Leave",
                "Offer",
                "Listen",
                "Read",
                "Invite",
                "Arrive",
                "TentativeAccept",
                "QuoteRequest",
                "Question",
                "Nonsense")) {
            assertThat(handlerOf(type, "\"https://v.test/1\"")).as(type).isEqualTo(Void.class);
        }
    }
}
