package social.anancus.platform.metrics;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * A JMX bean of this application, {@code social.anancus:type=...,name=...}, shown by the server's console and by any JMX
 * client.
 */
public final class JmxName {
    private final ObjectName name;

    private JmxName(ObjectName name) {
        this.name = name;
    }

    /**
     * Registers a bean; one of an earlier deployment under the same name makes room.
     *
     * @param type what kind of thing it is
     * @param name which one
     * @param bean an MXBean
     * @return the name, to unregister it by
     */
    public static JmxName register(String type, String name, Object bean) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName objectName = new ObjectName("social.anancus:type=" + type + ",name=" + ObjectName.quote(name));
            if (server.isRegistered(objectName)) {
                server.unregisterMBean(objectName);
            }
            server.registerMBean(bean, objectName);
            return new JmxName(objectName);
        } catch (JMException e) {
            throw new IllegalStateException("the JMX bean " + type + " " + name + " cannot be registered", e);
        }
    }

    /** Takes the bean away. */
    public void unregister() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            return; // gone already, which is what is wanted
        } catch (JMException e) {
            throw new IllegalStateException("the JMX bean " + name + " cannot be taken away", e);
        }
    }
}
