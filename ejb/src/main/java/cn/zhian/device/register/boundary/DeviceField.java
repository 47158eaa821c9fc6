package cn.zhian.device.register.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a device's file: those of the one-device-one-file sheet in its order (Hefei guide, 2.1), then what the
 * product needs beside them. Titles: {@code enum.DeviceField.<NAME>}.
 */
public enum DeviceField {
    /** 设备编码 */
    CODE("code", "code", Form.TEXT, 24),
    /** 设备名称 */
    NAME("name", "name", Form.TEXT, 36),
    /** 设备厂商 */
    MANUFACTURER("manufacturer", "manufacturer", Form.CODE, 14),
    /** 行政区域 */
    DIVISION("division", "division", Form.TEXT, 16),
    /** 监控点位类型 */
    POINT_TYPE("pointType", "point_type", Form.CODE, 16),
    /** IPV4地址 */
    IPV4("ipv4", "ipv4", Form.TEXT, 16),
    /** 摄像机类型 */
    CAMERA_TYPE("cameraType", "camera_type", Form.CODE, 16),
    /** 摄像机功能类型 */
    CAMERA_FUNCTION("cameraFunction", "camera_function", Form.CODE, 16),
    /** 取电方式 */
    POWER_SOURCE("powerSource", "power_source", Form.CODE, 16),
    /** 摄像机分辨率 */
    RESOLUTION("resolution", "resolution", Form.CODE, 16),
    /** 安装地址 */
    ADDRESS("address", "address", Form.TEXT, 36),
    /** 经度 */
    LONGITUDE("longitude", "longitude", Form.DECIMAL, 16),
    /** 纬度 */
    LATITUDE("latitude", "latitude", Form.DECIMAL, 16),
    /** 摄像机位置类型 */
    PLACE_TYPE("placeType", "place_type", Form.CODE, 16),
    /** 监视方位 */
    DIRECTION("direction", "direction", Form.CODE, 16),
    /** 安装位置 */
    POSITION("position", "position", Form.CODE, 16),
    /** 联网属性 */
    NETWORKED("networked", "networked", Form.CODE, 16),
    /** 所属辖区公安机关 */
    POLICE_ORG("policeOrg", "police_org", Form.TEXT, 16),
    /** 安装时间 */
    INSTALLED_ON("installedOn", "installed_on", Form.DATE, 16),
    /** 管理单位 */
    MANAGER("manager", "manager", Form.TEXT, 16),
    /** 管理单位联系方式 */
    MANAGER_PHONE("managerPhone", "manager_phone", Form.TEXT, 16),
    /** 维护单位 */
    MAINTAINER("maintainer", "maintainer", Form.TEXT, 16),
    /** 维护单位联系方式 */
    MAINTAINER_PHONE("maintainerPhone", "maintainer_phone", Form.TEXT, 16),
    /** 录像保存天数 */
    RETENTION_DAYS("retentionDays", "retention_days", Form.WHOLE, 16),
    /** 设备状态 */
    STATE("state", "state", Form.CODE, 16),
    /** 设备种类 */
    KIND("kind", "kind", Form.KIND, 16),
    /** 部位 */
    PLACE("place", "place", Form.PLACE, 16),
    /** 部位名称 */
    PLACE_NAME("placeName", "place_name", Form.TEXT, 16);

    /** How a value is written. */
    public enum Form {
        TEXT,
        /** A number of a {@link CodeTable}. */
        CODE,
        /** A whole number. */
        WHOLE,
        /** With six decimals. */
        DECIMAL,
        /** {@code yyyy-MM-dd}. */
        DATE,
        /** A {@link DeviceKind}. */
        KIND,
        /** A {@link PlaceKind}. */
        PLACE
    }

    /** What every device has. */
    private static final List<DeviceField> OF_ALL = List.of(NAME, STATE, KIND, PLACE, PLACE_NAME);

    private final String field;
    private final String column;
    private final Form form;
    private final int width;

    DeviceField(String field, String column, Form form, int width) {
        this.field = field;
        this.column = column;
        this.form = form;
        this.width = width;
    }

    /** Its name in the API. */
    public String field() {
        return field;
    }

    /** Its name in the database. */
    public String column() {
        return column;
    }

    /** How its values are written. */
    public Form form() {
        return form;
    }

    /** Width in a sheet, characters. */
    public int width() {
        return width;
    }

    /** Its code table; empty if its values are no codes. */
    public Optional<CodeTable> table() {
        return form == Form.CODE ? Optional.of(CodeTable.valueOf(name())) : Optional.empty();
    }

    /** Whether a device of a kind must have it: cameras have all, other kinds may leave out what cameras are asked for. */
    public boolean neededBy(DeviceKind kind) {
        return kind.isCamera() || OF_ALL.contains(this);
    }

    /** The field of a name in the API; empty if there is none. */
    public static Optional<DeviceField> of(String field) {
        return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
    }
}
