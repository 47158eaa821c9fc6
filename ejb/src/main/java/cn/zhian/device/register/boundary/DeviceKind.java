package cn.zhian.device.register.boundary;

/** What a device does in a safe community, in the words that the regions' tables share. */
public enum DeviceKind {
    /** 视频监控摄像机 */
    CAMERA,
    /** 全景摄像机 */
    PANORAMIC_CAMERA,
    /** 人脸抓拍机 */
    FACE_CAMERA,
    /** 车牌识别摄像机 */
    PLATE_CAMERA,
    /** 高空抛物摄像机 */
    OVERHEAD_CAMERA,
    /** 密度检测摄像机 */
    CROWD_CAMERA,
    /** 硬盘录像机 */
    RECORDER,
    /** 人行通道闸、平开门 */
    PEDESTRIAN_BARRIER,
    /** 门禁 */
    DOOR_ACCESS,
    /** 人脸门禁 */
    FACE_ACCESS,
    /** 智能门禁终端 */
    ACCESS_TERMINAL,
    /** 掌静脉识别 */
    PALM_READER,
    /** 智能门锁 */
    SMART_LOCK,
    /** 可视对讲 */
    INTERCOM,
    /** 访客登记终端 */
    VISITOR_TERMINAL,
    /** 挡车器 */
    VEHICLE_BARRIER,
    /** 车辆检测器 */
    VEHICLE_DETECTOR,
    /** 硬质防冲撞装置 */
    BOLLARD,
    /** 数据接入网关 */
    DATA_GATEWAY,
    /** 基础信息采集终端 */
    COLLECTION_TERMINAL,
    /** 身份证读卡器 */
    ID_READER,
    /** USB摄像头 */
    USB_CAMERA,
    /** 电子周界 */
    PERIMETER_DETECTOR,
    /** 张力式电子围栏 */
    TENSION_FENCE,
    /** 无声一键报警 */
    PANIC_BUTTON,
    /** 一键报警柱 */
    HELP_POINT,
    /** 户内紧急报警 */
    HOME_ALARM,
    /** 防坠楼警示 */
    FALL_GUARD,
    /** 电子巡查点 */
    PATROL_POINT,
    /** 烟感 */
    SMOKE_DETECTOR,
    /** 燃气报警 */
    GAS_DETECTOR,
    /** 能源计量 */
    ENERGY_METER,
    /** 物联感知（井盖、垃圾桶、水位等） */
    IOT_SENSOR,
    /** 智能感知设备 */
    PERCEPTION_DEVICE,
    /** 电动自行车充电桩 */
    CHARGER,
    /** 显示系统 */
    MONITOR_WALL,
    /** 校时服务器 */
    TIME_SERVER
}
