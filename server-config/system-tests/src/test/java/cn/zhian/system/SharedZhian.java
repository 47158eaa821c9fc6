package cn.zhian.system;

import cn.zhian.harness.Api;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one running instance with 28 simulated controllers, started once for all test classes. Tests keep to
 * communities, residents and controllers of their own. With {@code -Dzhian.test.data=DIR} they use an instance that runs
 * already with that data directory, which saves its start while a test is being written.
 */
public final class SharedZhian implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedZhian.class);
    /** It lives long, and people sign in all the time: the simpler compiler takes five times as long for a password. */
    private static final String WELL_COMPILED = "-XX:TieredStopAtLevel=4";

    /**
     * What runs.
     *
     * @param zhian the instance
     * @param api as administrator
     * @param controllers simulated
     */
    public record Running(Zhian zhian, Api api, Controllers controllers) implements AutoCloseable {
        @Override
        public void close() {
            zhian.close();
            controllers.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return extension.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("running", key -> start(), Running.class);
    }

    private static Running start() {
        String running = System.getProperty("zhian.test.data", "");
        Path data = running.isEmpty() ? DataFolders.kept("shared") : Path.of(running);
        Zhian zhian = running.isEmpty()
                ? Zhian.start(
                        data, "--set", "zhian.device.host=127.0.0.1", "--set", "zhian.server.options=" + WELL_COMPILED)
                : Zhian.running(data);
        Controllers controllers = Controllers.start(28, data.resolveSibling("shared-controllers.out"));
        return new Running(zhian, zhian.administrator(), controllers);
    }
}
