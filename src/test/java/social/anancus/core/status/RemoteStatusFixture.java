package social.anancus.core.status;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.AccountCounters;
import social.anancus.core.account.RemoteAccountsFixture;
import social.anancus.core.tag.TagRepository;
import social.anancus.platform.text.SafeHtml;
import social.anancus.support.CoreFixture;

/** Statuses of other servers, wired by hand. */
public final class RemoteStatusFixture implements AutoCloseable {
    /** The domain of most of those who write here. */
    public static final String DOMAIN = "remote.example";

    public final StatusFixture local;
    public final CoreFixture core;
    public final RemoteAccountsFixture accounts;
    public final ReceiveStatus receiveStatus;
    public final LocateStatus locate;

    final ReceiveEdit receiveEdit;
    final ReceiveRemoval receiveRemoval;
    final ReceiveReblog receiveReblog;
    final ReceiveVote receiveVote;
    final StatusRelevance relevance;
    final ClaimRepliesRead claimReplies;
    final RemoveSomeStatuses removeSome;

    /**
     * @param folder where the server keeps its files
     */
    public RemoteStatusFixture(Path folder) {
        local = new StatusFixture(folder);
        core = local.core;
        accounts = new RemoteAccountsFixture(core);
        StatusRepository statuses = local.statuses;
        StatusUriRepository uris = new StatusUriRepository(core.entityManager, core.uris);
        StatusEvents events = new StatusEvents(
                core.events.of(StatusPublished.class),
                core.events.of(StatusEdited.class),
                core.events.of(StatusDeleted.class),
                core.events.of(StatusTouched.class),
                core.events.of(StatusAddressed.class),
                core.events.of(StatusFound.class));
        StatusCounts counts =
                new StatusCounts(statuses, new AccountCounters(core.accounts, core.events.of(AccountChanged.class)));
        EnterStatus enter = new EnterStatus(counts, events);
        LeaveStatus leave = new LeaveStatus(statuses, counts, events);
        RemoteSources sources = new RemoteSources(accounts.locks, accounts.find, core.uris, core.ids);
        RemoteMediaRepository media = new RemoteMediaRepository(core.entityManager, core.ids);
        RemoteExtrasRepository extras =
                new RemoteExtrasRepository(core.entityManager, statuses, accounts.emojis, core.ids, core.liveChanges);
        RemoteParts parts = new RemoteParts(
                statuses, uris, new TagRepository(core.entityManager, core.clock), media, extras, events);
        locate = new LocateStatus(uris);
        receiveStatus = new ReceiveStatus(sources, uris, statuses, parts, enter, core.clock);
        receiveEdit = new ReceiveEdit(
                sources,
                uris,
                statuses,
                new StatusEditRepository(core.entityManager),
                new RemoteChanges(statuses, local.polls, media, extras, parts, events),
                core.clock);
        receiveRemoval = new ReceiveRemoval(sources, uris, leave, core.clock);
        receiveReblog = new ReceiveReblog(
                sources,
                uris,
                statuses,
                new ReblogRepository(core.entityManager),
                accounts.undone,
                new ReblogSteps(enter, leave, core.clock));
        receiveVote = new ReceiveVote(
                statuses,
                local.reactors,
                local.polls,
                new PollEvents(
                        core.events.of(PollVoted.class),
                        core.events.of(PollEnded.class),
                        core.events.of(StatusTouched.class)),
                core.clock);
        relevance = new StatusRelevance(new RelevanceRepository(core.entityManager));
        claimReplies = new ClaimRepliesRead(extras, core.clock);
        removeSome = new RemoveSomeStatuses(uris, leave, core.clock);
    }

    /**
     * @param username a name
     * @return the id of that account of {@link #DOMAIN}
     */
    public long author(String username) {
        return accounts.account(username, DOMAIN);
    }

    /**
     * @param id what names it on its server
     * @return the URI of a status there
     */
    public static String uri(String id) {
        return "https://" + DOMAIN + "/notes/" + id;
    }

    /**
     * @param said what its server says
     * @return what has become of it
     */
    public Optional<Posted> receive(Said said) {
        return core.run(() -> receiveStatus.receive(said.status()));
    }

    /**
     * @param said what its server says
     * @return the id of the status
     */
    public long received(Said said) {
        return receive(said).orElseThrow().statusId();
    }

    /**
     * @param id what names the reblog on its server
     * @param accountId who shares
     * @param statusId what
     * @return the id of the reblog
     */
    public long reblog(String id, long accountId, long statusId) {
        return core.run(() -> receiveReblog.receive(
                        new RemoteReblog(uri(id), accountId, statusId, Visibility.PUBLIC, core.clock.instant())))
                .orElseThrow()
                .statusId();
    }

    ReceiveEdit.Edited edit(Said said) {
        return core.run(() -> receiveEdit.edit(said.status()));
    }

    /**
     * @param id what names it on its server
     * @param authorId who wrote it
     * @return an ordinary public status of now
     */
    public Said said(String id, long authorId) {
        return new Said(uri(id), authorId, core.clock.instant());
    }

    /** A status that a server tells of, part by part. */
    public static final class Said {
        final String uri;
        final long author;
        final Instant published;
        Visibility visibility = Visibility.PUBLIC;
        String html = "<p>hello</p>";

        @Nullable
        Long parentId;

        @Nullable
        String parentUri;

        @Nullable
        String conversation;

        List<Long> mentioned = List.of();
        List<Long> addressed = List.of();
        List<String> tags = List.of();
        List<RemoteStatus.Media> media = List.of();
        RemoteStatus.@Nullable Poll poll;
        RemoteStatus.@Nullable Quote quote;
        RemoteStatus.Hints hints = RemoteStatus.Hints.NONE;

        @Nullable
        Instant updated;

        Said(String uri, long author, Instant published) {
            this.uri = uri;
            this.author = author;
            this.published = published;
        }

        /** To whom it goes. */
        public Said to(Visibility to) {
            visibility = to;
            return this;
        }

        /** What it says. */
        public Said text(String text) {
            html = text;
            return this;
        }

        /** What it answers. */
        public Said answers(String parent) {
            parentUri = parent;
            return this;
        }

        Said answers(long parent, String itsUri) {
            parentId = parent;
            parentUri = itsUri;
            return this;
        }

        /** Who is named. */
        public Said mentions(Long... accounts) {
            mentioned = List.of(accounts);
            return this;
        }

        Said addresses(Long... accounts) {
            addressed = List.of(accounts);
            return this;
        }

        /** Its hashtags. */
        public Said tags(String... names) {
            tags = List.of(names);
            return this;
        }

        /** Its attachments. */
        public Said media(List<RemoteStatus.Media> all) {
            media = all;
            return this;
        }

        /** Its poll. */
        public Said poll(RemoteStatus.Poll asked) {
            poll = asked;
            return this;
        }

        Said quotes(RemoteStatus.Quote quoted) {
            quote = quoted;
            return this;
        }

        Said in(String conversationUri) {
            conversation = conversationUri;
            return this;
        }

        /** What its server counts. */
        public Said hints(RemoteStatus.Hints all) {
            hints = all;
            return this;
        }

        /** When it was changed. */
        public Said updated(Instant at) {
            updated = at;
            return this;
        }

        /** All of it. */
        public RemoteStatus status() {
            return new RemoteStatus(
                    uri,
                    uri + ".html",
                    author,
                    visibility,
                    new RemoteStatus.Text(SafeHtml.ofStored(html), "", false, "en"),
                    new RemoteStatus.Place(parentId, parentUri, conversation),
                    new RemoteStatus.People(mentioned, addressed),
                    tags,
                    media,
                    poll,
                    quote,
                    QuotePolicy.PUBLIC,
                    List.of(),
                    hints,
                    published,
                    updated);
        }
    }

    @Override
    public void close() {
        local.close();
    }
}
