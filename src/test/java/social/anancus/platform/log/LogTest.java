package social.anancus.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {
    private final Recorder recorder = new Recorder();
    private final Log log = new Log(recorder);

    private static final class Recorder implements Logger {
        private final List<String> lines = new ArrayList<>();
        private final List<Throwable> causes = new ArrayList<>();
        private Level lowest = Level.ALL;

        @Override
        public String getName() {
            return "recorder";
        }

        @Override
        public boolean isLoggable(Level level) {
            return level.getSeverity() >= lowest.getSeverity();
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String text, @Nullable Throwable cause) {
            lines.add(level + " " + text);
            if (cause != null) {
                causes.add(cause);
            }
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String text, @Nullable Object... parameters) {
            lines.add(level + " " + text);
        }
    }

    private String lineOf(@Nullable Object... pairs) {
        log.info("text", pairs);
        return recorder.lines.getLast();
    }

    @Test
    void aLineIsTheTextAndItsPairs() {
        log.info("delivered", "inbox", "https://remote.example/inbox", "status", 202, "retry", null);

        assertThat(recorder.lines)
                .containsExactly("INFO delivered inbox=https://remote.example/inbox status=202 retry=null");
    }

    @Test
    void eachMethodHasItsLevel() {
        log.debug("a");
        log.info("b");
        log.warn("c");
        log.error("d");
        log.warn("e", new IllegalStateException("x"), "k", 1);
        log.error("f", new IllegalStateException("x"));

        assertThat(recorder.lines)
                .containsExactly("DEBUG a", "INFO b", "WARNING c", "ERROR d", "WARNING e k=1", "ERROR f");
        assertThat(recorder.causes).hasSize(2);
    }

    @Test
    void theRequestsIdStandsAtTheEnd() {
        try (RequestId.Scope scope = RequestId.open("request-1")) {
            assertThat(lineOf("a", 1)).isEqualTo("INFO text a=1 request=" + scope.id());
        }
        assertThat(lineOf("a", 1)).isEqualTo("INFO text a=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "two words; \"two words\"",
                "a=b; \"a=b\"",
                "say \"hi\"; \"say \\\"hi\\\"\"",
                "back\\slash; \"back\\\\slash\"",
                "''; \"\"",
                "äöü; \"äöü\"",
                "plain-1.2:3/4@5; plain-1.2:3/4@5"
            })
    void valuesThatCouldBeMistakenAreQuoted(String value, String written) {
        assertThat(lineOf("k", value)).isEqualTo("INFO text k=" + written);
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', 0, 0x1b, 0x7f, 0x85, 0x2028, 0x2029, 0x202e, 0x200b, 0xd800, 0xe0001})
    void nothingThatACallerSendsEndsALineOrSteersATerminal(int point) {
        String evil = "x" + Character.toString(point) + "INFO forged";
        log.error(evil, new IllegalStateException(evil), evil, evil);

        String escaped = String.format("\\u%04x", point);
        assertThat(recorder.lines.getFirst())
                .isEqualTo("ERROR x" + escaped + "INFO forged x" + escaped + "INFO forged=\"x" + escaped
                        + "INFO forged\"");
        assertThat(recorder.causes.getFirst())
                .hasToString("java.lang.IllegalStateException: x" + escaped + "INFO forged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"token", "accessToken", "new_password", "PASSWORD", "clientSecret", "Authorization", "cookie"})
    void whatStandsUnderASecretsNameIsNeverWritten(String key) {
        assertThat(lineOf(key, "s3cr3t", "next", 1)).isEqualTo("INFO text " + key + "=*** next=1");
    }

    @Test
    void secretsInAddressesAreHidden() {
        assertThat(lineOf("uri", "/api/v1/streaming?stream=user&access_token=s3cr3t#x"))
                .isEqualTo("INFO text uri=\"/api/v1/streaming?stream=user&access_token=***#x\"");
        assertThat(lineOf("uri", "/cb?code=s3cr3t&state=1"))
                .doesNotContain("s3cr3t")
                .contains("state=1");
    }

    @Test
    void longValuesAreCut() {
        assertThat(lineOf("k", "x".repeat(5000))).hasSizeLessThan(1100).endsWith("…\"");
    }

    @Test
    void amountsThatDoNotPairAndValuesThatCannotBePrintedDoNoHarm() {
        assertThat(lineOf("k")).isEqualTo("INFO text k=(missing)");
        assertThat(lineOf("k", new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException("broken");
                    }
                }))
                .isEqualTo("INFO text k=(unprintable)");
    }

    @Test
    void aLevelThatIsOffCostsNoText() {
        recorder.lowest = Logger.Level.INFO;
        log.debug("text", "k", new Object() {
            @Override
            public String toString() {
                throw new AssertionError("nobody should ask");
            }
        });
        assertThat(recorder.lines).isEmpty();
    }

    @Test
    void theStackOfACauseAndOfItsCausesStays() {
        IllegalStateException inner = new IllegalStateException("inner\nforged");
        RuntimeException outer = new RuntimeException("outer", inner);
        outer.addSuppressed(new IllegalArgumentException("aside\nforged"));
        log.error("text", outer);

        StringWriter written = new StringWriter();
        recorder.causes.getFirst().printStackTrace(new PrintWriter(written, true));
        assertThat(written.toString())
                .startsWith("java.lang.RuntimeException: outer")
                .contains("Caused by: java.lang.IllegalStateException: inner\\u000aforged")
                .contains("Suppressed: java.lang.IllegalArgumentException: aside\\u000aforged")
                .contains("LogTest.theStackOfACauseAndOfItsCausesStays");
    }

    @Test
    void causesThatGoInACircleEnd() {
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second", first);
        first.initCause(second);
        log.error("text", first);

        assertThat(recorder.lines).hasSize(1);
    }

    @Test
    void aClassHasItsOwnLog() {
        Log.of(LogTest.class).debug("nobody hears this");
    }
}
