package social.anancus.web.settings.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.login.ChangeOwnApplication;
import social.anancus.core.login.CreateOwnApplication;
import social.anancus.core.login.DeleteOwnApplication;
import social.anancus.core.login.FindOwnApplication;
import social.anancus.core.login.ListOwnApplications;
import social.anancus.core.login.NewApplication;
import social.anancus.core.login.OwnApplication;
import social.anancus.core.login.OwnKeys;

/** What core does about applications of somebody's own, for the pages. */
@ApplicationScoped
public class OwnApplications {
    private ListOwnApplications listOwn;
    private FindOwnApplication findOwn;
    private CreateOwnApplication createOwn;
    private ChangeOwnApplication changeOwn;
    private DeleteOwnApplication deleteOwn;
    private OwnApplicationKeys keys;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OwnApplications() {}

    @Inject
    public OwnApplications(
            ListOwnApplications listOwn,
            FindOwnApplication findOwn,
            CreateOwnApplication createOwn,
            ChangeOwnApplication changeOwn,
            DeleteOwnApplication deleteOwn,
            OwnApplicationKeys keys) {
        this.listOwn = listOwn;
        this.findOwn = findOwn;
        this.createOwn = createOwn;
        this.changeOwn = changeOwn;
        this.deleteOwn = deleteOwn;
        this.keys = keys;
    }

    List<OwnApplication> list(long accountId) {
        return listOwn.list(accountId);
    }

    OwnApplication find(long accountId, long id) {
        return findOwn.find(accountId, id);
    }

    OwnKeys create(long userId, NewApplication wanted) {
        return createOwn.create(userId, wanted);
    }

    void change(long userId, long id, NewApplication wanted) {
        changeOwn.change(userId, id, wanted);
    }

    void delete(long accountId, long id) {
        deleteOwn.delete(accountId, id);
    }

    String root() {
        return keys.root();
    }

    String renewToken(long userId, long id) {
        return keys.renewToken(userId, id);
    }

    String renewSecret(long accountId, long id) {
        return keys.renewSecret(accountId, id);
    }
}
