package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The settings in {@code app_user}, which nothing else reads or writes. */
@ApplicationScoped
public class UserSettingsRepository {
    private EntityManager entityManager;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UserSettingsRepository() {}

    @Inject
    public UserSettingsRepository(EntityManager entityManager, Json json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /**
     * @param accountId a local account
     * @return its settings, with the defaults where it has chosen nothing
     */
    public UserSettings of(long accountId) {
        return Sql.of(
                        "select coalesce(u.settings ->> 'default_privacy', case when a.locked then 'private' else 'public'"
                                + " end), coalesce(cast(u.settings ->> 'default_sensitive' as boolean), false), coalesce("
                                + "u.settings ->> 'default_language', split_part(u.locale, '-', 1)), coalesce(u.settings ->>"
                                + " 'default_quote_policy', 'public'), u.settings ->> 'default_language',"
                                + " coalesce(u.settings ->> 'display_media', 'default'), coalesce(cast(u.settings ->>"
                                + " 'expand_content_warnings' as boolean), false), coalesce(cast(u.settings ->> 'auto_play' as"
                                + " boolean), false) from app_user u join account a on a.id = u.account_id where a.id ="
                                + " :account")
                .set("account", accountId)
                .first(entityManager, UserSettingsRepository::read)
                .orElse(UserSettings.USUAL);
    }

    /**
     * @param accountId a local account
     * @return how its pages look, with the defaults where it has chosen nothing
     */
    Appearance appearance(long accountId) {
        return Sql.of("select coalesce(u.settings ->> 'color_scheme', ''), coalesce(u.settings ->> 'theme', ''),"
                        + " coalesce(u.settings ->> 'density', ''), coalesce(u.settings ->> 'counts', ''), coalesce(cast("
                        + "u.settings ->> 'reduce_motion' as boolean), false), coalesce(u.time_zone, '') from app_user u"
                        + " where u.account_id = :account")
                .set("account", accountId)
                .first(
                        entityManager,
                        row -> new Appearance(
                                row.text(0), row.text(1), row.text(2), row.text(3), row.flag(4), row.text(5)))
                .orElse(Appearance.USUAL);
    }

    /** Stores a time zone; empty for none. */
    void changeZone(long accountId, String zone) {
        Sql.of("update app_user set time_zone = nullif(:zone, '') where account_id = :account")
                .set("zone", zone)
                .set("account", accountId)
                .update(entityManager);
    }

    private static UserSettings read(Row row) {
        return new UserSettings(
                row.text(0),
                row.flag(1),
                row.textOrNull(2),
                row.text(3),
                row.textOrNull(4),
                new UserSettings.Reading(row.text(5), row.flag(6), row.flag(7)));
    }

    /**
     * @param accountId a local account
     * @return whether search engines are asked to stay away
     */
    boolean noindex(long accountId) {
        return Sql.of("select cast(settings ->> 'noindex' as boolean) from app_user where account_id = :account")
                .set("account", accountId)
                .first(entityManager, row -> row.flag(0))
                .orElse(false);
    }

    /** Sets what is given; a null takes a setting away, so that its default holds. */
    void change(long accountId, Map<String, @Nullable Object> settings) {
        if (!settings.isEmpty()) {
            Sql.of(
                            "update app_user set settings = jsonb_strip_nulls(settings || cast(:settings as jsonb)) where account_id ="
                                    + " :account")
                    .set("settings", json.write(settings))
                    .set("account", accountId)
                    .update(entityManager);
        }
    }
}
