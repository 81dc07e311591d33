package social.anancus.platform.http;

import java.util.regex.Pattern;

/**
 * A header line that we send.
 *
 * @param name a token (RFC 9110, section 5.1)
 * @param value printable ASCII, spaces and tabs inside; no line break can get in
 */
public record HttpHeader(String name, String value) {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");
    private static final Pattern VALUE = Pattern.compile("(?:[!-~](?:[\\t -~]*[!-~])?)?");
    private static final int MAX_VALUE = 16 * 1024;

    /**
     * @throws IllegalArgumentException for characters that do not belong in a header, or more than 16 KiB
     */
    public HttpHeader {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("this is not the name of a header");
        }
        if (value.length() > MAX_VALUE || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("the value of " + name + " is not proper ASCII text, or too long");
        }
    }
}
