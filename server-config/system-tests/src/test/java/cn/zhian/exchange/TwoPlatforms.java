package cn.zhian.exchange;

import cn.zhian.harness.Api;
import cn.zhian.harness.Zhian;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests an instance as a county and one as a community, started once for all test classes. */
public final class TwoPlatforms implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TwoPlatforms.class);

    /**
     * What runs.
     *
     * @param above the county's API as administrator
     * @param below the community's API as administrator
     */
    public record Running(Zhian county, Zhian community, Api above, Api below) implements AutoCloseable {
        @Override
        public void close() {
            community.close();
            county.close();
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
        List<Zhian> both = Tiers.started("tier", "county", "community");
        Zhian county = both.get(0);
        Zhian community = both.get(1);
        return new Running(county, community, county.administrator(), community.administrator());
    }
}
