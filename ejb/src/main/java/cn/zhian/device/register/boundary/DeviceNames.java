package cn.zhian.device.register.boundary;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names and addresses of devices, built from district, community, place, type and, where a place has several, an ordinal
 * (Hefei guide, 2.1 and 2.2): 蜀山凤凰城燕园18栋南侧球机1. Blanks between the parts are let pass.
 */
public final class DeviceNames {
    private static final Map<String, String> CAMERA_WORDS =
            Map.of("1", "球机", "2", "半球", "3", "枪机", "4", "遥控枪机", "5", "卡口枪机");

    private static final int MOST_AT_A_PLACE = 999;

    private DeviceNames() {}

    /** Whether a name is built from a community, a place and the words for a kind. */
    public static boolean isName(String name, DeviceCommunity community, String placeName, DeviceKind kind) {
        String words = kind.words().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        // Any camera may be called by its shape.
        String shapes = kind.isCamera() ? "|" + String.join("|", DeviceKind.CAMERA.words()) : "";
        return plain(name).matches(where(community, placeName) + "(?:" + words + shapes + ")[0-9]{0,3}");
    }

    /** Whether an address is that of a place in a community; province and city may stand before it. */
    public static boolean isAddress(String address, DeviceCommunity community, String placeName) {
        return plain(address).matches("\\p{IsHan}*?" + where(community, placeName));
    }

    private static String where(DeviceCommunity community, String placeName) {
        return community.districtWords() + Pattern.quote(plain(community.name())) + Pattern.quote(plain(placeName));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    /** An address to suggest. */
    public static String address(DeviceCommunity community, String placeName) {
        return community.district().orElse("") + community.name() + placeName;
    }

    /** A name to suggest, without an ordinal. @param cameraType code of the camera's type */
    public static String name(
            DeviceCommunity community, String placeName, DeviceKind kind, Optional<String> cameraType) {
        String word = Optional.of(kind)
                .filter(DeviceKind.CAMERA::equals)
                .flatMap(camera -> cameraType)
                .flatMap(type -> Optional.ofNullable(CAMERA_WORDS.get(type)))
                .orElse(kind.words().get(0));
        return address(community, placeName) + word;
    }

    /** A name and then its ordinals from 2 on, as names of several devices at one place. */
    public static Stream<String> inTurn(String name) {
        return IntStream.rangeClosed(1, MOST_AT_A_PLACE).mapToObj(n -> n == 1 ? name : name + n);
    }
}
