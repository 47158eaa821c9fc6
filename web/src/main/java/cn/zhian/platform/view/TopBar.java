package cn.zhian.platform.view;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the top bar shows beside the user. */
@Named
@RequestScoped
public class TopBar {
    @Inject
    Instance<BellSource> source;

    @Inject
    Place place;

    @Inject
    Me me;

    private Bell bell;

    /** Whether there are alarms in this application, and the user may see them. */
    public boolean isBellShown() {
        return source.isResolvable() && me.caller().may(Permission.ALARM_READ);
    }

    /** The bell of the chosen community. */
    public Bell getBell() {
        if (bell == null) {
            bell = isBellShown()
                    ? place.community()
                            .map(CommunityRef::id)
                            .map(source.get()::bell)
                            .orElse(Bell.SILENT)
                    : Bell.SILENT;
        }
        return bell;
    }
}
