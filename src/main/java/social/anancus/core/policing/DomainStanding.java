package social.anancus.core.policing;

/**
 * What holds for a domain, by the rules for it and for the domains above it.
 *
 * @param severity how far it is kept away
 * @param rejectMedia whether its media are not taken
 * @param rejectReports whether its reports are not taken
 */
public record DomainStanding(Severity severity, boolean rejectMedia, boolean rejectReports) {
    /** Nothing stands in its way. */
    public static final DomainStanding FREE = new DomainStanding(Severity.NOOP, false, false);

    /**
     * @return whether there is nothing to do with it
     */
    public boolean suspended() {
        return severity == Severity.SUSPEND;
    }

    /**
     * @return whether its accounts are limited
     */
    public boolean silenced() {
        return severity == Severity.SILENCE;
    }

    DomainStanding and(DomainRule rule) {
        return new DomainStanding(
                severity.compareTo(rule.severity()) >= 0 ? severity : rule.severity(),
                rejectMedia || rule.rejectMedia() || rule.severity() == Severity.SUSPEND,
                rejectReports || rule.rejectReports() || rule.severity() == Severity.SUSPEND);
    }
}
