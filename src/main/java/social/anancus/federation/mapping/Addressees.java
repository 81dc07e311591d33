package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.LinkedStatus;
import social.anancus.core.status.StatusAddress;
import social.anancus.core.status.Visibility;

/**
 * To whom an activity or object is addressed. Nobody is ever addressed in secret: what {@code bto} and {@code bcc} are for
 * (https://www.w3.org/TR/activitypub/#delivery) does not exist here.
 *
 * @param to mainly
 * @param cc also
 */
record Addressees(List<String> to, List<String> cc) {
    Addressees {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }

    static Addressees of(LinkedStatus status, ActorUris author, LocalUris uris) {
        StatusAddress original = status.reblogOf();
        List<String> others = original == null
                ? status.mentions().stream()
                        .filter(mention -> !mention.silent())
                        .map(mention -> mention.account().uri(uris))
                        .distinct()
                        .toList()
                : List.of(original.author().uri(uris));
        return of(status.view().visibility(), author, others);
    }

    static Addressees of(Visibility visibility, ActorUris author, List<String> others) {
        return switch (visibility) {
            case PUBLIC -> new Addressees(List.of(Contexts.EVERYBODY), with(author.followers(), others));
            case UNLISTED -> new Addressees(List.of(author.followers()), with(Contexts.EVERYBODY, others));
            case PRIVATE -> new Addressees(List.of(author.followers()), others);
            case DIRECT, LIMITED -> new Addressees(others, List.of());
        };
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }

    void put(ObjectNode object) {
        object.set("to", Nodes.texts(to));
        object.set("cc", Nodes.texts(cc));
    }
}
