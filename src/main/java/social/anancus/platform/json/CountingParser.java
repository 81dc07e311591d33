package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Counts the elements of every open array and object, which Jackson's own limits leave out. */
final class CountingParser extends JsonParserDelegate {
    private final int[] counts = new int[JsonLimits.DEPTH + 2];
    private final boolean[] arrays = new boolean[JsonLimits.DEPTH + 2];
    private int depth;

    CountingParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == null) {
            return null;
        }
        if (token.isStructEnd()) {
            depth--;
            return token;
        }
        if (token == JsonToken.FIELD_NAME || arrays[depth]) {
            count();
        }
        if (token.isStructStart()) {
            depth++;
            counts[depth] = 0;
            arrays[depth] = token == JsonToken.START_ARRAY;
        }
        return token;
    }

    private void count() throws StreamConstraintsException {
        counts[depth]++;
        if (counts[depth] > JsonLimits.ELEMENTS) {
            throw new StreamConstraintsException("too many elements");
        }
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        if (!isExpectedStartArrayToken() && !isExpectedStartObjectToken()) {
            return this;
        }
        int outside = depth - 1;
        while (depth > outside) {
            nextToken();
        }
        return this;
    }
}
