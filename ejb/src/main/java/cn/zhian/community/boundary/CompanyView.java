package cn.zhian.community.boundary;

import java.util.List;
import java.util.Optional;

/**
 * A company as it is shown: names of persons and telephone numbers masked.
 *
 * @param houseLabel empty without a house
 */
public record CompanyView(
        long id,
        long version,
        long communityId,
        Optional<Long> houseId,
        String houseLabel,
        String name,
        Optional<String> creditCode,
        String address,
        Optional<String> contact,
        Optional<String> phone,
        List<StaffData> staff) {}
