package social.anancus.it.echo;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import social.anancus.api.answer.AnswerHeaders;
import social.anancus.api.answer.ApiDefaults;
import social.anancus.api.error.ExpectedExceptionMapper;
import social.anancus.api.error.HttpExceptionMapper;
import social.anancus.api.error.UnexpectedExceptionMapper;
import social.anancus.api.json.JsonBodyReader;
import social.anancus.api.json.JsonBodyWriter;
import social.anancus.api.request.ParamsReader;
import social.anancus.api.security.Doors;
import social.anancus.api.security.Throttle;

/** The echo, with all that stands around the server's own resources. */
@ApplicationPath("api/echo")
public class EchoApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                EchoResource.class,
                ApiDefaults.class,
                Throttle.class,
                Doors.class,
                AnswerHeaders.class,
                ParamsReader.class,
                JsonBodyReader.class,
                JsonBodyWriter.class,
                ExpectedExceptionMapper.class,
                HttpExceptionMapper.class,
                UnexpectedExceptionMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.disableMoxyJson", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
