package social.anancus.bench.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import social.anancus.launcher.Failure;

/**
 * Somebody's access to the server.
 *
 * @param text the bearer token
 * @param name whose it is, as far as is known; else empty
 */
public record Token(String text, String name) {
    /**
     * @param file one token a line, a blank and a name behind it if wanted; lines that begin with # are passed over
     * @return the tokens, at least one
     * @throws Failure if there are none
     */
    public static List<Token> read(Path file) {
        try {
            List<Token> tokens = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Token::of)
                    .toList();
            if (tokens.isEmpty()) {
                throw new Failure("There is no token in " + file + ".");
            }
            return tokens;
        } catch (IOException e) {
            throw new Failure("The tokens cannot be read: " + e.getMessage());
        }
    }

    private static Token of(String line) {
        String[] parts = line.split("\\s+", 2);
        return new Token(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
