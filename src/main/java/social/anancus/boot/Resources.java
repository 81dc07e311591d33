package social.anancus.boot;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import social.anancus.api.answer.AnswerHeaders;
import social.anancus.api.answer.ApiDefaults;
import social.anancus.api.apps.AppsResource;
import social.anancus.api.console.AccountsConsoleResource;
import social.anancus.api.console.ApplicationsConsoleResource;
import social.anancus.api.error.ExpectedExceptionMapper;
import social.anancus.api.error.HttpExceptionMapper;
import social.anancus.api.error.UnexpectedExceptionMapper;
import social.anancus.api.health.HealthResource;
import social.anancus.api.health.MetricsResource;
import social.anancus.api.json.JsonBodyReader;
import social.anancus.api.json.JsonBodyWriter;
import social.anancus.api.media.MediaFilesResource;
import social.anancus.api.media.MediaResource;
import social.anancus.api.media.MediaV2Resource;
import social.anancus.api.request.ParamsReader;
import social.anancus.api.security.Doors;
import social.anancus.api.security.Throttle;

/** What each JAX-RS application serves, listed: nothing is found by scanning, so a start need not look for it. */
final class Resources {
    /** Names of Jersey's switches; another implementation passes over them. */
    static final Map<String, Object> PROPERTIES = Map.of(
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.server.disableMoxyJson", true,
            "jersey.config.server.response.setStatusOverSendError", true);

    private static final Set<Class<?>> SHARED = Set.of(
            Doors.class,
            AnswerHeaders.class,
            ParamsReader.class,
            JsonBodyReader.class,
            JsonBodyWriter.class,
            ExpectedExceptionMapper.class,
            HttpExceptionMapper.class,
            UnexpectedExceptionMapper.class);

    private Resources() {}

    static Set<Class<?>> api() {
        return with(ApiDefaults.class, Throttle.class, AppsResource.class, MediaResource.class, MediaV2Resource.class);
    }

    static Set<Class<?>> site() {
        return with(
                HealthResource.class,
                MetricsResource.class,
                MediaFilesResource.class,
                AccountsConsoleResource.class,
                ApplicationsConsoleResource.class);
    }

    private static Set<Class<?>> with(Class<?>... resources) {
        Set<Class<?>> all = new HashSet<>(SHARED);
        all.addAll(Set.of(resources));
        return Set.copyOf(all);
    }
}
