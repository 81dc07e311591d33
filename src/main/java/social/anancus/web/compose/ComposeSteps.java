package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.HasMoved;
import social.anancus.core.status.FindPosted;
import social.anancus.core.status.PollDraft;
import social.anancus.core.status.PostStatus;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.TooMany;
import social.anancus.web.compose.Composition.Ballot;
import social.anancus.web.compose.Composition.Later;
import social.anancus.web.compose.Composition.Target;
import social.anancus.web.support.SentForm;

/** One round of the composer's form: what was pressed is done, and nothing that was typed is lost. */
@ApplicationScoped
class ComposeSteps {
    private Beginnings beginnings;
    private MediaSteps mediaSteps;
    private CompositionChecks checks;
    private CompositionPosting posting;
    private FindPosted findPosted;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ComposeSteps() {}

    @Inject
    ComposeSteps(
            Beginnings beginnings,
            MediaSteps mediaSteps,
            CompositionChecks checks,
            CompositionPosting posting,
            FindPosted findPosted) {
        this.beginnings = beginnings;
        this.mediaSteps = mediaSteps;
        this.checks = checks;
        this.posting = posting;
        this.findPosted = findPosted;
    }

    /** What became of a round. */
    sealed interface Result {
        /** The form is shown again. */
        record Again(Composition form, Map<String, Problem> problems, boolean tooMany) implements Result {}

        /** A status is there. */
        record Done(Composition form, PostStatus.Outcome outcome) implements Result {}

        /** A draft is kept. */
        record Kept(Composition form, long draftId) implements Result {}
    }

    /**
     * @param author who writes
     * @param form what was sent
     * @return what became of it
     * @throws NotFound if it changes a status that is not the author's
     */
    Result take(Viewer.LocalViewer author, SentForm form) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        Composition typed = complete(author, SentComposition.read(form), form);
        typed = typed.attach(mediaSteps.of(author.id(), form, typed.target().editing(), problems));
        typed = press(typed, form);
        String wanted = form.text("do");
        boolean step = form.get("add") != null || form.get("remove") != null || form.get("earlier") != null;
        if (!step && wanted.equals("publish")) {
            return publish(author, typed, problems);
        }
        if (!step && wanted.equals("draft") && typed.target().editing() == null) {
            return keep(author, typed, problems);
        }
        return new Result.Again(typed, problems, false);
    }

    /** The short form has not all fields: what it lacks is as the author has chosen, or as it was. */
    private Composition complete(Viewer.LocalViewer author, Composition typed, SentForm form) {
        if (form.isTicked("full")) {
            return typed;
        }
        Composition usual = beginnings.blank(author, typed.back());
        return new Composition(
                typed.text(),
                typed.warning(),
                usual.language(),
                form.isTicked("sensitive") || usual.sensitive(),
                typed.visibility().isEmpty() ? usual.visibility() : typed.visibility(),
                usual.quotePolicy(),
                typed.target(),
                typed.media(),
                typed.poll(),
                typed.later(),
                typed.key(),
                typed.back());
    }

    private static Composition press(Composition typed, SentForm form) {
        if ("poll".equals(form.get("remove"))) {
            return typed.ask(null);
        }
        return switch (form.text("add")) {
            case "cw" -> typed.warn(typed.warning() == null ? "" : null);
            case "poll" -> typed.ask(typed.poll() == null ? Ballot.empty() : null);
            case "option" -> typed.ask(longer(typed.poll()));
            case "time" -> typed.postpone(typed.later() == null ? new Later("", "UTC") : null);
            default -> typed;
        };
    }

    private static @Nullable Ballot longer(@Nullable Ballot poll) {
        if (poll == null || poll.options().size() >= PollDraft.MOST_OPTIONS) {
            return poll;
        }
        List<String> options = new ArrayList<>(poll.options());
        options.add("");
        return new Ballot(options, poll.seconds(), poll.multiple(), poll.hideTotals());
    }

    private Result publish(Viewer.LocalViewer author, Composition typed, Map<String, Problem> problems) {
        Map<String, Problem> found = new HashMap<>(checks.check(typed));
        found.putAll(problems);
        if (!found.isEmpty()) {
            // what was sent twice finds its attachments in use
            Optional<PostStatus.Outcome> before = typed.target().editing() == null
                    ? findPosted.find(author.id(), CompositionPosting.key(typed))
                    : Optional.empty();
            return before.<Result>map(outcome -> new Result.Done(typed, outcome))
                    .orElseGet(() -> new Result.Again(typed, found, false));
        }
        try {
            return new Result.Done(typed, posting.publish(author.id(), typed));
        } catch (NotFound e) {
            return gone(author, typed);
        } catch (HasMoved e) {
            return refused(typed, "moved");
        } catch (NotPermitted e) {
            return refused(typed, "quote");
        } catch (Invalid e) {
            return refused(typed, "refused");
        } catch (TooMany e) {
            return new Result.Again(typed, Map.of("form", Problem.of("often")), true);
        }
    }

    private static Result refused(Composition typed, String name) {
        return new Result.Again(typed, Map.of("form", Problem.of(name)), false);
    }

    /** What is answered or quoted is there no more: the text stays and stands on its own. */
    private Result gone(Viewer.LocalViewer author, Composition typed) {
        Target target = typed.target();
        if (target.editing() != null) {
            throw new NotFound();
        }
        Long parent = target.replyTo();
        boolean noParent = parent != null && !beginnings.isThere(author, parent);
        Target left = noParent ? target.withoutReply() : target.withoutQuote();
        return refused(typed.aim(left), noParent ? "parent" : "quoted");
    }

    private Result keep(Viewer.LocalViewer author, Composition typed, Map<String, Problem> problems) {
        if (problems.isEmpty() && !typed.isBlank()) {
            try {
                return new Result.Kept(typed, posting.keep(author.id(), typed));
            } catch (NotFound e) {
                // the draft was thrown away meanwhile: this is another one
                Composition fresh = typed.aim(typed.target().ofDraft(null));
                return new Result.Kept(fresh, posting.keep(author.id(), fresh));
            } catch (Invalid e) {
                return refused(typed, "drafts");
            }
        }
        Map<String, Problem> found = new HashMap<>(problems);
        if (typed.isBlank()) {
            found.put("text", Problem.of("blank"));
        }
        return new Result.Again(typed, found, false);
    }
}
