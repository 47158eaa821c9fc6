package cn.zhian.platform.channel;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Optional;

/**
 * The container's objects behind a request that became a channel. They are never given back: the container would use them for
 * the next request while a thread that writes to the channel, reads its last frame or leaves the handshake still holds them,
 * and that next page would be somebody else's, empty or an error. The channel ends with its connection instead, and its
 * objects with it. There is no way to that by the Servlet API; methods are found by their names in Payara's Catalina and Grizzly.
 */
final class UpgradedRequest {
    private static final Logger LOG = System.getLogger(UpgradedRequest.class.getName());

    private static final String CATALINA = "org.apache.catalina.connector.";

    private final Object request;
    private final Object tracker;
    private final Object connection;

    private UpgradedRequest(Object request, Object tracker, Object connection) {
        this.request = request;
        this.tracker = tracker;
        this.connection = connection;
    }

    /** Of a request, before it is upgraded; empty on a container of another make. */
    static Optional<UpgradedRequest> of(ServletRequest given) {
        ServletRequest bare = given;
        while (bare instanceof ServletRequestWrapper wrapper) {
            bare = wrapper.getRequest();
        }
        try {
            Object request = call(bare, "getUnwrappedCoyoteRequest");
            Object connection = call(call(call(request, "getCoyoteRequest"), "getContext"), "getConnection");
            Field tracker = type(request, "Request").getDeclaredField("sessionTracker");
            tracker.setAccessible(true);
            return Optional.of(new UpgradedRequest(request, tracker.get(request), connection));
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            LOG.log(Level.WARNING, "ZHIAN-122 channels give their requests back to the container", e);
            return Optional.empty();
        }
    }

    /** Ends the connection. @param upgrade that the container made for the request */
    void end(HttpUpgradeHandler upgrade) throws ReflectiveOperationException {
        // First of all: from here on the container ends nothing itself when it hears of the connection's end.
        request.getClass().getMethod("setUpgrade", boolean.class).invoke(request, false);
        try {
            upgrade.destroy();
            Object application = call(request, "getContext");
            application
                    .getClass()
                    .getMethod("fireContainerEvent", String.class, Object.class)
                    .invoke(application, "predestroy", upgrade);
            call(request, "unlockSession");
            // A session that these objects began when they served another request would hold them as long as it lasts.
            tracker.getClass()
                    .getMethod("setResponse", type(request, "Response"))
                    .invoke(tracker, (Object) null);
        } finally {
            call(connection, "closeSilently");
        }
    }

    private static Class<?> type(Object request, String name) throws ClassNotFoundException {
        return Class.forName(CATALINA + name, false, request.getClass().getClassLoader());
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
