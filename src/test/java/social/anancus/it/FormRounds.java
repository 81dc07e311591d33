package social.anancus.it;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A form as a browser without scripts fills it: all fields as they stand on the page, then what somebody changes. */
final class FormRounds {
    private static final String BOUNDARY = "----rounds0123456789";

    private record Part(String name, String value, byte[] file) {}

    private final List<Part> parts = new ArrayList<>();
    private final String action;

    /**
     * @param page a page
     * @param selector which form
     */
    FormRounds(HttpResponse<String> page, String selector) {
        Element form = Jsoup.parse(page.body()).selectFirst(selector);
        if (form == null) {
            throw new AssertionError("no " + selector + " in " + page.statusCode() + page.body());
        }
        action = form.attr("action");
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String type = field.attr("type");
            boolean off = (type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked");
            if (!off && !type.equals("file")) {
                parts.add(new Part(field.attr("name"), value(field), new byte[0]));
            }
        }
    }

    private static String value(Element field) {
        if (!field.tagName().equals("select")) {
            return field.val();
        }
        Element chosen = field.selectFirst("option[selected]");
        return chosen == null ? field.expectFirst("option").val() : chosen.val();
    }

    FormRounds set(String name, String value) {
        parts.removeIf(part -> part.name().equals(name));
        return add(name, value);
    }

    FormRounds add(String name, String value) {
        parts.add(new Part(name, value, new byte[0]));
        return this;
    }

    FormRounds file(String name, String fileName, byte[] file) {
        parts.add(new Part(name, fileName, file));
        return this;
    }

    List<String> values(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(Part::value)
                .toList();
    }

    String action() {
        return action;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part part : parts) {
            boolean file = part.file().length > 0;
            out.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                    + (file ? "; filename=\"" + part.value() + "\"\r\nContent-Type: image/png" : "") + "\r\n\r\n"));
            out.writeBytes(file ? part.file() : text(part.value()));
            out.writeBytes(text("\r\n"));
        }
        out.writeBytes(text("--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
