package social.anancus.it.pages;

import org.jspecify.annotations.Nullable;

/**
 * One page of the tour through all of them.
 *
 * @param name what it is called, also as a picture
 * @param path its address, with names of the {@link Village}
 * @param status what it is answered with
 * @param way how one gets there, if not by the address alone
 */
record Stop(String name, String path, int status, @Nullable Way way) {
    /** How to get to a page that only forms lead to. */
    interface Way {
        void go(Guest guest, Village village);
    }

    static Stop at(String path) {
        return new Stop(named(path), path, 200, null);
    }

    static Stop failing(String path, int status) {
        return new Stop(named(path) + "-" + status, path, status, null);
    }

    /** The page stays at the address from which the form was sent, or is not one of its own. */
    static Stop behind(String name, int status, Way way) {
        return new Stop(name, "", status, way);
    }

    /** The page has an address, which only shows it after something. */
    static Stop after(String path, Way way) {
        return new Stop(named(path), path, 200, way);
    }

    private static String named(String path) {
        String name = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "start" : name;
    }

    /** Goes there. */
    void visit(Guest guest, Village village) {
        if (way == null) {
            guest.open(village.path(path), status);
        } else {
            way.go(guest, village);
        }
    }

    @Override
    public String toString() {
        return path.isEmpty() ? name : path;
    }
}
