package social.anancus.support.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import social.anancus.support.contract.Shape.Member;

/** Compares one JSON value with its shape, all the way down. */
final class ShapeCheck {
    private static final int SHOWN = 80;

    private final Entities entities;
    private final List<String> mistakes = new ArrayList<>();

    private ShapeCheck(Entities entities) {
        this.entities = entities;
    }

    /**
     * @return one line for each mistake, with its place
     */
    static List<String> mistakes(JsonNode value, Shape shape, Entities entities) {
        return mistakes(value, shape, entities, "");
    }

    private static List<String> mistakes(JsonNode value, Shape shape, Entities entities, String place) {
        ShapeCheck check = new ShapeCheck(entities);
        check.check(value, shape, place);
        return check.mistakes;
    }

    private void check(JsonNode value, Shape shape, String place) {
        switch (shape) {
            case Shape.Anything any -> {}
            case Shape.AnyObject any -> require(value.isObject(), value, "no object", place);
            case Shape.OrNull some -> {
                if (!value.isNull()) {
                    check(value, some.shape(), place);
                }
            }
            case Shape.Scalar scalar -> require(Scalars.is(value, scalar.kind()), value, "no " + scalar.kind(), place);
            case Shape.Words words ->
                require(
                        value.isTextual() && words.words().contains(value.textValue()),
                        value,
                        "none of " + words.words(),
                        place);
            case Shape.ListOf list -> checkList(value, list, place);
            case Shape.MapOf map -> checkMap(value, map, place);
            case Shape.Entity entity -> checkMembers(value, entities.shape(entity.name()), place, entity.name());
            case Shape.Members members -> checkMembers(value, members, place, "object");
            case Shape.OneOf some ->
                mistakes.addAll(some.shapes().stream()
                        .map(each -> mistakes(value, each, entities, place))
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow());
        }
    }

    private void require(boolean right, JsonNode value, String wrong, String place) {
        if (!right) {
            String text = value.toString();
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
            mistakes.add((place.isEmpty() ? "/" : place) + ": " + shown + " is " + wrong);
        }
    }

    private void checkList(JsonNode value, Shape.ListOf list, String place) {
        require(value.isArray(), value, "no array", place);
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            check(value.get(index), list.element(), place + "/" + index);
        }
    }

    private void checkMap(JsonNode value, Shape.MapOf map, String place) {
        require(value.isObject(), value, "no object", place);
        value.properties().forEach(each -> check(each.getValue(), map.value(), place + "/" + each.getKey()));
    }

    private void checkMembers(JsonNode value, Shape.Members wanted, String place, String what) {
        if (!value.isObject()) {
            require(false, value, "no " + what, place);
            return;
        }
        for (Map.Entry<String, Member> each : wanted.members().entrySet()) {
            JsonNode member = value.get(each.getKey());
            if (member != null) {
                check(member, each.getValue().shape(), place + "/" + each.getKey());
            } else if (!each.getValue().optional()) {
                mistakes.add(place + "/" + each.getKey() + ": is missing in " + what);
            }
        }
        value.fieldNames().forEachRemaining(name -> {
            if (!wanted.members().containsKey(name)) {
                mistakes.add(place + "/" + name + ": " + what + " has no such member");
            }
        });
    }
}
