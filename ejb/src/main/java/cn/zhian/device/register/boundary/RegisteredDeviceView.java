package cn.zhian.device.register.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A registered device as it is shown: place and kind, then the fields of the one-device-one-file sheet in its order
 * (Hefei guide, 2.1). Numbers in place of words are the codes of {@link CodeTable}.
 */
public record RegisteredDeviceView(
        long id,
        long version,
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
        int state,
        Instant createdAt,
        Instant changedAt) {}
