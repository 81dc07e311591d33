package social.anancus.web.settings.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import social.anancus.core.account.KnownActor;
import social.anancus.core.status.Viewer;
import social.anancus.core.transfer.EditAliases;
import social.anancus.core.transfer.MoveAccount;
import social.anancus.core.transfer.RedirectAccount;
import social.anancus.core.transfer.ShowTransfer;
import social.anancus.core.transfer.Transfer;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;

/** What core does about coming and going, for the page. */
@ApplicationScoped
public class Moving {
    private ShowTransfer showTransfer;
    private EditAliases editAliases;
    private MoveAccount moveAccount;
    private RedirectAccount redirectAccount;
    private AccountItems items;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Moving() {}

    @Inject
    public Moving(
            ShowTransfer showTransfer,
            EditAliases editAliases,
            MoveAccount moveAccount,
            RedirectAccount redirectAccount,
            AccountItems items) {
        this.showTransfer = showTransfer;
        this.editAliases = editAliases;
        this.moveAccount = moveAccount;
        this.redirectAccount = redirectAccount;
        this.items = items;
    }

    /** Something that is done to an account of this server with another that is named. */
    @FunctionalInterface
    interface Step {
        void take(long accountId, String acct);
    }

    MovingPage page(long accountId, MovingPage.Sent sent) {
        Transfer transfer = showTransfer.show(accountId);
        KnownActor target = transfer.pointsTo();
        Long targetId = target == null || target.isSuspended() ? null : target.id();
        List<Long> wanted =
                Stream.of(accountId, targetId).flatMap(Stream::ofNullable).toList();
        Map<Long, AccountItem> found = items.of(wanted, Viewer.local(accountId));
        AccountItem own = found.get(accountId);
        return new MovingPage(
                transfer,
                own == null ? 0 : own.counts().followers(),
                targetId == null ? null : found.get(targetId),
                sent);
    }

    void addAlias(long accountId, String acct) {
        editAliases.add(accountId, acct);
    }

    void removeAlias(long accountId, String uri) {
        editAliases.remove(accountId, uri);
    }

    /** Needs the password. */
    Step move(String password) {
        return (accountId, acct) -> {
            KnownActor unused = moveAccount.move(accountId, acct, password);
        };
    }

    /** Needs the password. */
    Step redirect(String password) {
        return (accountId, acct) -> {
            KnownActor unused = redirectAccount.redirect(accountId, acct, password);
        };
    }

    void stay(long accountId) {
        redirectAccount.end(accountId);
    }
}
