package social.anancus.api.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import social.anancus.api.answer.Cached;
import social.anancus.api.answer.DeprecatedSince;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.core.instance.RuleRepository;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.policing.ShowDomainRules;
import social.anancus.core.status.SiteActivity;
import social.anancus.platform.error.NotFound;

/** The instance, as older clients read it, and its figures (https://docs.joinmastodon.org/methods/instance/). */
@Path("v1/instance")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstanceResource {
    /** Names that the platform keeps for languages that have newer ones. */
    private static final Set<String> OUTDATED = Set.of("in", "iw", "ji", "sh", "mo");

    private InstanceJsonMapper mapper;
    private SiteSettings site;
    private RuleRepository rules;
    private SiteActivity activity;
    private ShowDomainRules domainRules;
    private Caller caller;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InstanceResource() {}

    @Inject
    public InstanceResource(
            InstanceJsonMapper mapper,
            SiteSettings site,
            RuleRepository rules,
            SiteActivity activity,
            ShowDomainRules domainRules,
            Caller caller) {
        this.mapper = mapper;
        this.site = site;
        this.rules = rules;
        this.activity = activity;
        this.domainRules = domainRules;
        this.caller = caller;
    }

    /**
     * @return what the server says of itself
     */
    @GET
    @Public
    @Cached(Cached.For.EVERYBODY)
    @DeprecatedSince("2022-11-14")
    public V1InstanceJson show() {
        return mapper.old();
    }

    /**
     * @return the domains of other servers that are known
     * @throws NotFound if admins keep that to themselves
     */
    @GET
    @Path("peers")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public List<String> peers() {
        if (!site.profile().showsPeers()) {
            throw new NotFound();
        }
        return activity.peers();
    }

    /**
     * @return the other servers that are limited, the worst first
     * @throws NotFound if admins keep that to themselves, or to those who have an account here
     */
    @GET
    @Path("domain_blocks")
    @Public({"read"})
    public List<DomainBlockJson> domainBlocks() {
        return domainRules.show(caller.person().isPresent()).orElseThrow(NotFound::new).stream()
                .map(DomainBlockJson::of)
                .toList();
    }

    /** One week; numbers are texts. */
    record WeekJson(String week, String statuses, String logins, String registrations) {
        static WeekJson of(SiteActivity.Week week) {
            return new WeekJson(
                    Long.toString(week.beginning()),
                    Long.toString(week.statuses()),
                    Long.toString(week.logins()),
                    Long.toString(week.registrations()));
        }
    }

    /**
     * @return how much went on in the last twelve weeks
     * @throws NotFound if admins keep that to themselves
     */
    @GET
    @Path("activity")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public List<WeekJson> activity() {
        if (!site.profile().showsActivity()) {
            throw new NotFound();
        }
        return activity.weeks().stream().map(WeekJson::of).toList();
    }

    /**
     * @return what people agree to
     */
    @GET
    @Path("rules")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public List<RuleJson> rules() {
        return rules.findAll().stream().map(RuleJson::of).toList();
    }

    /** The entity Language. */
    record LanguageJson(String code, String name) {}

    /**
     * @return the languages in which statuses may be, by their English names
     */
    @GET
    @Path("languages")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public List<LanguageJson> languages() {
        return java.util.Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && !OUTDATED.contains(code))
                .map(code -> new LanguageJson(code, Locale.of(code).getDisplayLanguage(Locale.ENGLISH)))
                .toList();
    }

    /**
     * @return into which languages statuses can be translated: none, for there is no translator
     */
    @GET
    @Path("translation_languages")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public Map<String, List<String>> translationLanguages() {
        return Map.of();
    }
}
