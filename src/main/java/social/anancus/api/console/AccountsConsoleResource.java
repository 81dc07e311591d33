package social.anancus.api.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.ConsoleOnly;
import social.anancus.core.login.CreateAccount;
import social.anancus.core.login.CreatedAccount;
import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.DeleteAccount;
import social.anancus.core.login.LoginSummary;
import social.anancus.core.login.ModifyAccount;
import social.anancus.core.login.NewPassword;
import social.anancus.platform.log.Log;

/** Behind {@code accounts create}, {@code accounts modify} and {@code accounts delete}. */
@Path("console/accounts")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsConsoleResource {
    private static final Log LOG = Log.of(AccountsConsoleResource.class);

    private CredentialMaker credentials;
    private CreateAccount createAccount;
    private ModifyAccount modifyAccount;
    private DeleteAccount deleteAccount;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountsConsoleResource() {}

    @Inject
    public AccountsConsoleResource(
            CredentialMaker credentials,
            CreateAccount createAccount,
            ModifyAccount modifyAccount,
            DeleteAccount deleteAccount) {
        this.credentials = credentials;
        this.createAccount = createAccount;
        this.modifyAccount = modifyAccount;
        this.deleteAccount = deleteAccount;
    }

    /**
     * @param wanted the account
     * @return it, with its password if that was made up
     */
    @POST
    @ConsoleOnly
    public LoginJson create(NewAccountJson wanted) {
        CreatedAccount created = createAccount.create(wanted.toCommand(), credentials.credentials(wanted.password()));
        LOG.info("the operator made an account", "username", created.login().username());
        return LoginJson.of(created.login(), created.generatedPassword());
    }

    /**
     * @param login the username or the address
     * @param change what to change
     * @return the login, with its password if that was reset
     */
    @PATCH
    @Path("{login}")
    @ConsoleOnly
    public LoginJson modify(@PathParam("login") String login, AccountChangeJson change) {
        NewPassword password = change.resetPassword() ? credentials.password(null) : null;
        LoginSummary changed = modifyAccount.modify(login, change.toCommand(password));
        LOG.info("the operator changed an account", "username", changed.username());
        return LoginJson.of(changed, password == null ? null : password.text());
    }

    /**
     * @param login the username or the address
     * @return what the login looked like
     */
    @DELETE
    @Path("{login}")
    @ConsoleOnly
    public LoginJson delete(@PathParam("login") String login) {
        LoginSummary deleted = deleteAccount.delete(login);
        LOG.info("the operator deleted an account", "username", deleted.username());
        return LoginJson.of(deleted, null);
    }
}
