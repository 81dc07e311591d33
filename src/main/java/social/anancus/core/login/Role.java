package social.anancus.core.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What its holders may do. One role, {@link #EVERYONE}, is everybody's: the others add to it. Of two roles the one with
 * the higher position stands above: nobody changes what is not below their own.
 */
@Entity
@Table(name = "role")
public class Role {
    /** The id of the role that everybody has. */
    public static final long EVERYONE = -99;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "name")
    private String name;

    @Column(name = "color")
    private String color;

    @Column(name = "position")
    private int position;

    @Column(name = "permissions")
    private long permissions;

    @Column(name = "highlighted")
    private boolean highlighted;

    @Column(name = "require_2fa")
    private boolean requireTwoFactor;

    @Column(name = "collection_limit")
    private int collectionLimit;

    /** For JPA. */
    protected Role() {}

    /**
     * @param everyone the role that everybody has
     * @return the bits of all that holders of this role may do
     */
    public long effectivePermissions(Role everyone) {
        long own = permissions | everyone.permissions;
        return (own & Permission.ADMINISTRATOR.bit()) == 0 ? own : Permission.ALL;
    }

    /**
     * @param everyone the role that everybody has
     * @return whether holders of this role may do all of it
     */
    public boolean allows(Role everyone, Permission permission) {
        return (effectivePermissions(everyone) & permission.bit()) != 0;
    }

    public boolean isEveryone() {
        return id == EVERYONE;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String color() {
        return color;
    }

    public int position() {
        return position;
    }

    /**
     * @return the bits of its own permissions
     */
    public long permissions() {
        return permissions;
    }

    public boolean isHighlighted() {
        return highlighted;
    }

    public boolean requiresTwoFactor() {
        return requireTwoFactor;
    }

    public int collectionLimit() {
        return collectionLimit;
    }
}
