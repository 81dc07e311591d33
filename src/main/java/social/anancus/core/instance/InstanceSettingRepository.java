package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of {@code instance_setting}: keys and JSON. */
@ApplicationScoped
public class InstanceSettingRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InstanceSettingRepository() {}

    @Inject
    public InstanceSettingRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param key a key
     * @return its JSON; empty where nothing is set
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(entityManager.find(InstanceSetting.class, key))
                .map(InstanceSetting::value);
    }

    /**
     * @return every key that is set, with its JSON
     */
    public Map<String, String> findAll() {
        return entityManager
                .createQuery("select s from InstanceSetting s", InstanceSetting.class)
                .getResultStream()
                .collect(Collectors.toMap(InstanceSetting::key, InstanceSetting::value));
    }

    /**
     * @param key a key
     * @return its JSON and when it was set; empty where nothing is
     */
    Optional<SiteText> findWithTime(String key) {
        return Optional.ofNullable(entityManager.find(InstanceSetting.class, key))
                .map(found -> new SiteText(found.value(), found.updatedAt()));
    }

    /**
     * Sets a value, whether there was one or not.
     *
     * @param key a key
     * @param json the new value
     * @param now the time of the change
     */
    public void put(String key, String json, Instant now) {
        InstanceSetting known = entityManager.find(InstanceSetting.class, key);
        if (known == null) {
            entityManager.persist(new InstanceSetting(key, json, now));
        } else {
            known.change(json, now);
        }
    }

    /**
     * Sets a value unless there is one; safe against others that do the same at the same time.
     *
     * @param key a key
     * @param json the value
     */
    public void putIfAbsent(String key, String json) {
        entityManager
                .createNativeQuery(
                        "insert into instance_setting (key, value, updated_at) values (?1, cast(?2 as jsonb), now())"
                                + " on conflict (key) do nothing")
                .setParameter(1, key)
                .setParameter(2, json)
                .executeUpdate();
    }
}
