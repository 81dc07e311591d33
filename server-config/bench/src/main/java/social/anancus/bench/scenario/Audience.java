package social.anancus.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import social.anancus.launcher.Failure;

/**
 * Somebody who posts, and some who follow.
 *
 * @param author who posts
 * @param followersCount how many followers the author's account shows
 * @param followers those who are watched, in the order of the tokens: the last of all is always among them
 */
public record Audience(Token author, long followersCount, List<Token> followers) {
    /** So many are asked at most whether they follow, for each that is wanted. */
    private static final int ASKED_PER_WANTED = 6;

    /**
     * @param api the server
     * @param tokens all tokens
     * @param authorName whose posts are watched; empty for the first token's
     * @param wanted how many followers are watched beside the last
     * @return the author and the followers that were found
     * @throws Failure if there is no such author, or nobody follows
     */
    public static Audience find(Api api, List<Token> tokens, String authorName, int wanted) throws IOException {
        Token author = authorName.isEmpty()
                ? tokens.getFirst()
                : tokens.stream()
                        .filter(token -> token.name().equals(authorName))
                        .findFirst()
                        .orElseThrow(() -> new Failure("No token has the name " + authorName + "."));
        JsonNode account = api.json("/api/v1/accounts/verify_credentials", author.text())
                .orElseThrow(() -> new Failure("The server does not say whose the token " + author.name() + " is."));
        String id = account.path("id").asText();
        List<Token> others = tokens.stream().filter(token -> token != author).toList();
        List<Token> followers = new ArrayList<>();
        for (Token token : spread(others, wanted * ASKED_PER_WANTED)) {
            if (follows(api, token, id)) {
                followers.add(token);
            }
        }
        if (followers.isEmpty()) {
            throw new Failure("Of those who have a token nobody follows " + author.name() + ".");
        }
        return new Audience(author, account.path("followers_count").asLong(), spread(followers, wanted + 1));
    }

    private static boolean follows(Api api, Token token, String id) throws IOException {
        Optional<JsonNode> relationships = api.json("/api/v1/accounts/relationships?id[]=" + id, token.text());
        return relationships.isPresent()
                && relationships.get().path(0).path("following").asBoolean();
    }

    /** At most that many of a list, evenly spread, the last always among them. */
    static <T> List<T> spread(List<T> list, int most) {
        if (list.size() <= most) {
            return list;
        }
        List<T> result = new ArrayList<>();
        for (int i = 1; i <= most; i++) {
            result.add(list.get((int) ((long) list.size() * i / most) - 1));
        }
        return result;
    }
}
