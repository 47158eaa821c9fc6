package cn.zhian.device.register;

import cn.zhian.device.register.boundary.DeviceCommunity;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceTexts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** A right device file, after the example of the Hefei guide, 2.1. */
public final class Files {
    /** 凤凰城燕园 in 蜀山区. */
    public static final DeviceCommunity COMMUNITY = DeviceCommunity.of("340104001001001", "凤凰城燕园", "安徽省合肥市蜀山区天柱路1号");

    /** The day of the checks. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Files() {}

    /** The whole file of a camera. @param serial at the end of its code */
    public static Map<DeviceField, String> camera(int serial) {
        Map<DeviceField, String> file = new EnumMap<>(DeviceField.class);
        file.put(DeviceField.KIND, "CAMERA");
        file.put(DeviceField.PLACE, "OUTER_ROAD");
        file.put(DeviceField.PLACE_NAME, "18栋南侧");
        file.put(DeviceField.CODE, "34010402391328001%03d".formatted(serial));
        file.put(DeviceField.NAME, "蜀山凤凰城燕园18栋南侧球机" + serial);
        file.put(DeviceField.MANUFACTURER, "1");
        file.put(DeviceField.DIVISION, "340104");
        file.put(DeviceField.POINT_TYPE, "3");
        file.put(DeviceField.IPV4, "10.1.2.3");
        file.put(DeviceField.CAMERA_TYPE, "1");
        file.put(DeviceField.CAMERA_FUNCTION, "5");
        file.put(DeviceField.POWER_SOURCE, "2");
        file.put(DeviceField.RESOLUTION, "6");
        file.put(DeviceField.ADDRESS, "蜀山区凤凰城燕园18栋南侧");
        file.put(DeviceField.LONGITUDE, "117.227300");
        file.put(DeviceField.LATITUDE, "31.820600");
        file.put(DeviceField.PLACE_TYPE, "100");
        file.put(DeviceField.DIRECTION, "3");
        file.put(DeviceField.POSITION, "1");
        file.put(DeviceField.NETWORKED, "0");
        file.put(DeviceField.POLICE_ORG, "34010449");
        file.put(DeviceField.INSTALLED_ON, "2026-03-01");
        file.put(DeviceField.MANAGER, "物业公司");
        file.put(DeviceField.MANAGER_PHONE, "0551-65100000");
        file.put(DeviceField.MAINTAINER, "维护公司");
        file.put(DeviceField.MAINTAINER_PHONE, "13800000000");
        file.put(DeviceField.RETENTION_DAYS, "30");
        file.put(DeviceField.STATE, "1");
        return file;
    }

    /** The same as texts. */
    public static DeviceTexts texts(int serial) {
        return new DeviceTexts(camera(serial));
    }
}
