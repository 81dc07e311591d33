package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import social.anancus.core.login.BeginTotp;
import social.anancus.core.login.DisableTwoFactor;
import social.anancus.core.login.EnableTotp;
import social.anancus.core.login.RenewRecoveryCodes;
import social.anancus.core.login.ShowTwoFactor;
import social.anancus.core.login.TotpSetup;
import social.anancus.core.login.TwoFactor;

/** What core does about code apps and recovery codes, for the pages. */
@ApplicationScoped
public class SecondFactors {
    private ShowTwoFactor showTwoFactor;
    private BeginTotp beginTotp;
    private EnableTotp enableTotp;
    private RenewRecoveryCodes renewRecoveryCodes;
    private DisableTwoFactor disableTwoFactor;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecondFactors() {}

    @Inject
    public SecondFactors(
            ShowTwoFactor showTwoFactor,
            BeginTotp beginTotp,
            EnableTotp enableTotp,
            RenewRecoveryCodes renewRecoveryCodes,
            DisableTwoFactor disableTwoFactor) {
        this.showTwoFactor = showTwoFactor;
        this.beginTotp = beginTotp;
        this.enableTotp = enableTotp;
        this.renewRecoveryCodes = renewRecoveryCodes;
        this.disableTwoFactor = disableTwoFactor;
    }

    TwoFactor show(long userId) {
        return showTwoFactor.show(userId);
    }

    TotpSetup begin(long userId, String sealed) {
        return beginTotp.begin(userId, sealed);
    }

    Optional<List<String>> enable(long userId, String sealed, String code) {
        return enableTotp.enable(userId, sealed, code);
    }

    List<String> renewCodes(long userId) {
        return renewRecoveryCodes.renew(userId);
    }

    void disable(long userId) {
        disableTwoFactor.disable(userId);
    }
}
