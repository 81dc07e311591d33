package social.anancus.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
    @Test
    void aLineOfTheServerIsShownReadable() {
        LogLine line = LogLine.parse("""
                {"Timestamp":"2026-01-02T03:04:05.678+0000","Level":"INFO","LoggerName":"a.B","LogMessage":"hello"}""");

        assertThat(line.show(false)).isEqualTo("INFO a.B: hello");
        assertThat(line.show(true)).isEqualTo("2026-01-02T03:04:05.678+0000 INFO a.B: hello");
    }

    @Test
    void aStackStandsBehindItsMessage() {
        LogLine line = LogLine.parse("""
                {"Level":"SEVERE","LoggerName":"a.B","LogMessage":"broken","Throwable":{"Exception":"x","StackTrace":"X: x\\n\\tat y"}}""");

        assertThat(line.message()).isEqualTo("broken\nX: x\n\tat y");
    }

    @Test
    void anythingElseIsShownAsItIs() {
        assertThat(LogLine.parse("plain text").show(true)).isEqualTo("plain text");
        assertThat(LogLine.parse("{not json").show(false)).isEqualTo("{not json");
    }
}
