package social.anancus.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobEngine;
import social.anancus.platform.persistence.DatabaseGate;
import social.anancus.platform.persistence.QueryRetries;
import social.anancus.platform.persistence.SchemaMigration;
import social.anancus.platform.settings.InvalidSettingException;

/** The order in which the server starts: settings, schema, then what works on it. A failure stops the start. */
@ApplicationScoped
public class StartUp {
    private SchemaMigration schema;
    private DatabaseGate gate;
    private JobEngine jobs;

    @Inject
    private QueryRetries retries;

    @Inject
    private Housekeeping housekeeping;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected StartUp() {}

    /**
     * @param schema brings the database up to date
     * @param gate watches the database
     * @param jobs makes what was enqueued run
     */
    @Inject
    public StartUp(SchemaMigration schema, DatabaseGate gate, JobEngine jobs) {
        this.schema = schema;
        this.gate = gate;
        this.jobs = jobs;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        try {
            schema.migrate();
            retries.turnOff();
            gate.start();
            jobs.start();
            housekeeping.start();
        } catch (InvalidSettingException | IllegalStateException e) {
            throw new DeploymentException(e.getMessage(), e);
        }
    }
}
