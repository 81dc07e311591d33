package social.anancus.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One line of the server's log.
 *
 * @param time when, ISO 8601; empty where the line carries none
 * @param level as {@code java.util.logging} names it; empty where unknown
 * @param logger who wrote it
 * @param message the text, with the stack of an error behind it
 */
public record LogLine(String time, String level, String logger, String message) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param line a line of JSON as the server writes it, or any other text
     * @return its parts; another text becomes the message
     */
    public static LogLine parse(String line) {
        if (!line.startsWith("{")) {
            return new LogLine("", "", "", line);
        }
        try {
            JsonNode json = JSON.readTree(line);
            String message = json.path("LogMessage").asText("");
            JsonNode thrown = json.path("Throwable");
            if (!thrown.isMissingNode()) {
                message = message + "\n"
                        + thrown.path("StackTrace")
                                .asText(thrown.path("Exception").asText(""));
            }
            return new LogLine(
                    json.path("Timestamp").asText(""),
                    json.path("Level").asText(""),
                    json.path("LoggerName").asText(""),
                    message.strip());
        } catch (JsonProcessingException e) {
            return new LogLine("", "", "", line);
        }
    }

    /**
     * @param timestamps whether to begin with the time
     * @return the line as people read it
     */
    public String show(boolean timestamps) {
        StringBuilder text = new StringBuilder();
        if (timestamps && !time.isEmpty()) {
            text.append(time).append(' ');
        }
        if (!level.isEmpty()) {
            text.append(level).append(' ');
        }
        if (!logger.isEmpty()) {
            text.append(logger).append(": ");
        }
        return text.append(message).toString();
    }
}
