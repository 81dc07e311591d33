package social.anancus.support.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.support.contract.Shape.Member;
import social.anancus.support.contract.Shape.Members;

/** The entities of the contract, by name. */
final class Entities {
    private final Map<String, Members> shapes = new LinkedHashMap<>();

    /**
     * @param lines the file {@code entities.txt}, whose head tells its form
     * @throws IllegalArgumentException if a line makes no sense, or a name stands for nothing
     */
    static Entities read(List<String> lines) {
        Entities entities = new Entities();
        String name = "";
        Map<String, Member> flat = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                entities.add(name, flat);
                String[] head = line.split(" : ");
                name = head[0];
                flat = new LinkedHashMap<>();
                if (head.length > 1) {
                    flat.put("", new Member(new Shape.Entity(head[1]), false));
                }
                continue;
            }
            String rest = line.strip();
            boolean optional = rest.endsWith(" optional");
            String[] parts = rest.replaceFirst(" optional$", "").split(" ", 2);
            flat.put(parts[0], new Member(ShapeParser.parse(parts[1]), optional));
        }
        entities.add(name, flat);
        entities.shapes.values().forEach(entities::requireKnown);
        return entities;
    }

    private void add(String name, Map<String, Member> flat) {
        if (name.isEmpty()) {
            return;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        Member parent = flat.remove("");
        if (parent != null && parent.shape() instanceof Shape.Entity entity) {
            members.putAll(shape(entity.name()).members());
        }
        members.putAll(nested(flat));
        shapes.put(name, new Members(members));
    }

    /** {@code a/b} is a member of {@code a}, {@code a[]/b} of its elements. */
    private static Map<String, Member> nested(Map<String, Member> flat) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Map.Entry<String, Member> each : flat.entrySet()) {
            if (each.getKey().indexOf('/') < 0) {
                members.put(each.getKey(), refined(each.getKey(), each.getValue(), flat));
            }
        }
        return members;
    }

    private static Member refined(String name, Member member, Map<String, Member> flat) {
        Shape shape = member.shape();
        Map<String, Member> inner = inside(name + "/", flat);
        if (!inner.isEmpty()) {
            Shape object = new Members(nested(inner));
            return new Member(shape instanceof Shape.OrNull ? new Shape.OrNull(object) : object, member.optional());
        }
        Map<String, Member> elements = inside(name + "[]/", flat);
        if (!elements.isEmpty()) {
            return new Member(new Shape.ListOf(new Members(nested(elements))), member.optional());
        }
        return member;
    }

    private static Map<String, Member> inside(String prefix, Map<String, Member> flat) {
        Map<String, Member> inside = new LinkedHashMap<>();
        flat.forEach((name, member) -> {
            if (name.startsWith(prefix)) {
                inside.put(name.substring(prefix.length()), member);
            }
        });
        return inside;
    }

    private void requireKnown(Shape shape) {
        List<Shape> inner = new ArrayList<>();
        switch (shape) {
            case Shape.Entity entity -> shape(entity.name());
            case Shape.ListOf list -> inner.add(list.element());
            case Shape.MapOf map -> inner.add(map.value());
            case Shape.OrNull some -> inner.add(some.shape());
            case Shape.OneOf some -> inner.addAll(some.shapes());
            case Members object -> object.members().values().forEach(member -> inner.add(member.shape()));
            case Shape.Scalar any -> {}
            case Shape.Words any -> {}
            case Shape.Anything any -> {}
            case Shape.AnyObject any -> {}
        }
        inner.forEach(this::requireKnown);
    }

    /**
     * @throws IllegalArgumentException if there is no such entity
     */
    Members shape(String name) {
        @Nullable Members shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("there is no entity " + name);
        }
        return shape;
    }
}
