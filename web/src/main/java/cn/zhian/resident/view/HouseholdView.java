package cn.zhian.resident.view;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Me;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentStatus;
import cn.zhian.resident.boundary.ResidentView;
import cn.zhian.resident.boundary.Residents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The people of a house, for the house's panel. */
@Named("household")
@RequestScoped
public class HouseholdView {
    private static final int MOST = 50;

    @Inject
    Residents residents;

    @Inject
    Me me;

    /** Who lives there now; nobody for users who may not see residents. */
    public List<ResidentView> of(Long houseId) {
        if (houseId == null || !me.caller().may(Permission.RESIDENT_READ)) {
            return List.of();
        }
        ResidentFilter filter = new ResidentFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(houseId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ResidentStatus.ACTIVE));
        return residents.page(filter, 0, MOST);
    }
}
