package social.anancus.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;
import social.anancus.platform.text.PlainText;

/**
 * Writes messages. A template is a file {@code mail/<name>.properties} with the names of its values, in the order in which
 * the texts number them, and of the value that is the button's address; its texts are {@code mail.<name>.subject, title,
 * body, action, why} in the bundles. All of them are plain text: whatever is put in shows as it was written, also in HTML.
 */
@ApplicationScoped
public class MailTemplates {
    /** The value that every template may use without being given it: the server's domain. */
    public static final String SERVER = "server";

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,60}");
    private static final String FOLDER = "/mail/";

    private final ConcurrentMap<String, Template> templates = new ConcurrentHashMap<>();
    private Messages messages = new Messages();
    private String server = "";
    private @Nullable MailLayout layout;

    /** For the container's proxy. */
    protected MailTemplates() {}

    /**
     * @param messages the texts
     * @param settings tells the server's name
     */
    @Inject
    public MailTemplates(Messages messages, ServerSettings settings) {
        this.messages = messages;
        this.server = settings.get(Settings.LOCAL_DOMAIN);
        this.layout = new MailLayout();
    }

    private record Template(
            List<String> parameters, @Nullable String action) {}

    /**
     * Writes a message.
     *
     * @param name the template's name
     * @param locale the reader's language
     * @param to the reader's address
     * @param values what the template asks for: text, or numbers where the texts count; line breaks in text become spaces
     * @return the message
     * @throws IllegalArgumentException if there is no such template, a value is missing, too many or not an address of the
     *     web where it must be, or {@code to} is no address
     */
    public MailMessage render(String name, Locale locale, String to, Map<String, ?> values) {
        Template template = templates.computeIfAbsent(name, MailTemplates::read);
        Map<String, Object> given = new LinkedHashMap<>();
        given.put(SERVER, server);
        values.forEach((key, value) -> given.put(key, value instanceof Number ? value : oneLine(value.toString())));
        Object[] args = arguments(name, template, given);
        String key = "mail." + name + '.';
        MailLayout.Link action = template.action() == null
                ? null
                : new MailLayout.Link(
                        messages.text(locale, key + "action", args), webAddress(given.get(template.action())));
        MailLayout.Letter letter = new MailLayout.Letter(
                locale,
                messages.text(locale, key + "title", args),
                List.of(messages.text(locale, key + "body", args).split("\n\n")),
                action,
                messages.text(locale, "mail.copy-link"),
                List.of(messages.text(locale, key + "why", args), messages.text(locale, "mail.footer", server)));
        MailLayout written = Objects.requireNonNull(layout);
        String subject = oneLine(messages.text(locale, key + "subject", args));
        return new MailMessage(to, subject, written.text(letter), written.html(letter), Map.of());
    }

    private static Object[] arguments(String name, Template template, Map<String, Object> given) {
        List<Object> args = new ArrayList<>();
        for (String parameter : template.parameters()) {
            Object value = given.get(parameter);
            if (value == null) {
                throw new IllegalArgumentException("the mail " + name + " needs the value " + parameter);
            }
            args.add(value);
        }
        for (String key : given.keySet()) {
            if (!key.equals(SERVER) && !template.parameters().contains(key)) {
                throw new IllegalArgumentException("the mail " + name + " knows no value " + key);
            }
        }
        return args.toArray();
    }

    private static Template read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a mail");
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(resource(name + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String parameters = properties.getProperty("parameters", "");
        return new Template(List.of(parameters.split("[,\\s]+")), properties.getProperty("action"));
    }

    /** A file of the mail folder in the archive. */
    static String resource(String file) {
        try (InputStream in = MailTemplates.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String webAddress(@Nullable Object value) {
        String address = String.valueOf(value);
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        if (!web || address.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("the address of a mail's button must begin with https:// or http://");
        }
        return address;
    }

    /** Names of people come from anywhere: no line of their own, no turning of the reading direction. */
    private static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        PlainText.stripControl(text).codePoints().forEach(c -> {
            boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            boolean space = Character.isWhitespace(c);
            boolean again = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
            if (!turns && !(space && again)) {
                out.appendCodePoint(space ? ' ' : c);
            }
        });
        return out.toString().strip();
    }
}
