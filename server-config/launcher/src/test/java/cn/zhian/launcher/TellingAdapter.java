package cn.zhian.launcher;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.transaction.xa.XAResource;

/**
 * Takes the place of the broker's adapter in a test layout and tells in the server's log how it was
 * configured; it fails to start when the property {@code zhian.test.adapter} says so.
 */
public class TellingAdapter implements ResourceAdapter {
    private String connectorClassName;
    private String connectionParameters;
    private String userName;
    private String password;
    private Integer reconnectAttempts;
    private Long retryInterval;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        if ("fails".equals(System.getProperty("zhian.test.adapter"))) {
            throw new ResourceAdapterInternalException("asked to fail");
        }
        System.out.println(told(connectorClassName, connectionParameters, userName, password) + " reconnectAttempts="
                + reconnectAttempts + " retryInterval=" + retryInterval);
    }

    static String told(String connector, String parameters, String user, String password) {
        return "TellingAdapter " + connector + " " + parameters + " user=" + user + " password=" + digest(password);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        System.out.println("TellingAdapter stops");
    }

    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) throws ResourceException {
        throw new ResourceException("no listeners");
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        throw new IllegalStateException("no listeners");
    }

    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    public void setConnectorClassName(String connectorClassName) {
        this.connectorClassName = connectorClassName;
    }

    public void setConnectionParameters(String connectionParameters) {
        this.connectionParameters = connectionParameters;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public void setReconnectAttempts(Integer reconnectAttempts) {
        this.reconnectAttempts = reconnectAttempts;
    }

    public void setRetryInterval(Long retryInterval) {
        this.retryInterval = retryInterval;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
