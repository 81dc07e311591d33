package social.anancus.web.auth;

import java.util.List;

/**
 * A page whose only form brings the answer to the application (OAuth 2.0 Form Post Response Mode).
 *
 * @param address where to
 * @param fields the answer
 */
public record FormPost(String address, List<Consent.Field> fields) {}
