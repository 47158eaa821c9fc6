package cn.zhian.device.register.control;

/**
 * The devices of the register and the doors, in the same columns: reference, id, is_door, community_id, name, code, kind,
 * place, place_name, state.
 */
public final class RegisterRows {
    /** Devices that are no doors. */
    public static final String DEVICES = """
            SELECT CONCAT('device-', id) AS reference, id, 0 AS is_door, community_id, name, code, kind, place, place_name,
              state FROM registered_device""";

    /** A door at a building is its entrance, any other a gate, unless somebody said where it stands. */
    public static final String DOORS = """
            SELECT CONCAT('door-', d.id), d.id, 1, d.community_id, d.name, NULL, 'DOOR_ACCESS',
              COALESCE(d.place, IF(d.building_id IS NULL, 'PEDESTRIAN_GATE', 'UNIT_DOOR')),
              COALESCE(d.place_name, IF(d.building_id IS NULL, d.name, CONCAT(b.name, COALESCE(u.name, '')))), 1
            FROM door d LEFT JOIN building b ON b.id = d.building_id LEFT JOIN unit u ON u.id = d.unit_id""";

    /** Both as one relation. */
    public static final String ALL = "(" + DEVICES + " UNION ALL " + DOORS + ") device";

    private RegisterRows() {}
}
