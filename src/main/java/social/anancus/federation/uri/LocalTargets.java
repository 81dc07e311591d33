package social.anancus.federation.uri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusRepository;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Says which local thing an address names, in every form that ever was given out. An address of another host names none,
 * nor does one with user information, a query or another port.
 */
@ApplicationScoped
public class LocalTargets {
    private static final int LONGEST = 2048;
    private static final Pattern CONVERSATION =
            Pattern.compile("tag:([^,:]+(?::\\d+)?),\\d{4}-\\d\\d-\\d\\d:objectId=(\\d+):objectType=Conversation");

    private AccountRepository accounts;
    private StatusRepository statuses;
    private Set<String> hosts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LocalTargets() {}

    @Inject
    public LocalTargets(ServerSettings settings, AccountRepository accounts, StatusRepository statuses) {
        this.accounts = accounts;
        this.statuses = statuses;
        this.hosts = Stream.concat(
                        Stream.of(settings.get(Settings.LOCAL_DOMAIN)), settings.get(Settings.WEB_DOMAIN).stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param host a host with {@code :port} where it has one, in any case
     * @return whether it is a name of this server; for WebFinger and {@code Host} headers
     */
    public boolean isOurHost(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":443$", ""));
    }

    /**
     * @param uri any text
     * @return whether it is an address on this server, so that nobody else may speak for it and nothing is fetched
     */
    public boolean isOurs(String uri) {
        return parse(uri).isPresent() || conversation(uri).isPresent();
    }

    /**
     * @param uri any text
     * @return what it names on this server; nothing is looked up, so it need not be there
     */
    public Optional<LocalTarget> of(String uri) {
        Optional<LocalTarget> conversation = conversation(uri);
        if (conversation.isPresent()) {
            return conversation;
        }
        return parse(uri)
                .filter(parsed -> parsed.getRawQuery() == null)
                .flatMap(parsed -> LocalPaths.read(parsed.getRawPath(), parsed.getRawFragment()));
    }

    private Optional<LocalTarget> conversation(String uri) {
        if (!uri.startsWith("tag:") || uri.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = CONVERSATION.matcher(uri);
        return matcher.matches() && isOurHost(matcher.group(1))
                ? LocalPaths.number(matcher.group(2)).map(LocalTarget.Conversation::new)
                : Optional.empty();
    }

    private Optional<URI> parse(String uri) {
        if (uri.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI parsed = new URI(uri);
            String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
            String authority = parsed.getRawAuthority();
            if (authority == null || !scheme.equals("https") && !scheme.equals("http")) {
                return Optional.empty();
            }
            String standard = scheme.equals("https") ? ":443$" : ":80$";
            String host = authority.toLowerCase(Locale.ROOT).replaceFirst(standard, "");
            return hosts.contains(host) ? Optional.of(parsed) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * @param owner whose a thing is
     * @return the local account, also if it is suspended or deleted; one statement
     */
    public Optional<Account> find(LocalTarget.Owner owner) {
        return switch (owner) {
            case LocalTarget.Owner.ById byId -> accounts.find(byId.accountId()).filter(Account::isLocal);
            case LocalTarget.Owner.ByName byName -> accounts.findLocal(byName.username());
        };
    }

    /**
     * @param uri any text
     * @return the id of the local account whose actor or page it names, also if it is suspended; none that is deleted
     */
    public Optional<Long> accountId(String uri) {
        return of(uri).filter(LocalTarget.Actor.class::isInstance)
                .flatMap(target -> find(((LocalTarget.Actor) target).owner()))
                .filter(account -> !account.isDeleted())
                .map(Account::id);
    }

    /**
     * For what another server says about a status of ours. Whether its actor may see the status is asked elsewhere.
     *
     * @param uri any text
     * @return the id of the local status or reblog that it names, by the status or by the activity that made it; none that is
     *     deleted or by somebody else than the address says
     */
    public Optional<Long> statusId(String uri) {
        return of(uri).flatMap(target -> switch (target) {
            case LocalTarget.Status status -> find(status.owner(), status.statusId());
            case LocalTarget.StatusActivity activity -> find(activity.owner(), activity.statusId());
            default -> Optional.empty();
        });
    }

    private Optional<Long> find(LocalTarget.Owner owner, long statusId) {
        Optional<Status> found = statuses.findUnchecked(statusId).filter(Status::isLocal);
        return found.filter(status -> find(owner)
                        .filter(account -> account.id() == status.accountId())
                        .isPresent())
                .map(Status::id);
    }
}
