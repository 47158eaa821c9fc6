package cn.zhian.device.register.view;

import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceRow;
import cn.zhian.device.register.boundary.DeviceTexts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A device as its panel shows it.
 *
 * @param row of the list
 * @param file empty for a door
 */
public record DevicePanel(DeviceRow row, Optional<DeviceTexts> file) {
    /** The fields that its file has, in the order of the sheet, but for those that the row shows. */
    public List<DeviceField> fields() {
        EnumSet<DeviceField> beside = EnumSet.of(
                DeviceField.CODE,
                DeviceField.NAME,
                DeviceField.STATE,
                DeviceField.KIND,
                DeviceField.PLACE,
                DeviceField.PLACE_NAME);
        return file.map(texts -> EnumSet.complementOf(beside).stream()
                        .filter(field -> texts.text(field).isPresent())
                        .toList())
                .orElse(List.of());
    }
}
