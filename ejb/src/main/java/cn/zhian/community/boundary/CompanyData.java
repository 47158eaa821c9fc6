package cn.zhian.community.boundary;

import java.util.List;
import java.util.Optional;

/**
 * A company as it is entered (PH-5).
 *
 * @param houseId where it sits, if in a house of the community
 * @param name 1 to 100 characters
 * @param creditCode 18 characters, see {@link CreditCode}; unique in the community
 * @param address up to 200 characters
 * @param contact name of the person to ask, up to 50 characters; stored encrypted
 * @param phone of that person; stored encrypted
 */
public record CompanyData(
        long communityId,
        Optional<Long> houseId,
        String name,
        Optional<String> creditCode,
        String address,
        Optional<String> contact,
        Optional<String> phone,
        List<StaffData> staff) {
    /** Copies the staff. */
    public CompanyData {
        staff = List.copyOf(staff);
    }
}
