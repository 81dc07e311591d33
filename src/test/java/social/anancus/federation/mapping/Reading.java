package social.anancus.federation.mapping;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.text.PlainText;

/** What is made of a document, as lines for a table: one for each actor and status in it, or one that says what it is instead. */
final class Reading {
    private static final int SHOWN = 160;

    private final NoteReader notes = new NoteReader(Clock.fixed(Instant.parse("2026-11-28T00:00:00Z"), ZoneOffset.UTC));
    private final ActorReader actors =
            new ActorReader(new LocalUris(ServerSettings.of(Map.of("LOCAL_DOMAIN", "here.example"), Map.of())));

    List<String> lines(AsObject document) {
        List<String> lines = new ArrayList<>();
        read(document, "", lines);
        return lines;
    }

    private void read(AsObject object, String place, List<String> lines) {
        if (AsTypes.isActor(object)) {
            lines.add(actor(object, place));
        } else if (AsTypes.isStatus(object)) {
            lines.add(status(object, place));
        } else if (object.isAny(List.of("Create", "Update", "Announce")) && embedded(object) != null) {
            read(embedded(object), place + "/object", lines);
        } else if (object.isAny(AsTypes.COLLECTIONS) && !items(object).isEmpty()) {
            List<AsObject> items = items(object);
            for (int i = 0; i < items.size(); i++) {
                read(items.get(i), place + "/" + i, lines);
            }
        } else {
            lines.add(row(
                    place, object.type(), text(object.id()), text(object.idOf("actor")), text(object.idOf("object"))));
        }
    }

    @SuppressWarnings("NullAway") // null is for what is not embedded
    private static AsObject embedded(AsObject activity) {
        AsObject object = activity.first("object");
        return object == null || object.isBare() ? null : object;
    }

    private static List<AsObject> items(AsObject collection) {
        return collection.list(collection.has("orderedItems") ? "orderedItems" : "items");
    }

    private String actor(AsObject object, String place) {
        RemoteProfile.Handle handle = actors.claimedHandle(object);
        RemoteProfile read = actors.read(object, handle);
        return row(
                place,
                read.profile().actorType().name(),
                read.uri(),
                handle.username() + "@" + handle.domain(),
                read.profile().displayName(),
                text(read.published()),
                "locked=" + read.profile().reach().locked(),
                "discoverable=" + read.profile().reach().discoverable(),
                "fields=" + read.profile().fields().size(),
                "keys=" + read.keys().size(),
                "emojis=" + read.emojis().size(),
                text(read.profile().avatar().remoteUrl()),
                text(read.profile().header().remoteUrl()),
                text(read.addresses().sharedInbox()),
                cut(PlainText.fromHtml(read.profile().note())));
    }

    private String status(AsObject object, String place) {
        ReadNote read = notes.read(object);
        return row(
                place,
                read.type(),
                read.uri(),
                read.author(),
                read.audience().visibility(null, read.mentionedUris()).name(),
                text(read.times().published()),
                text(read.times().updated()),
                text(read.text().language()),
                text(read.place().inReplyTo()),
                "mentions=" + read.mentions().size(),
                "tags=" + String.join(",", read.hashtags()),
                "media=" + read.media().stream().map(RemoteStatus.Media::type).toList(),
                text(read.url()),
                "cw=" + read.text().spoiler(),
                cut(PlainText.fromHtml(read.text().content().html())));
    }

    private static String row(String... cells) {
        return String.join("\t", cells);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String cut(String text) {
        String line = text.replace("\n", "⏎");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
