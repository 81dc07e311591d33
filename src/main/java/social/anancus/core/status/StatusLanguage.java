package social.anancus.core.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages of statuses: ISO 639-1, and some of ISO 639-3 that have no shorter code. */
public final class StatusLanguage {
    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2),
                    Stream.of(
                            "ast", "chr", "ckb", "cnr", "csb", "gsw", "jbo", "kab", "kmr", "ldn", "lfn", "moh", "nds",
                            "pdc", "sco", "sma", "smj", "szl", "tok", "vai", "xal", "zba", "zgh"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REGIONAL = Set.of("zh-CN", "zh-HK", "zh-TW", "zh-YUE", "pt-BR", "pt-PT", "en-GB");

    private StatusLanguage() {}

    /**
     * @param tag a language tag, such as {@code de} or {@code de-AT}
     * @return the code that is kept, if the language is known
     */
    public static Optional<String> of(String tag) {
        String clean = tag.strip().replace('_', '-');
        if (REGIONAL.contains(clean)) {
            return Optional.of(clean);
        }
        String code = clean.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return KNOWN.contains(code) ? Optional.of(code) : Optional.empty();
    }
}
