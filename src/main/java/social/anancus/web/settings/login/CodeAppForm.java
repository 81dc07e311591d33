package social.anancus.web.settings.login;

import social.anancus.core.login.TotpSetup;
import social.anancus.web.settings.Mistakes;

/**
 * The step in which a code app gets its secret.
 *
 * @param setup the secret
 * @param picture the same to scan
 * @param again whether there is a code app already
 * @param mistakes what is wrong
 */
public record CodeAppForm(TotpSetup setup, QrPicture picture, boolean again, Mistakes mistakes) {
    static CodeAppForm of(TotpSetup setup, boolean again, Mistakes mistakes) {
        return new CodeAppForm(setup, QrPicture.of(setup.uri()), again, mistakes);
    }
}
