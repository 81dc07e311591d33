package social.anancus.ra;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Artemis's resource adapter with the broker brought along: it starts an {@link EmbeddedBroker} in the folder that
 * {@link BrokerSetting#DATA} names, or uses the brokers of {@link BrokerSetting#URL} where that is set.
 */
@SuppressWarnings("serial") // the broker is transient; a server never moves a running adapter
public class ArtemisResourceAdapter extends ActiveMQResourceAdapter {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ArtemisResourceAdapter.class.getName());

    /** More than all workers together, so that workers that wait for other servers cannot hold up the connection. */
    private static final int CLIENT_THREADS = 200;

    private transient @Nullable EmbeddedBroker broker;

    /** For the container. */
    public ArtemisResourceAdapter() {
        setCallTimeout(10_000L);
        setCallFailoverTimeout(10_000L);
        setConnectionTTL(60_000L);
        setRetryInterval(1000L);
        // while the broker is away every worker asks for it again, for ever
        setSetupAttempts(-1);
        setSetupInterval(2000L);
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        ActiveMQClient.setGlobalThreadPoolProperties(CLIENT_THREADS, 2, 2);
        Optional<String> url = BrokerSetting.URL.value();
        if (url.isPresent()) {
            useExternal(ExternalBroker.parse(url.get()));
        } else {
            startEmbedded();
        }
        super.start(context);
    }

    @Override
    public void stop() {
        super.stop();
        EmbeddedBroker running = broker;
        broker = null;
        if (running != null) {
            try {
                running.stop();
                LOG.log(Level.INFO, "The embedded broker has stopped");
            } catch (Exception e) {
                LOG.log(Level.WARNING, "The embedded broker did not stop cleanly", e);
            }
        }
    }

    private void useExternal(ExternalBroker external) {
        setConnectorClassName(external.connectors());
        setConnectionParameters(external.parameters());
        setHA(external.several());
        external.user().ifPresent(this::setUserName);
        external.password().ifPresent(this::setPassword);
        LOG.log(Level.INFO, "Using an external broker: " + external);
    }

    private void startEmbedded() throws ResourceAdapterInternalException {
        Path folder = BrokerSetting.DATA
                .value()
                .map(Path::of)
                .orElseThrow(() -> new ResourceAdapterInternalException(
                        "The embedded broker needs a folder: set " + BrokerSetting.DATA.names()));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Artemis finds its parts through the thread's class loader
        thread.setContextClassLoader(getClass().getClassLoader());
        long begin = System.nanoTime();
        try {
            EmbeddedBroker fresh = new EmbeddedBroker(folder.toAbsolutePath(), BrokerSetting.ACCEPT.value());
            fresh.start();
            broker = fresh;
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("The embedded broker does not start: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
        setConnectorClassName(InVMConnectorFactory.class.getName());
        setConnectionParameters("serverId=0");
        LOG.log(
                Level.INFO,
                "The embedded broker has started folder=" + folder + " ms=" + (System.nanoTime() - begin) / 1_000_000);
    }
}
