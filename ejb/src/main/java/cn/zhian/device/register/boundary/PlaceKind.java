package cn.zhian.device.register.boundary;

/** Where a device stands; how many of each a community has is what a "for every …" is counted against. */
public enum PlaceKind {
    /** 小区周界（防区） */
    PERIMETER,
    /** 小区人员出入口 */
    PEDESTRIAN_GATE,
    /** 小区车辆出入口 */
    VEHICLE_GATE,
    /** 出入小区的人行道路 */
    PEDESTRIAN_ROAD,
    /** 出入小区的车行道路 */
    VEHICLE_ROAD,
    /** 楼栋（单元）出入口 */
    UNIT_DOOR,
    /** 重要通道 */
    BUILDING_PASSAGE,
    /** 首层大厅 */
    LOBBY,
    /** 电梯厅 */
    LIFT_HALL,
    /** 电梯轿厢 */
    LIFT,
    /** 楼道 */
    CORRIDOR,
    /** 楼梯出入口 */
    STAIRWELL,
    /** 高层建筑外立面（高空抛物） */
    FACADE,
    /** 住宅楼顶 */
    ROOF,
    /** 住户 */
    HOUSEHOLD,
    /** 住户前后门公共区域 */
    HOUSEHOLD_FRONT,
    /** 停车场（库）出入口 */
    CAR_PARK_ENTRANCE,
    /** 机动车停车场（库）区 */
    CAR_PARK,
    /** 地下停车场与楼相通的人员出入口 */
    BASEMENT_LINK,
    /** 非机动车停车库出入口 */
    BIKE_PARK_ENTRANCE,
    /** 非机动车集中停放区 */
    BIKE_PARK,
    /** 充电区 */
    CHARGING_AREA,
    /** 小区内主要通道 */
    MAIN_ROAD,
    /** 小区外围主要通道和区域（红线范围内） */
    OUTER_ROAD,
    /** 广场 */
    SQUARE,
    /** 制高点 */
    HIGH_POINT,
    /** 公共活动区域 */
    PUBLIC_AREA,
    /** 公园、康乐场所、涉水区 */
    LEISURE_AREA,
    /** 消防通道 */
    FIRE_LANE,
    /** 设备房（配电房、泵房等） */
    EQUIPMENT_ROOM,
    /** 门卫室、快递存放区、垃圾站等 */
    SERVICE_POINT,
    /** 监控中心及机房 */
    CONTROL_CENTRE,
    /** 校园大门 */
    SCHOOL_GATE,
    /** 操场 */
    PLAYGROUND,
    /** 室内人员集中区域 */
    INDOOR_CROWD_AREA
}
