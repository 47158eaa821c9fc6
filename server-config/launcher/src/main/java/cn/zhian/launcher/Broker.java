package cn.zhian.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.ActivateCallback;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** Artemis inside the launcher's process, configured by {@code server-config/artemis/broker.xml}. */
public final class Broker implements RunningPart {
    private static final String ROLE = "zhian";

    private final EmbeddedActiveMQ embedded;
    private final CompletableFuture<String> died = new CompletableFuture<>();

    private Broker(EmbeddedActiveMQ embedded) {
        this.embedded = embedded;
    }

    /**
     * How the broker runs.
     *
     * @param directory of journal, bindings, pages and large messages
     * @param port TCP port on 127.0.0.1
     * @param user the one account
     * @param password of the account
     * @param reserve bytes free on the disk below which senders wait
     */
    public record Config(Path directory, int port, String user, String password, long reserve) {
        /**
         * Where clients connect.
         *
         * @return an Artemis URL without credentials
         */
        public String url() {
            return "tcp://127.0.0.1:" + port;
        }
    }

    /**
     * Starts the broker; it serves when this returns.
     *
     * @param config directory, port and account
     * @return the running broker
     * @throws LaunchFailure when it does not start
     */
    public static Broker start(Config config) {
        PrivateFiles.directory(config.directory());
        // The broker's own way to fill the placeholders of broker.xml.
        Map.of(
                        "zhian.broker.data", config.directory().toString(),
                        "zhian.broker.host", "127.0.0.1",
                        "zhian.broker.port", Integer.toString(config.port()),
                        "zhian.broker.disk.reserve", Long.toString(config.reserve()))
                .forEach(System::setProperty);
        EmbeddedActiveMQ embedded = new EmbeddedActiveMQ();
        embedded.setConfigResourcePath("broker.xml");
        embedded.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), account(config)));
        Broker broker = new Broker(embedded);
        try {
            embedded.start();
            broker.requireActive(config);
            return broker;
        } catch (LaunchFailure e) {
            broker.stop();
            throw e;
        } catch (Exception e) {
            broker.stop();
            throw new LaunchFailure(ExitCode.BROKER, "The broker cannot start: " + e.getMessage(), e);
        }
    }

    private static SecurityConfiguration account(Config config) {
        SecurityConfiguration accounts = new SecurityConfiguration();
        accounts.addUser(config.user(), config.password());
        accounts.addRole(config.user(), ROLE);
        return accounts;
    }

    /** The server logs a failed acceptor and goes on; for us a broker nobody can reach has not started. */
    private void requireActive(Config config) {
        ActiveMQServer server = embedded.getActiveMQServer();
        boolean listening = server.getRemotingService().isStarted()
                && server.getRemotingService().getAcceptor("core") != null
                && server.getRemotingService().getAcceptor("core").getActualPort() > 0;
        if (!server.isActive() || !listening) {
            throw new LaunchFailure(ExitCode.BROKER, "The broker cannot listen on port " + config.port());
        }
        server.registerActivationFailureListener(failure -> died.complete(failure.toString()));
        server.registerActivateCallback(new ActivateCallback() {
            @Override
            public void deActivate() {
                died.complete("it stopped by itself, as it does when its disk fails");
            }
        });
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public CompletableFuture<String> died() {
        return died;
    }

    @Override
    public void stop() {
        try {
            embedded.stop();
        } catch (Exception e) {
            System.getLogger(Broker.class.getName())
                    .log(System.Logger.Level.WARNING, "The broker did not stop cleanly", e);
        }
    }
}
