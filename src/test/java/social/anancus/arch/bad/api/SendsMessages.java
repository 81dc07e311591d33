package social.anancus.arch.bad.api;

import jakarta.jms.JMSContext;

/** JMS outside of jobs and broadcast. */
public class SendsMessages {
    public void stop(JMSContext context) {
        context.close();
    }
}
