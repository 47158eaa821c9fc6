package cn.zhian.device.register.boundary;

import static cn.zhian.device.register.boundary.DeviceField.ADDRESS;
import static cn.zhian.device.register.boundary.DeviceField.CODE;
import static cn.zhian.device.register.boundary.DeviceField.DIVISION;
import static cn.zhian.device.register.boundary.DeviceField.INSTALLED_ON;
import static cn.zhian.device.register.boundary.DeviceField.IPV4;
import static cn.zhian.device.register.boundary.DeviceField.KIND;
import static cn.zhian.device.register.boundary.DeviceField.LATITUDE;
import static cn.zhian.device.register.boundary.DeviceField.LONGITUDE;
import static cn.zhian.device.register.boundary.DeviceField.MAINTAINER;
import static cn.zhian.device.register.boundary.DeviceField.MAINTAINER_PHONE;
import static cn.zhian.device.register.boundary.DeviceField.MANAGER;
import static cn.zhian.device.register.boundary.DeviceField.MANAGER_PHONE;
import static cn.zhian.device.register.boundary.DeviceField.NAME;
import static cn.zhian.device.register.boundary.DeviceField.PLACE;
import static cn.zhian.device.register.boundary.DeviceField.PLACE_NAME;
import static cn.zhian.device.register.boundary.DeviceField.POLICE_ORG;
import static cn.zhian.device.register.boundary.DeviceField.RETENTION_DAYS;

import cn.zhian.community.boundary.Provinces;
import cn.zhian.platform.Checks;
import cn.zhian.platform.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules of a device's file, field by field and across fields (DV-1; Hefei guide, 2.1, one-device-one-file sheet).
 * Cameras have the whole file; other kinds name themselves, their place and their state, and what else they name is held
 * to the same rules.
 */
public final class DeviceFileRules {
    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}\\.[0-9]{6}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** Ten to twelve digits, the area code first. */
    private static final Pattern LAND_LINE = Pattern.compile("(?:0(?:10|2[0-9])-[0-9]{7,8}|0[3-9][0-9]{2}-[0-9]{7,8})");
    /** Ranges that the networks have, without those of data cards. */
    private static final Pattern MOBILE =
            Pattern.compile("1(?:3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])[0-9]{8}");

    private static final int MOST_DAYS = 3650;
    private static final int LAST_SIX = 14;

    private final DeviceTexts texts;
    private final DeviceCommunity community;
    private final LocalDate today;
    private final Checks checks = new Checks();

    private DeviceFileRules(DeviceTexts texts, DeviceCommunity community, LocalDate today) {
        this.texts = texts;
        this.community = community;
        this.today = today;
    }

    /** All that is wrong with a file; empty if nothing. @param today the last day on which it can have been installed */
    public static List<FieldError> errors(DeviceTexts texts, DeviceCommunity community, LocalDate today) {
        return new DeviceFileRules(texts, community, today).check();
    }

    private List<FieldError> check() {
        needed();
        choices();
        lengths();
        digits();
        numbers();
        contacts();
        code();
        words();
        return checks.errors();
    }

    private void needed() {
        DeviceKind kind = texts.kind().orElse(DeviceKind.CAMERA);
        for (DeviceField field : DeviceField.values()) {
            if (field.neededBy(kind) && texts.text(field).isEmpty()) {
                checks.error(field.field(), "problem.field.required");
            }
        }
    }

    private void choices() {
        that(KIND, text -> texts.kind().isPresent(), "problem.device-file.kind");
        that(PLACE, text -> texts.place().isPresent(), "problem.device-file.place");
        for (DeviceField field : DeviceField.values()) {
            field.table().ifPresent(table -> that(field, table::has, "problem.device-file.code-table", table.codes()));
        }
    }

    private void lengths() {
        for (DeviceField field : List.of(NAME, PLACE_NAME, MANAGER, MAINTAINER)) {
            checks.optionalText(field.field(), texts.text(field), 100);
        }
        checks.optionalText(ADDRESS.field(), texts.text(ADDRESS), 200);
    }

    private void digits() {
        that(
                DIVISION,
                text -> text.matches("[0-9]{6}") && Provinces.exists(text.substring(0, 2)),
                "problem.device-file.division");
        that(POLICE_ORG, text -> text.matches("[0-9]{8}"), "problem.device-file.police-org");
        that(IPV4, DeviceFileRules::isAddress, "problem.device-file.ipv4");
        that(INSTALLED_ON, this::isPast, "problem.device-file.installed-on");
    }

    private void numbers() {
        // The bounding box of China.
        that(LONGITUDE, text -> isWithin(text, 73, 136), "problem.device-file.coordinate", 73, 136);
        that(LATITUDE, text -> isWithin(text, 3, 54), "problem.device-file.coordinate", 3, 54);
        that(RETENTION_DAYS, DeviceFileRules::isRetention, "problem.device-file.retention-days", MOST_DAYS);
    }

    private void contacts() {
        that(MANAGER_PHONE, DeviceFileRules::isPhone, "problem.device-file.phone");
        that(MAINTAINER_PHONE, DeviceFileRules::isPhone, "problem.device-file.phone");
    }

    private void code() {
        Optional<String> code = texts.text(CODE);
        if (code.isEmpty()) {
            sameDivision(texts.text(POLICE_ORG), POLICE_ORG);
            return;
        }
        CodeReading reading = DeviceCodes.read(code.get());
        if (!reading.problems().isEmpty()) {
            checks.all(List.of(reading.problems().get(0)));
        } else if (reading.form().filter(CodeForm.COMMUNITY_DEVICE::equals).isEmpty()) {
            checks.error(CODE.field(), "problem.device-file.code-form");
        } else {
            that(
                    CODE,
                    text -> text.startsWith(community.serial(), LAST_SIX),
                    "problem.device-file.code-community",
                    community.serial());
            sameDivision(code, DIVISION);
            sameDivision(texts.text(POLICE_ORG), POLICE_ORG);
        }
    }

    private void sameDivision(Optional<String> digits, DeviceField blamed) {
        Optional<String> division = texts.text(DIVISION);
        if (division.isPresent() && digits.isPresent() && !digits.get().startsWith(division.get())) {
            once(blamed, "problem.device-file.division-differs", division.get());
        }
    }

    private void words() {
        Optional<String> place = texts.text(PLACE_NAME);
        if (place.isEmpty()) {
            return;
        }
        that(
                ADDRESS,
                text -> DeviceNames.isAddress(text, community, place.get()),
                "problem.device-file.address",
                shown(place.get()));
        texts.kind()
                .ifPresent(kind -> that(
                        NAME,
                        text -> DeviceNames.isName(text, community, place.get(), kind),
                        "problem.device-file.name",
                        DeviceNames.name(community, place.get(), kind, texts.text(DeviceField.CAMERA_TYPE))));
    }

    private String shown(String place) {
        return DeviceNames.address(community, place);
    }

    private interface Rule {
        boolean holds(String text);
    }

    private void that(DeviceField field, Rule rule, String key, Object... arguments) {
        if (texts.text(field).filter(text -> !rule.holds(text)).isPresent()) {
            once(field, key, arguments);
        }
    }

    /** The first error of a field is the one that helps. */
    private void once(DeviceField field, String key, Object... arguments) {
        if (checks.errors().stream().noneMatch(error -> error.field().equals(field.field()))) {
            checks.error(field.field(), key, arguments);
        }
    }

    /** Of one device: neither multicast nor reserved, and not "this network". */
    private static boolean isAddress(String text) {
        String[] octets = text.split("\\.", -1);
        for (String octet : octets) {
            if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
                return false;
            }
        }
        return octets.length == 4 && Integer.parseInt(octets[0]) >= 1 && Integer.parseInt(octets[0]) <= 223;
    }

    private boolean isPast(String text) {
        try {
            return DAY.matcher(text).matches() && !LocalDate.parse(text).isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWithin(String text, int least, int most) {
        return DECIMAL.matcher(text).matches()
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(least)) >= 0
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isRetention(String text) {
        return WHOLE.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_DAYS;
    }

    private static boolean isPhone(String text) {
        return LAND_LINE.matcher(text).matches() || MOBILE.matcher(text).matches();
    }
}
