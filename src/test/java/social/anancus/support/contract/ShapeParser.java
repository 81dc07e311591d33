package social.anancus.support.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.anancus.support.contract.Shape.Member;

/** Reads types as they are written in the contract's files. */
final class ShapeParser {
    private final String text;
    private int at;

    private ShapeParser(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException if the text is no type
     */
    static Shape parse(String text) {
        ShapeParser parser = new ShapeParser(text.replace(" ", ""));
        Shape shape = parser.union();
        if (parser.at < parser.text.length()) {
            throw parser.wrong();
        }
        return shape;
    }

    private Shape union() {
        List<Shape> shapes = new ArrayList<>(List.of(single()));
        while (accept('|')) {
            shapes.add(single());
        }
        Shape shape = shapes.size() == 1 ? shapes.getFirst() : new Shape.OneOf(List.copyOf(shapes));
        return accept('?') ? new Shape.OrNull(shape) : shape;
    }

    private Shape single() {
        if (accept('[')) {
            Shape element = union();
            expect(']');
            return new Shape.ListOf(element);
        }
        if (accept('{')) {
            return members();
        }
        String word = word();
        return switch (word) {
            case "enum" -> words();
            case "map" -> {
                expect('(');
                Shape value = union();
                expect(')');
                yield new Shape.MapOf(value);
            }
            case "any" -> new Shape.Anything();
            case "object" -> new Shape.AnyObject();
            default -> {
                if (Scalars.knows(word)) {
                    yield new Shape.Scalar(word);
                }
                if (!Character.isUpperCase(word.charAt(0))) {
                    throw wrong();
                }
                yield new Shape.Entity(word);
            }
        };
    }

    private Shape members() {
        Map<String, Member> members = new LinkedHashMap<>();
        if (accept('}')) {
            return new Shape.Members(members);
        }
        do {
            String name = word();
            expect(':');
            members.put(name, new Member(union(), false));
        } while (accept(','));
        expect('}');
        return new Shape.Members(members);
    }

    private Shape words() {
        expect('(');
        Set<String> words = new LinkedHashSet<>();
        do {
            words.add(word());
        } while (accept(','));
        expect(')');
        return new Shape.Words(words);
    }

    private String word() {
        int start = at;
        while (at < text.length() && isPart(at)) {
            at++;
        }
        if (at == start) {
            throw wrong();
        }
        return text.substring(start, at);
    }

    /** Letters and what stands in names; two colons belong to a name, one ends it. */
    private boolean isPart(int place) {
        char c = text.charAt(place);
        if (c == ':') {
            boolean before = place > 0 && text.charAt(place - 1) == ':';
            boolean after = place + 1 < text.length() && text.charAt(place + 1) == ':';
            return before || after;
        }
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }

    private boolean accept(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw wrong();
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException(text + " is no type, see place " + at);
    }
}
