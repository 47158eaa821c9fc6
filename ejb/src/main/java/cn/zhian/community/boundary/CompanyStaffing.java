package cn.zhian.community.boundary;

import cn.zhian.community.control.CompanyStore;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Change;
import cn.zhian.platform.Invalid;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Changes single members of a company's staff for somebody who sees them masked only. */
@Stateless
public class CompanyStaffing {
    @Inject
    Companies companies;

    @Inject
    CompanyStore store;

    /**
     * Changes what the request names of a company and adds members to those that are there.
     *
     * @param change without staff of its own
     * @throws cn.zhian.platform.Conflict if somebody else changed the company meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public CompanyView changeAdding(long id, CompanyChange change, List<StaffData> more) {
        companies.get(id);
        return more.isEmpty() ? companies.change(id, change) : companies.change(id, with(change, all(id, more)));
    }

    /**
     * Removes one member.
     *
     * @param version of the company from which the caller decided
     * @param index in the list of that version, from 0
     * @throws cn.zhian.platform.Conflict if somebody else changed the company meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public CompanyView remove(long id, long version, int index) {
        companies.get(id);
        List<StaffData> left = all(id, List.of());
        if (index < 0 || index >= left.size()) {
            throw new Invalid("staff", "problem.range", 0, left.size() - 1);
        }
        left.remove(index);
        return companies.change(id, with(nothing(version), left));
    }

    private List<StaffData> all(long id, List<StaffData> more) {
        List<StaffData> staff =
                new ArrayList<>(store.staff(List.of(store.require(id))).getOrDefault(id, List.of()));
        staff.addAll(more);
        return staff;
    }

    private static CompanyChange nothing(long version) {
        return new CompanyChange(
                OptionalLong.of(version),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none());
    }

    private static CompanyChange with(CompanyChange change, List<StaffData> staff) {
        return new CompanyChange(
                change.version(),
                change.houseId(),
                change.name(),
                change.creditCode(),
                change.address(),
                change.contact(),
                change.phone(),
                Change.to(staff));
    }
}
