package social.anancus.support.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a JSON value may be. */
sealed interface Shape {
    /** One value of a kind that {@link Scalars} knows. */
    record Scalar(String kind) implements Shape {}

    /** A text out of these. */
    record Words(Set<String> words) implements Shape {}

    /** An array. */
    record ListOf(Shape element) implements Shape {}

    /** An object with any names. */
    record MapOf(Shape value) implements Shape {}

    /** An object with these members and no others. */
    record Members(Map<String, Member> members) implements Shape {}

    /** An entity. */
    record Entity(String name) implements Shape {}

    /** One of several. */
    record OneOf(List<Shape> shapes) implements Shape {}

    /** That, or null. */
    record OrNull(Shape shape) implements Shape {}

    /** Any value. */
    record Anything() implements Shape {}

    /** Any object. */
    record AnyObject() implements Shape {}

    /**
     * A member of an object.
     *
     * @param shape what it may be
     * @param optional whether it may be absent
     */
    record Member(Shape shape, boolean optional) {}
}
