package cn.zhian.device.register.rest;

import cn.zhian.device.register.boundary.DeviceEntry;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.device.register.boundary.RegisteredDeviceView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** A device as the API takes it; what cameras need, other kinds may leave out. Numbers for words are the sheet's codes. */
public record DeviceBody(
        OptionalLong version,
        long communityId,
        DeviceKind kind,
        PlaceKind place,
        String placeName,
        Optional<String> code,
        String name,
        Optional<Integer> manufacturer,
        Optional<String> division,
        Optional<Integer> pointType,
        Optional<String> ipv4,
        Optional<Integer> cameraType,
        Optional<Integer> cameraFunction,
        Optional<Integer> powerSource,
        Optional<Integer> resolution,
        Optional<String> address,
        Optional<BigDecimal> longitude,
        Optional<BigDecimal> latitude,
        Optional<Integer> placeType,
        Optional<Integer> direction,
        Optional<Integer> position,
        Optional<Integer> networked,
        Optional<String> policeOrg,
        Optional<LocalDate> installedOn,
        Optional<String> manager,
        Optional<String> managerPhone,
        Optional<String> maintainer,
        Optional<String> maintainerPhone,
        Optional<Integer> retentionDays,
        Optional<Integer> state) {
    /** What the boundary takes. */
    DeviceEntry entry() {
        return new DeviceEntry(version, communityId, DeviceTexts.of(this));
    }

    /** What a change begins from. */
    static DeviceBody of(RegisteredDeviceView now) {
        return new DeviceBody(
                OptionalLong.empty(),
                now.communityId(),
                now.kind(),
                now.place(),
                now.placeName(),
                now.code(),
                now.name(),
                now.manufacturer(),
                now.division(),
                now.pointType(),
                now.ipv4(),
                now.cameraType(),
                now.cameraFunction(),
                now.powerSource(),
                now.resolution(),
                now.address(),
                now.longitude(),
                now.latitude(),
                now.placeType(),
                now.direction(),
                now.position(),
                now.networked(),
                now.policeOrg(),
                now.installedOn(),
                now.manager(),
                now.managerPhone(),
                now.maintainer(),
                now.maintainerPhone(),
                now.retentionDays(),
                Optional.of(now.state()));
    }
}
