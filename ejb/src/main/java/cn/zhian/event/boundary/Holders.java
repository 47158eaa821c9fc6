package cn.zhian.event.boundary;

import cn.zhian.access.pass.boundary.Holder;
import cn.zhian.identity.boundary.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** Whose credentials were shown, for a whole batch at once. */
@ApplicationScoped
@Internal("The recorder of events")
public class Holders {
    /** The holders of those credentials that a community knows, lost and cancelled ones too. */
    public Map<String, Holder> of(long communityId, Collection<String> values) {
        return Map.of();
    }
}
