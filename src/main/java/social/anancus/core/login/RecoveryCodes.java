package social.anancus.core.login;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import social.anancus.platform.crypto.Tokens;

/**
 * Codes that let somebody in once who has lost the code app: 80 random bits in letters and digits that are not mistaken for
 * one another. Only hashes are stored, bound to the login.
 */
final class RecoveryCodes {
    static final int NUMBER = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz0123456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /**
     * @return new codes as people read them: {@code abcd-efgh-jkmn-pqrs}
     */
    static List<String> make() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < NUMBER; i++) {
            StringBuilder code = new StringBuilder();
            for (int at = 0; at < LENGTH; at++) {
                if (at > 0 && at % GROUP == 0) {
                    code.append('-');
                }
                code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /**
     * @param userId whose code it is
     * @param code what was typed; case, spaces and hyphens do not matter
     * @return what is stored of it
     */
    static byte[] hash(long userId, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Tokens.hash("recovery/" + userId + "/" + plain);
    }

    static List<byte[]> hashes(long userId, List<String> codes) {
        return codes.stream().map(code -> hash(userId, code)).toList();
    }
}
