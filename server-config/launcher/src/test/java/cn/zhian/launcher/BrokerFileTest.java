package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.junit.jupiter.api.Test;

class BrokerFileTest {
    @Test
    void leavesTheDiskAReserveOfBytes() throws Exception {
        FileConfiguration configuration = new FileConfiguration();
        FileDeploymentManager file = new FileDeploymentManager("broker.xml");
        file.addDeployable(configuration);
        file.readConfiguration();

        assertThat(configuration.getMinDiskFree(), is(256L << 20));
    }
}
