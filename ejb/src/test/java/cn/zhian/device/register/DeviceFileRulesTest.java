package cn.zhian.device.register;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.register.boundary.CodeTable;
import cn.zhian.device.register.boundary.DeviceCommunity;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceFileRules;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.DeviceNames;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.platform.FieldError;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The rules of a device's file (Hefei guide, 2.1)")
class DeviceFileRulesTest {
    private static List<String> keys(Map<DeviceField, String> file) {
        return DeviceFileRules.errors(new DeviceTexts(file), Files.COMMUNITY, Files.TODAY).stream()
                .map(error -> error.field() + " " + error.key().replaceFirst("problem\\.", ""))
                .toList();
    }

    private static List<FieldError> errors(DeviceField field, String value) {
        return DeviceFileRules.errors(Files.texts(1).with(field, value), Files.COMMUNITY, Files.TODAY);
    }

    @Test
    void findsNothingWrongWithARightFile() {
        assertThat(keys(Files.camera(1)), is(empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CODE           | 34010402391198001002
            CODE           | 34010499341195001999
            NAME           | 蜀山区 凤凰城燕园 18栋南侧 球机
            NAME           | 蜀山区凤凰城燕园18栋南侧摄像机12
            MANUFACTURER   | 99
            IPV4           | 192.168.0.255
            ADDRESS        | 安徽省合肥市蜀山区凤凰城燕园18栋南侧
            LONGITUDE      | 73.000000
            LATITUDE       | 53.999999
            INSTALLED_ON   | 2026-11-21
            INSTALLED_ON   | 2024-02-29
            MANAGER_PHONE  | 010-12345678
            MANAGER_PHONE  | 0551-1234567
            MANAGER_PHONE  | 19912345678
            RETENTION_DAYS | 1
            RETENTION_DAYS | 3650
            KIND           | PLATE_CAMERA
            STATE          | 3
            """)
    void acceptsOtherRightValues(DeviceField field, String value) {
        assertThat(errors(field, value), is(empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CODE             | 3401040239132800100            | problem.code.length
            CODE             | 340104023913280010012          | problem.code.length
            CODE             | 3401040239132800100A           | problem.code.digits
            CODE             | 99010402391328001001           | problem.code.province
            CODE             | 34010402401328001001           | problem.code.industry
            CODE             | 34010402391338001001           | problem.code.type
            CODE             | 34010402391328001000           | problem.code.serial
            CODE             | 34010402001190110001           | problem.device-file.code-form
            CODE             | 34010402391328002001           | problem.device-file.code-community
            NAME             | 蜀山凤凰城18栋南侧球机1        | problem.device-file.name
            NAME             | 蜀山凤凰城燕园19栋南侧球机1    | problem.device-file.name
            NAME             | 包河凤凰城燕园18栋南侧球机1    | problem.device-file.name
            NAME             | 凤凰城燕园18栋南侧球机1        | problem.device-file.name
            NAME             | 蜀山凤凰城燕园18栋南侧道闸1    | problem.device-file.name
            NAME             | 蜀山凤凰城燕园18栋南侧         | problem.device-file.name
            NAME             | 蜀山凤凰城燕园18栋南侧球机甲   | problem.device-file.name
            DIVISION         | 34010                          | problem.device-file.division
            DIVISION         | 99010A                         | problem.device-file.division
            IPV4             | 10.1.2                         | problem.device-file.ipv4
            IPV4             | 10.1.2.256                     | problem.device-file.ipv4
            IPV4             | 10.1.2.03                      | problem.device-file.ipv4
            IPV4             | 0.0.0.0                        | problem.device-file.ipv4
            IPV4             | 224.0.0.1                      | problem.device-file.ipv4
            IPV4             | fe80::1                        | problem.device-file.ipv4
            ADDRESS          | 蜀山区凤凰城燕园19栋南侧       | problem.device-file.address
            ADDRESS          | 凤凰城燕园18栋南侧             | problem.device-file.address
            LONGITUDE        | 117.2273                       | problem.device-file.coordinate
            LONGITUDE        | 117.2273001                    | problem.device-file.coordinate
            LONGITUDE        | 31.820600                      | problem.device-file.coordinate
            LONGITUDE        | 117,227300                     | problem.device-file.coordinate
            LATITUDE         | 117.227300                     | problem.device-file.coordinate
            LATITUDE         | 31                             | problem.device-file.coordinate
            POLICE_ORG       | 3401044                        | problem.device-file.police-org
            POLICE_ORG       | 340104490000                   | problem.device-file.police-org
            POLICE_ORG       | 34010249                       | problem.device-file.division-differs
            INSTALLED_ON     | 2026/03/01                     | problem.device-file.installed-on
            INSTALLED_ON     | 2026-02-30                     | problem.device-file.installed-on
            INSTALLED_ON     | 2026-11-22                     | problem.device-file.installed-on
            MANAGER_PHONE    | 055165100000                   | problem.device-file.phone
            MANAGER_PHONE    | 0551-651000                    | problem.device-file.phone
            MANAGER_PHONE    | 0551-651000001                 | problem.device-file.phone
            MANAGER_PHONE    | 138000000000                   | problem.device-file.phone
            MAINTAINER_PHONE | 12800000000                    | problem.device-file.phone
            MAINTAINER_PHONE | 14000000000                    | problem.device-file.phone
            RETENTION_DAYS   | 0                              | problem.device-file.retention-days
            RETENTION_DAYS   | 3651                           | problem.device-file.retention-days
            RETENTION_DAYS   | 30.5                           | problem.device-file.retention-days
            KIND             | TELESCOPE                      | problem.device-file.kind
            PLACE            | MOON                           | problem.device-file.place
            """)
    void refusesWrongValues(DeviceField field, String value, String key) {
        List<FieldError> errors = errors(field, value);
        assertThat(errors.toString(), errors.stream().map(FieldError::key).toList(), hasItem(key));
        assertThat(
                errors.stream()
                        .filter(error -> error.key().equals(key))
                        .toList()
                        .get(0)
                        .field(),
                is(field.field()));
    }

    static Stream<Arguments> codes() {
        return Arrays.stream(CodeTable.values())
                .flatMap(table -> table.codes().stream().map(code -> Arguments.of(table, code)));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void acceptsEveryCodeOfItsTable(CodeTable table, int code) {
        assertThat(errors(DeviceField.valueOf(table.name()), "" + code), is(empty()));
    }

    @ParameterizedTest
    @EnumSource(CodeTable.class)
    void refusesCodesThatTheTableLacks(CodeTable table) {
        for (String code : List.of("-1", "98765", "01", "1.0", "一")) {
            List<FieldError> errors = errors(DeviceField.valueOf(table.name()), code);
            assertThat(
                    errors.toString(),
                    errors.stream().map(FieldError::key).toList(),
                    contains("problem.device-file.code-table"));
        }
    }

    @ParameterizedTest
    @EnumSource(DeviceField.class)
    void asksACameraForEveryField(DeviceField field) {
        Map<DeviceField, String> file = Files.camera(1);
        file.remove(field);
        assertThat(keys(file), hasItem(field.field() + " field.required"));
    }

    @Test
    void letsAnotherKindLeaveOutWhatCamerasNeed() {
        Map<DeviceField, String> file = new EnumMap<>(DeviceField.class);
        file.put(DeviceField.KIND, "CHARGER");
        file.put(DeviceField.PLACE, "CHARGING_AREA");
        file.put(DeviceField.PLACE_NAME, "东区车棚");
        file.put(DeviceField.NAME, "蜀山区凤凰城燕园东区车棚电动自行车充电桩3");
        file.put(DeviceField.STATE, "1");
        assertThat(keys(file), is(empty()));
        file.put(DeviceField.IPV4, "300.1.1.1");
        assertThat("what it names is held to the rules", keys(file), contains("ipv4 device-file.ipv4"));
    }

    @Test
    void comparesTheDivisionWithCodeAndPolice() {
        Map<DeviceField, String> file = Files.camera(1);
        file.put(DeviceField.DIVISION, "340102");
        assertThat(
                keys(file),
                contains("division device-file.division-differs", "policeOrg device-file.division-differs"));
        file.put(DeviceField.CODE, "34010202391328001001");
        file.put(DeviceField.POLICE_ORG, "34010249");
        assertThat(keys(file), is(empty()));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Map<DeviceField, String> file = Files.camera(1);
        file.put(DeviceField.IPV4, "x");
        file.put(DeviceField.STATE, "4");
        file.put(DeviceField.LATITUDE, "x");
        assertThat(
                keys(file),
                contains("state device-file.code-table", "ipv4 device-file.ipv4", "latitude device-file.coordinate"));
    }

    @ParameterizedTest
    @CsvSource({
        "安徽省合肥市蜀山区天柱路1号, 蜀山区",
        "浙江省宁波市余姚市智安路1号, 余姚市",
        "余姚市兰江街道阳光小区3号, 余姚市",
        "山东省淄博市张店区柳泉路, 张店区",
        "四川省广元市苍溪县陵江镇, 苍溪县",
        "天柱路1号, ",
        "幸福小区1号, "
    })
    void findsTheDistrictInAnAddress(String address, String district) {
        assertThat(DeviceCommunity.of("340104001001001", "某", address).district(), is(Optional.ofNullable(district)));
    }

    @ParameterizedTest
    @EnumSource(DeviceKind.class)
    void suggestsNamesThatItAccepts(DeviceKind kind) {
        for (String type : List.of("1", "2", "3", "4", "5", "99")) {
            String name = DeviceNames.name(Files.COMMUNITY, "5栋1单元1F", kind, Optional.of(type));
            assertThat(name, DeviceNames.isName(name + "2", Files.COMMUNITY, "5栋1单元1F", kind), is(true));
        }
    }
}
