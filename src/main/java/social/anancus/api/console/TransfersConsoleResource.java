package social.anancus.api.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.ConsoleOnly;
import social.anancus.core.login.FindLogin;
import social.anancus.core.transfer.EditAliases;
import social.anancus.core.transfer.MoveAccount;
import social.anancus.core.transfer.RedirectAccount;
import social.anancus.core.transfer.ShowTransfer;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.log.Log;

/** Behind {@code accounts alias}, {@code accounts move} and {@code accounts redirect}. */
@Path("console/transfers/{login}")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TransfersConsoleResource {
    private static final Log LOG = Log.of(TransfersConsoleResource.class);

    private FindLogin findLogin;
    private EditAliases editAliases;
    private MoveAccount moveAccount;
    private RedirectAccount redirectAccount;
    private ShowTransfer showTransfer;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TransfersConsoleResource() {}

    @Inject
    public TransfersConsoleResource(
            FindLogin findLogin,
            EditAliases editAliases,
            MoveAccount moveAccount,
            RedirectAccount redirectAccount,
            ShowTransfer showTransfer) {
        this.findLogin = findLogin;
        this.editAliases = editAliases;
        this.moveAccount = moveAccount;
        this.redirectAccount = redirectAccount;
        this.showTransfer = showTransfer;
    }

    /**
     * @param login the username or the address
     * @return its aliases, where it points, and its moves
     */
    @GET
    @ConsoleOnly
    public TransferJson show(@PathParam("login") String login) {
        return TransferJson.of(showTransfer.show(accountId(login)));
    }

    /**
     * @param login the username or the address
     * @param former the account that it was before
     * @return how it stands now
     */
    @POST
    @Path("aliases")
    @ConsoleOnly
    public TransferJson addAlias(@PathParam("login") String login, OtherAccountJson former) {
        return change(login, "the operator added an alias", wanted(former), editAliases::add);
    }

    /**
     * @param login the username or the address
     * @param former the account that it was not before
     * @return how it stands now
     */
    @POST
    @Path("aliases/removed")
    @ConsoleOnly
    public TransferJson removeAlias(@PathParam("login") String login, OtherAccountJson former) {
        return change(login, "the operator removed an alias", wanted(former), editAliases::remove);
    }

    /**
     * @param login the username or the address
     * @param target where to
     * @return how it stands now
     */
    @POST
    @Path("move")
    @ConsoleOnly
    public TransferJson move(@PathParam("login") String login, OtherAccountJson target) {
        return change(login, "the operator moved an account", wanted(target), moveAccount::moveUnasked);
    }

    /**
     * @param login the username or the address
     * @param target where its profile shall point
     * @return how it stands now
     */
    @POST
    @Path("redirect")
    @ConsoleOnly
    public TransferJson redirect(@PathParam("login") String login, OtherAccountJson target) {
        return change(
                login, "the operator had an account point elsewhere", wanted(target), redirectAccount::redirectUnasked);
    }

    /**
     * @param login the username or the address
     * @return how it stands now
     */
    @DELETE
    @Path("redirect")
    @ConsoleOnly
    public TransferJson endRedirect(@PathParam("login") String login) {
        return change(login, "the operator had an account point nowhere", "", (accountId, nobody) -> {
            redirectAccount.end(accountId);
            return "";
        });
    }

    /** What becomes of the account of a login, and of another that is named. */
    private interface Change {
        Object make(long accountId, String other);
    }

    private TransferJson change(String login, String said, String other, Change change) {
        long accountId = accountId(login);
        Object unused = change.make(accountId, other);
        LOG.info(said, "account", accountId, "other", other);
        return TransferJson.of(showTransfer.show(accountId));
    }

    private long accountId(String login) {
        return findLogin.find(login).accountId();
    }

    private static String wanted(OtherAccountJson other) {
        String acct = other.acct();
        if (acct == null || acct.isBlank()) {
            throw new Invalid(FieldError.blank("acct"));
        }
        return acct;
    }
}
