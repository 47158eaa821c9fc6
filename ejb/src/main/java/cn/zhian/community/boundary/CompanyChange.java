package cn.zhian.community.boundary;

import cn.zhian.platform.Change;
import java.util.List;
import java.util.OptionalLong;

/**
 * What of a company is to change; a list of staff replaces the former one.
 *
 * @param version the version the change was made from; empty when the caller takes any
 */
public record CompanyChange(
        OptionalLong version,
        Change<Long> houseId,
        Change<String> name,
        Change<String> creditCode,
        Change<String> address,
        Change<String> contact,
        Change<String> phone,
        Change<List<StaffData>> staff) {
    /** The data after the change. */
    public CompanyData over(CompanyData now) {
        return new CompanyData(
                now.communityId(),
                houseId.over(now.houseId()),
                name.over(now.name(), ""),
                creditCode.over(now.creditCode()),
                address.over(now.address(), ""),
                contact.over(now.contact()),
                phone.over(now.phone()),
                staff.over(now.staff(), List.of()));
    }
}
