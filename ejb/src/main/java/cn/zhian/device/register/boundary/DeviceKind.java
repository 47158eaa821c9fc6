package cn.zhian.device.register.boundary;

import java.util.List;
import java.util.Set;

/** What a device does in a safe community, in the words that the regions' tables share. */
public enum DeviceKind {
    /** 视频监控摄像机 */
    CAMERA("摄像机", "监控摄像机", "视频监控摄像机", "球机", "半球", "半球机", "枪机", "固定枪机", "遥控枪机", "卡口枪机"),
    /** 全景摄像机 */
    PANORAMIC_CAMERA("全景摄像机"),
    /** 人脸抓拍机 */
    FACE_CAMERA("人脸抓拍机", "人脸抓拍摄像机", "人脸摄像机"),
    /** 车牌识别摄像机 */
    PLATE_CAMERA("车牌识别摄像机", "车辆抓拍机", "卡口枪机"),
    /** 高空抛物摄像机 */
    OVERHEAD_CAMERA("高空抛物摄像机"),
    /** 密度检测摄像机 */
    CROWD_CAMERA("密度检测摄像机"),
    /** 硬盘录像机 */
    RECORDER("硬盘录像机"),
    /** 人行通道闸、平开门 */
    PEDESTRIAN_BARRIER("人行通道闸", "平开门"),
    /** 门禁 */
    DOOR_ACCESS("门禁"),
    /** 人脸门禁 */
    FACE_ACCESS("人脸门禁"),
    /** 智能门禁终端 */
    ACCESS_TERMINAL("智能门禁终端"),
    /** 掌静脉识别 */
    PALM_READER("掌静脉识别"),
    /** 智能门锁 */
    SMART_LOCK("智能门锁"),
    /** 可视对讲 */
    INTERCOM("可视对讲"),
    /** 访客登记终端 */
    VISITOR_TERMINAL("访客登记终端"),
    /** 挡车器 */
    VEHICLE_BARRIER("挡车器"),
    /** 车辆检测器 */
    VEHICLE_DETECTOR("车辆检测器"),
    /** 硬质防冲撞装置 */
    BOLLARD("硬质防冲撞装置"),
    /** 数据接入网关 */
    DATA_GATEWAY("数据接入网关"),
    /** 基础信息采集终端 */
    COLLECTION_TERMINAL("基础信息采集终端"),
    /** 身份证读卡器 */
    ID_READER("身份证读卡器"),
    /** USB摄像头 */
    USB_CAMERA("USB摄像头"),
    /** 电子周界 */
    PERIMETER_DETECTOR("电子周界"),
    /** 张力式电子围栏 */
    TENSION_FENCE("张力式电子围栏"),
    /** 无声一键报警 */
    PANIC_BUTTON("无声一键报警"),
    /** 一键报警柱 */
    HELP_POINT("一键报警柱"),
    /** 户内紧急报警 */
    HOME_ALARM("户内紧急报警"),
    /** 防坠楼警示 */
    FALL_GUARD("防坠楼警示"),
    /** 电子巡查点 */
    PATROL_POINT("电子巡查点"),
    /** 烟感 */
    SMOKE_DETECTOR("烟感"),
    /** 燃气报警 */
    GAS_DETECTOR("燃气报警"),
    /** 能源计量 */
    ENERGY_METER("能源计量"),
    /** 物联感知（井盖、垃圾桶、水位等） */
    IOT_SENSOR("物联感知"),
    /** 智能感知设备 */
    PERCEPTION_DEVICE("智能感知设备"),
    /** 电动自行车充电桩 */
    CHARGER("电动自行车充电桩"),
    /** 显示系统 */
    MONITOR_WALL("显示系统"),
    /** 校时服务器 */
    TIME_SERVER("校时服务器");

    private static final Set<DeviceKind> CAMERAS =
            Set.of(CAMERA, PANORAMIC_CAMERA, FACE_CAMERA, PLATE_CAMERA, OVERHEAD_CAMERA, CROWD_CAMERA);

    private final List<String> words;

    DeviceKind(String... words) {
        this.words = List.of(words);
    }

    /** The Chinese words for it at the end of a device's name, the usual one first. */
    public List<String> words() {
        return words;
    }

    /** Whether it is a surveillance camera, for which the whole device file is needed. */
    public boolean isCamera() {
        return CAMERAS.contains(this);
    }
}
