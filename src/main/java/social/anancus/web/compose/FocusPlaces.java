package social.anancus.web.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.Focus;

/** The nine places on a picture that a form without scripts offers, row by row from the top. */
final class FocusPlaces {
    /** In the middle. */
    static final String CENTRE = "0,0";

    /** Each place by its value and the end of its text's key. */
    static final List<Place> ALL = List.of(
            new Place("-0.66,0.66", "top-left"),
            new Place("0,0.66", "top"),
            new Place("0.66,0.66", "top-right"),
            new Place("-0.66,0", "left"),
            new Place(CENTRE, "centre"),
            new Place("0.66,0", "right"),
            new Place("-0.66,-0.66", "bottom-left"),
            new Place("0,-0.66", "bottom"),
            new Place("0.66,-0.66", "bottom-right"));

    private FocusPlaces() {}

    /**
     * A place.
     *
     * @param value what is sent
     * @param name the end of its text's key
     */
    record Place(String value, String name) {}

    /**
     * @param focus a point; null for nowhere in particular
     * @return two numbers with a comma between
     */
    static String write(@Nullable Focus focus) {
        return focus == null ? CENTRE : number(focus.x()) + "," + number(focus.y());
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
