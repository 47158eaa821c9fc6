package cn.zhian.platform.channel;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Has the container cut off whoever still holds a request that has ended. It keeps the objects of a request for the next one,
 * and when a browser goes away while a frame of its channel is read, the channel goes on with them: somebody else's page ends
 * with error 500 then, and could be read from or written to (payara/Payara#5432). The switch is Tomcat's for applications that
 * must not see each other's requests; Payara has no setting for it.
 */
@WebListener
public class EndedRequests implements ServletContextListener {
    private static final Logger LOG = System.getLogger(EndedRequests.class.getName());
    private static final List<String> KEPT =
            List.of("org.apache.catalina.connector.Request", "org.apache.catalina.connector.Response");

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            for (String kept : KEPT) {
                Class.forName(kept).getMethod("setEnforceScope", boolean.class).invoke(null, true);
            }
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "ZHIAN-121 requests that ended are not cut off", e);
        }
    }
}
