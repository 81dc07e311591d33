package social.anancus.platform.http;

import java.util.List;
import java.util.Optional;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** The names under which this server is known; what lies there is read from the database, never fetched. */
record OwnHosts(List<String> authorities) {
    static OwnHosts of(ServerSettings settings) {
        Optional<String> web = settings.get(Settings.WEB_DOMAIN);
        String local = settings.get(Settings.LOCAL_DOMAIN);
        return new OwnHosts(web.map(name -> List.of(local, name)).orElse(List.of(local)));
    }

    /** A name without a port stands for both standard ports, as one server answers on them. */
    boolean contains(Target target) {
        boolean standard = target.port() == 80 || target.port() == 443;
        return authorities.contains(target.host() + ":" + target.port())
                || (standard && authorities.contains(target.host()));
    }
}
