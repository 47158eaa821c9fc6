package cn.zhian.arquillian;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Without an adapter the application does not start, so a forgotten one can't go unnoticed")
@ExtendWith(ArquillianExtension.class)
class MissingAdapterIT {
    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "incomplete", managed = false, testable = false)
    static WebArchive application() {
        return BuiltApplication.with(List.of("artemis"));
    }

    @Test
    @RunAsClient
    void refusesToDeploy() {
        assertThrows(Exception.class, () -> deployer.deploy("incomplete"));
    }
}
