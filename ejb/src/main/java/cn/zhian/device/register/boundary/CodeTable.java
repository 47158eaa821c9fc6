package cn.zhian.device.register.boundary;

import java.util.List;

/**
 * The code tables of the one-device-one-file sheet (Hefei guide, 2.1). The word of a code has the key
 * {@code device-code.<TABLE>.<code>}.
 */
public enum CodeTable {
    /** 设备厂商 */
    MANUFACTURER(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 99),
    /** 监控点位类型 */
    POINT_TYPE(1, 2, 3, 4, 9),
    /** 摄像机类型 */
    CAMERA_TYPE(1, 2, 3, 4, 5, 99),
    /** 摄像机功能类型 */
    CAMERA_FUNCTION(1, 2, 3, 4, 5, 99),
    /** 取电方式 */
    POWER_SOURCE(1, 2, 3, 4, 5),
    /** 摄像机分辨率 */
    RESOLUTION(1, 2, 3, 4, 5, 6, 7),
    /** 摄像机位置类型 */
    PLACE_TYPE(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 96, 97, 98, 99, 100),
    /** 监视方位 */
    DIRECTION(1, 2, 3, 4, 5, 6, 7, 8, 9),
    /** 安装位置 */
    POSITION(1, 2),
    /** 联网属性 */
    NETWORKED(0, 1),
    /** 设备状态 */
    STATE(1, 2, 3);

    /** State of a device in use. */
    public static final int IN_USE = 1;

    private final List<Integer> codes;

    CodeTable(Integer... codes) {
        this.codes = List.of(codes);
    }

    /** The codes, in the order of the sheet. */
    public List<Integer> codes() {
        return codes;
    }

    /** Whether the table has a code; anything may be asked. */
    public boolean has(String code) {
        return codes.stream().anyMatch(one -> String.valueOf(one).equals(code));
    }

    /** The key of a code's word. */
    public String key(int code) {
        return "device-code." + name() + '.' + code;
    }
}
