package social.anancus.it.pages;

import static social.anancus.it.pages.Stop.after;
import static social.anancus.it.pages.Stop.at;
import static social.anancus.it.pages.Stop.behind;
import static social.anancus.it.pages.Stop.failing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import social.anancus.support.Pictures;
import social.anancus.support.TotpCodes;

/** Every page, and what shows on it in which case. A new page is added here, or to {@link #NO_PAGES}. */
final class Tour {
    /** Answers to GET that are no pages: they lead elsewhere, or are files. */
    static final List<String> NO_PAGES = List.of(
            "/.well-known/change-password",
            "/@{alice}.rss",
            "/about/more",
            "/auth/edit",
            "/auth/second_factor",
            "/authorize_follow",
            "/language",
            "/manifest.webmanifest",
            "/share",
            "/tags/walking.rss",
            "/terms",
            "/themes/warm.css",
            "/themes/warm.svg",
            "/themes/warm/hill.svg");

    private Tour() {}

    /** Everything, in an order in which no step spoils another. */
    static List<Arguments> all() {
        return Stream.of(of(Who.VISITOR, visitors()), of(Who.ALICE, residents()), of(Who.VISITOR, afterwards()))
                .flatMap(List::stream)
                .toList();
    }

    /** Who goes. */
    enum Who {
        VISITOR,
        ALICE
    }

    private static List<Arguments> of(Who who, List<Stop> stops) {
        return stops.stream().map(stop -> Arguments.of(who, stop)).toList();
    }

    private static List<Stop> visitors() {
        return Stream.of(open(), finding(), knocking()).flatMap(List::stream).toList();
    }

    private static List<Stop> open() {
        return List.of(
                at("/"),
                at("/about"),
                at("/privacy-policy"),
                at("/terms-of-service"),
                at("/terms-of-service/2026-01-31"),
                at("/explore"),
                at("/explore/people"),
                at("/public"),
                at("/public/local"),
                at("/tags/walking"),
                at("/tags/nobodyusesit"),
                at("/@{alice}"),
                at("/@{alice}/with_replies"),
                at("/@{alice}/media"),
                at("/@{alice}/featured"),
                at("/@{alice}/about"),
                at("/@{alice}/tagged/walking"),
                at("/@{alice}/followers"),
                at("/@{alice}/following"),
                at("/@{bob}"),
                at("/@{carol}"),
                failing("/@{gone}", 410),
                failing("/@nobody", 404),
                failing("/nowhere", 404),
                at("/@{alice}/{post}"),
                at("/@{alice}/{post}/embed"),
                at("/@{alice}/{post}/reblogs"),
                at("/@{alice}/{post}/favourites"),
                at("/@{bob}/{picture}"),
                at("/@{bob}/{edited}/history"),
                at("/search"),
                at("/search?q=walking"));
    }

    private static List<Stop> finding() {
        return List.of(
                at("/remote-follow"),
                at("/remote-follow?account={bobid}"),
                at("/remote-follow?status={post}"),
                behind("remote-follow-refused", 422, (guest, village) -> {
                    guest.open("/remote-follow?account=" + village.path("{bobid}"));
                    guest.send(422, "main button[type=submit]", page -> page.fill("#home", "no such server"));
                }));
    }

    private static List<Stop> knocking() {
        return List.of(
                at("/auth/sign_in"),
                behind("sign-in-refused", 422, (guest, village) -> {
                    guest.open("/auth/sign_in");
                    guest.send(422, "main button[type=submit]", page -> {
                        page.fill("#user_email", "alice");
                        page.fill("#user_password", "not this one");
                    });
                }),
                behind("stale-form", 422, (guest, village) -> {
                    guest.open("/auth/sign_in");
                    guest.send(422, "main button[type=submit]", page -> {
                        page.evaluate("() => document.querySelectorAll('[name=authenticity_token]').forEach(each =>"
                                + " each.value = 'of another day')");
                        page.fill("#user_email", "alice");
                        page.fill("#user_password", "anything");
                    });
                }),
                at("/auth/password/new"),
                behind("reset-requested", 200, (guest, village) -> {
                    guest.open("/auth/password/new");
                    guest.send(200, "main button[type=submit]", page -> page.fill("#user_email", "nobody@example.org"));
                }),
                at("/auth/password/edit?reset_password_token=x"),
                behind("reset-refused", 422, (guest, village) -> {
                    guest.open("/auth/password/edit?reset_password_token=x");
                    guest.send(
                            422,
                            "main button[type=submit]",
                            page -> page.fill("input[type=password]", "correct horse battery"));
                }),
                at("/auth/confirmation/new"),
                failing("/auth/confirmation?confirmation_token=x", 422),
                at("/auth/sign_up"),
                after("/auth/sign_up/account", (guest, village) -> toForm(guest)),
                behind("sign-up-refused", 422, (guest, village) -> {
                    toForm(guest);
                    guest.sendSlowly("form[action='/auth/sign_up/account'] button[type=submit]", page -> {
                        page.fill("#su-user", "no spaces");
                        page.fill("#su-pass", "short");
                    });
                }),
                after("/auth/setup", (guest, village) -> {
                    toForm(guest);
                    guest.sendSlowly("form[action='/auth/sign_up/account'] button[type=submit]", page -> {
                        page.fill("#su-user", "ida_who_is_new");
                        page.fill("#su-email", "ida_who_is_new_here_and_has_a_long_address@mail.example.org");
                        page.fill("#su-pass", "correct horse battery");
                        page.check("#su-agree");
                    });
                }));
    }

    private static void toForm(Guest guest) {
        guest.open("/auth/sign_up");
        guest.send(200, "form[action='/auth/sign_up'] button[type=submit]", page -> {});
    }

    private static List<Stop> residents() {
        return Stream.of(reading(), writing(), people(), settings())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Stop> reading() {
        return List.of(
                at("/home"),
                at("/explore"),
                at("/explore/people?order=new"),
                at("/public"),
                at("/public/local"),
                at("/tags/walking"),
                at("/lists/{list}"),
                at("/bookmarks"),
                at("/favourites"),
                at("/notifications"),
                at("/notifications/mentions"),
                at("/notifications/clear"),
                at("/notifications/requests"),
                at("/notifications/requests/{request}"),
                at("/conversations"),
                at("/conversations/{conversation}"),
                at("/search"),
                at("/search?q=walking"),
                at("/search?q=zebra"),
                at("/@{alice}/{post}"),
                at("/@{bob}/{edited}"),
                at("/@{bob}/{edited}/history"),
                at("/@{carol}/{carolpost}"),
                at("/@{alice}/{post}/reblogs"),
                failing("/nowhere", 404));
    }

    private static List<Stop> writing() {
        return List.of(
                at("/compose"),
                at("/compose?reply_to={post}"),
                at("/compose?quote={picture}"),
                behind("compose-everything", 200, (guest, village) -> {
                    guest.open("/compose");
                    for (String part : List.of("cw", "poll", "time")) {
                        guest.send(
                                200, "button[name=add][value=" + part + "]", page -> page.fill("#text", "Which one?"));
                    }
                }),
                behind("compose-with-a-picture", 200, (guest, village) -> {
                    Page page = guest.open("/compose");
                    page.setInputFiles("#file", new FilePayload("dots.png", "image/png", Pictures.png(600, 400)));
                    page.waitForSelector("fieldset.attach");
                }),
                behind("compose-refused", 422, (guest, village) -> {
                    guest.open("/compose");
                    guest.send(422, "button[name=do][value=publish]", page -> page.fill("#text", "long ".repeat(101)));
                }),
                at("/posts/{post}/edit"),
                at("/posts/{post}/delete"),
                at("/drafts"),
                at("/scheduled/{scheduled}"),
                at("/lists"),
                at("/lists/{list}/edit"),
                at("/lists/{list}/edit?q=dora"),
                at("/lists/{list}/delete"),
                at("/oauth/authorize?response_type=code&client_id={client}&redirect_uri=urn:ietf:wg:oauth:2.0:oob"
                        + "&scope=read+write:statuses+admin:read"),
                failing("/oauth/authorize?response_type=code&client_id=unknown", 401),
                at("/oauth/authorize/native?code=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"));
    }

    private static List<Stop> people() {
        return List.of(
                at("/@{alice}"),
                at("/@{bob}"),
                at("/@{bob}/about"),
                at("/@{bob}/familiar"),
                at("/@{bob}/followers"),
                at("/@{alice}/following"),
                at("/@{carol}"),
                at("/@{blocked}"),
                at("/follow_requests"),
                at("/safety"),
                at("/safety?kind=muted"),
                at("/safety/server?domain=spam.example"),
                failing("/safety/server?domain=no+server", 422),
                at("/people/{bobid}/mute"),
                at("/people/{bobid}/block"),
                at("/people/{carolid}/block_domain"),
                at("/people/{bobid}/report?post={picture}"),
                at("/people/{carolid}/report"),
                at("/authorize_interaction?uri=%40{bob}"),
                failing("/authorize_interaction?uri=%40nobody", 404));
    }

    private static List<Stop> settings() {
        return List.of(
                at("/settings"),
                at("/settings/profile"),
                behind("profile-refused", 422, (guest, village) -> {
                    guest.open("/settings/profile");
                    guest.send(422, ".save-bar button[type=submit]", page -> {
                        page.evaluate(
                                "() => document.querySelectorAll('[maxlength]').forEach(each => each.removeAttribute('maxlength'))");
                        page.fill("#display_name", "x".repeat(41));
                    });
                }),
                at("/settings/appearance"),
                at("/settings/posting"),
                at("/settings/privacy"),
                at("/settings/notifications"),
                at("/settings/filters"),
                at("/settings/filters/new"),
                at("/settings/filters/{filter}"),
                at("/settings/account"),
                at("/settings/confirm?continue=%2Fsettings"),
                at("/settings/sessions"),
                at("/settings/applications"),
                at("/settings/development"),
                at("/settings/moving"),
                at("/settings/delete"),
                behind("delete-refused", 422, (guest, village) -> {
                    guest.open("/settings/delete");
                    guest.send(422, "main form button[type=submit]", page -> {
                        page.fill("input[name=username]", "somebody");
                        page.fill("input[name=password]", "else");
                    });
                }),
                // from here on after the password was asked for
                after("/settings/development/new", (guest, village) -> {
                    guest.open("/settings/confirm");
                    guest.send(
                            200,
                            "main button[type=submit]",
                            page -> page.fill("#password", village.alice().password()));
                    guest.open("/settings/development/new");
                }),
                behind("application-with-keys", 200, Tour::makeApplication),
                at("/settings/development/{application}"),
                at("/settings/development/{application}/delete"),
                at("/settings/two-step"),
                at("/settings/two-step/app"),
                after("/settings/two-step/codes", (guest, village) -> {
                    Page page = guest.open("/settings/two-step/app");
                    String secret = page.locator("main code").innerText();
                    guest.send(200, "main button[type=submit]", form -> form.fill("#code", TotpCodes.now(secret)));
                }),
                behind("two-step-is-on", 200, (guest, village) -> guest.open("/settings/two-step")),
                at("/settings/two-step/keys/new"),
                at("/settings/two-step/off"));
    }

    /** Alice has a code app by now. */
    private static List<Stop> afterwards() {
        return List.of(behind("second-step", 200, (guest, village) -> {
            guest.open("/auth/sign_in");
            guest.send(200, "main button[type=submit]", page -> {
                page.fill("#user_email", village.alice().username());
                page.fill("#user_password", village.alice().password());
            });
        }));
    }

    private static void makeApplication(Guest guest, Village village) {
        guest.open("/settings/development/new");
        guest.send(200, ".save-bar button[type=submit]", page -> {
            page.fill("#name", "Leaf");
            page.fill("#redirect_uris", "urn:ietf:wg:oauth:2.0:oob");
        });
        village.note("application", guest.page().url().replaceFirst(".*/", ""));
    }
}
