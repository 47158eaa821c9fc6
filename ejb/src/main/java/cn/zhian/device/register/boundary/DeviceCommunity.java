package cn.zhian.device.register.boundary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rules of a device's file need of its community.
 *
 * @param code 15 digits
 * @param name as in the names of its devices
 * @param district from its address, for example 蜀山区; empty if the address names none
 */
public record DeviceCommunity(String code, String name, Optional<String> district) {
    /** 小区, 社区, 园区 and the like end as districts do, and are none. */
    private static final Pattern DISTRICT = Pattern.compile("(?:\\p{IsHan}{2,8}?(?:省|自治区))?"
            + "(?:\\p{IsHan}{2,7}?(?:市|自治州|盟))?"
            + "(\\p{IsHan}{1,7}?(?<![小社园校景街厂学])(?:区|县|旗|市)).*");

    /** From a community's address. */
    public static DeviceCommunity of(String code, String name, String address) {
        Matcher district = DISTRICT.matcher(address.replaceAll("\\s", ""));
        return new DeviceCommunity(code, name, district.matches() ? Optional.of(district.group(1)) : Optional.empty());
    }

    /** The last three digits of the code. */
    public String serial() {
        return code.substring(code.length() - 3);
    }

    /** The first six digits of the code. */
    public String division() {
        return code.substring(0, 6);
    }

    /** A regular expression of the words for the district: with its last word or without; any if it is unknown. */
    String districtWords() {
        return district.map(word -> Pattern.quote(word.substring(0, word.length() - 1)) + "(?:"
                        + word.charAt(word.length() - 1) + ")?")
                .orElse("\\p{IsHan}{2,10}");
    }
}
