package social.anancus.it.streamprobe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.core.timeline.StreamEvents.Kind;
import social.anancus.core.timeline.StreamEvents.StreamEvent;

/** {@code POST /assets/stream-probe?kind=&id=&account=&detail=&times=} publishes an event, once or more often. */
@WebServlet("/assets/stream-probe")
public class StreamProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StreamEvents events;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        long account = Long.parseLong(parameter(request, "account", "0"));
        StreamEvent event = new StreamEvent(
                Kind.valueOf(parameter(request, "kind", "")),
                Long.parseLong(parameter(request, "id", "0")),
                account,
                parameter(request, "detail", ""));
        int times = Integer.parseInt(parameter(request, "times", "1"));
        for (int i = 0; i < times; i++) {
            events.publish(event);
        }
    }

    private static String parameter(HttpServletRequest request, String name, String fallback) {
        return Optional.ofNullable(request.getParameter(name)).orElse(fallback);
    }
}
