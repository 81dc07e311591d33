package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import social.anancus.platform.persistence.Sql;

/** The settings in {@code app_user}. */
@ApplicationScoped
public class UserSettingsRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UserSettingsRepository() {}

    @Inject
    public UserSettingsRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
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
                                + " 'default_quote_policy', 'public') from app_user u join account a on a.id = u.account_id where"
                                + " a.id = :account")
                .set("account", accountId)
                .first(entityManager, row -> new UserSettings(row.text(0), row.flag(1), row.textOrNull(2), row.text(3)))
                .orElse(new UserSettings("public", false, null, "public"));
    }
}
