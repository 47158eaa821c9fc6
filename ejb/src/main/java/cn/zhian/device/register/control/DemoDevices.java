package cn.zhian.device.register.control;

import static cn.zhian.device.register.boundary.DeviceKind.CAMERA;
import static cn.zhian.device.register.boundary.DeviceKind.FACE_CAMERA;
import static cn.zhian.device.register.boundary.DeviceKind.OVERHEAD_CAMERA;
import static cn.zhian.device.register.boundary.DeviceKind.PANORAMIC_CAMERA;
import static cn.zhian.device.register.boundary.DeviceKind.PLATE_CAMERA;

import cn.zhian.device.register.boundary.DeviceCommunity;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.DeviceNames;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.device.register.boundary.PlaceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The devices of the invented community: cameras at gates, lifts and squares, and what else such a community has. No
 * network answers at their addresses and no telephone at their numbers.
 */
public final class DemoDevices {
    private static final int BUILDINGS = 6;
    /** About the middle of the city of the community's code, in millionths of a degree. */
    private static final long LONGITUDE = 121_154_400L;

    private static final long LATITUDE = 30_037_100L;
    private static final long STEP = 137L;
    private static final int UNDER_REPAIR_EVERY = 23;
    private static final int AGE_DAYS = 400;

    private final DeviceCommunity community;
    private final LocalDate today;
    private final List<DeviceTexts> files = new ArrayList<>();

    private DemoDevices(DeviceCommunity community, LocalDate today) {
        this.community = community;
        this.today = today;
    }

    /** Some sixty. @param today before which they were installed */
    public static List<DeviceTexts> of(DeviceCommunity community, LocalDate today) {
        DemoDevices devices = new DemoDevices(community, today);
        devices.gates();
        devices.outside();
        devices.buildings();
        devices.centre();
        return devices.files;
    }

    private void gates() {
        for (String gate : List.of("南门", "北门")) {
            camera(FACE_CAMERA, PlaceKind.PEDESTRIAN_GATE, gate + "人行通道");
            camera(CAMERA, PlaceKind.PEDESTRIAN_GATE, gate + "人行通道");
            other(DeviceKind.PEDESTRIAN_BARRIER, PlaceKind.PEDESTRIAN_GATE, gate + "人行通道");
            camera(PLATE_CAMERA, PlaceKind.VEHICLE_GATE, gate + "车辆入口");
            camera(PLATE_CAMERA, PlaceKind.VEHICLE_GATE, gate + "车辆出口");
            camera(CAMERA, PlaceKind.VEHICLE_GATE, gate + "车辆入口");
            other(DeviceKind.VEHICLE_BARRIER, PlaceKind.VEHICLE_GATE, gate + "车辆入口");
            other(DeviceKind.VEHICLE_BARRIER, PlaceKind.VEHICLE_GATE, gate + "车辆出口");
            camera(CAMERA, PlaceKind.OUTER_ROAD, gate + "外道路");
            other(DeviceKind.VISITOR_TERMINAL, PlaceKind.PEDESTRIAN_GATE, gate + "保安岗亭");
        }
        camera(PLATE_CAMERA, PlaceKind.CAR_PARK_ENTRANCE, "地下车库入口");
        camera(PLATE_CAMERA, PlaceKind.CAR_PARK_ENTRANCE, "地下车库出口");
    }

    private void outside() {
        for (String side : List.of("东", "西", "南", "北")) {
            camera(CAMERA, PlaceKind.PERIMETER, side + "侧周界围墙");
            other(DeviceKind.TENSION_FENCE, PlaceKind.PERIMETER, side + "侧周界围墙");
        }
        camera(PANORAMIC_CAMERA, PlaceKind.SQUARE, "中心广场");
        camera(CAMERA, PlaceKind.SQUARE, "中心广场");
        camera(PANORAMIC_CAMERA, PlaceKind.HIGH_POINT, "1号楼顶");
        camera(CAMERA, PlaceKind.MAIN_ROAD, "小区道路东段");
        camera(CAMERA, PlaceKind.MAIN_ROAD, "小区道路西段");
        camera(CAMERA, PlaceKind.BIKE_PARK, "东区车棚");
        other(DeviceKind.CHARGER, PlaceKind.CHARGING_AREA, "东区车棚");
        other(DeviceKind.HELP_POINT, PlaceKind.SQUARE, "中心广场");
    }

    private void buildings() {
        for (int building = 1; building <= BUILDINGS; building++) {
            String unit = building + "幢1单元";
            camera(CAMERA, PlaceKind.LIFT, unit + "电梯轿厢");
            camera(FACE_CAMERA, PlaceKind.UNIT_DOOR, unit + "门口");
            camera(OVERHEAD_CAMERA, PlaceKind.FACADE, building + "幢南侧");
        }
    }

    private void centre() {
        other(DeviceKind.RECORDER, PlaceKind.CONTROL_CENTRE, "监控室");
        other(DeviceKind.MONITOR_WALL, PlaceKind.CONTROL_CENTRE, "监控室");
        other(DeviceKind.TIME_SERVER, PlaceKind.CONTROL_CENTRE, "监控室");
        other(DeviceKind.DATA_GATEWAY, PlaceKind.CONTROL_CENTRE, "监控室");
        other(DeviceKind.PANIC_BUTTON, PlaceKind.CONTROL_CENTRE, "监控室");
        camera(CAMERA, PlaceKind.CONTROL_CENTRE, "监控室");
    }

    private void other(DeviceKind kind, PlaceKind place, String placeName) {
        Map<DeviceField, String> file = begun(kind, place, placeName, Optional.empty());
        files.add(new DeviceTexts(file));
    }

    private Map<DeviceField, String> begun(
            DeviceKind kind, PlaceKind place, String placeName, Optional<String> cameraType) {
        Map<DeviceField, String> file = new EnumMap<>(DeviceField.class);
        file.put(DeviceField.KIND, kind.name());
        file.put(DeviceField.PLACE, place.name());
        file.put(DeviceField.PLACE_NAME, placeName);
        file.put(DeviceField.NAME, DeviceNames.name(community, placeName, kind, cameraType));
        file.put(DeviceField.ADDRESS, DeviceNames.address(community, placeName));
        file.put(DeviceField.IPV4, "10.99.1." + (files.size() + 1));
        file.put(
                DeviceField.INSTALLED_ON,
                today.minusDays(AGE_DAYS + files.size()).toString());
        file.put(DeviceField.STATE, (files.size() + 1) % UNDER_REPAIR_EVERY == 0 ? "2" : "1");
        return file;
    }

    private void camera(DeviceKind kind, PlaceKind place, String placeName) {
        boolean plates = kind == PLATE_CAMERA;
        String type = plates ? "5" : kind == CAMERA ? "1" : "3";
        String industry = kind == FACE_CAMERA ? "97" : plates ? "98" : "99";
        int number = files.size() + 1;
        Map<DeviceField, String> file = begun(kind, place, placeName, Optional.of(type));
        String police = community.division() + "01";
        file.put(
                DeviceField.CODE,
                "%s%s%s8%s%03d".formatted(police, industry, plates ? "119" : "132", community.serial(), number));
        file.put(DeviceField.DIVISION, community.division());
        file.put(DeviceField.POLICE_ORG, police);
        file.put(DeviceField.CAMERA_TYPE, type);
        file.put(DeviceField.CAMERA_FUNCTION, plates ? "1" : kind == FACE_CAMERA ? "2" : "5");
        file.put(DeviceField.LONGITUDE, degrees(LONGITUDE + number % 8 * STEP));
        file.put(DeviceField.LATITUDE, degrees(LATITUDE + number / 8 * STEP));
        file.put(DeviceField.DIRECTION, String.valueOf(number % 9 + 1));
        file.put(DeviceField.POSITION, place == PlaceKind.LIFT || place == PlaceKind.CONTROL_CENTRE ? "2" : "1");
        usual(file);
        files.add(new DeviceTexts(file));
    }

    private static void usual(Map<DeviceField, String> file) {
        file.put(DeviceField.MANUFACTURER, "99");
        file.put(DeviceField.POINT_TYPE, "3");
        file.put(DeviceField.POWER_SOURCE, "2");
        file.put(DeviceField.RESOLUTION, "6");
        file.put(DeviceField.PLACE_TYPE, "100");
        file.put(DeviceField.NETWORKED, "0");
        file.put(DeviceField.MANAGER, "智安花园物业服务中心");
        file.put(DeviceField.MANAGER_PHONE, "0574-00000001");
        file.put(DeviceField.MAINTAINER, "智安设备维护部");
        file.put(DeviceField.MAINTAINER_PHONE, "0574-00000002");
        file.put(DeviceField.RETENTION_DAYS, "30");
    }

    private static String degrees(long millionths) {
        return "%d.%06d".formatted(millionths / 1_000_000, millionths % 1_000_000);
    }
}
