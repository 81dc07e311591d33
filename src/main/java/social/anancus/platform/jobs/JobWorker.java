package social.anancus.platform.jobs;

import jakarta.ejb.EJBException;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/**
 * Takes messages of jobs. {@code WEB-INF/ejb-jar.xml} makes one message-driven bean of it for each {@link JobQueue}. The
 * message is acknowledged when {@link #onMessage} has returned; an exception brings it back after a delay.
 */
@TransactionManagement(TransactionManagementType.BEAN)
public class JobWorker implements MessageListener {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    @Inject
    private JobEngine engine;

    @Inject
    private JobRunner runner;

    @Override
    public void onMessage(Message message) {
        try {
            if (!engine.awaitStart(START_PATIENCE)) {
                throw new EJBException("jobs do not run now");
            }
            runner.run(JmsJobBroker.read(message));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EJBException("the server stops", e);
        } catch (JMSException | SQLException | RejectedExecutionException e) {
            throw new EJBException(e);
        }
    }
}
