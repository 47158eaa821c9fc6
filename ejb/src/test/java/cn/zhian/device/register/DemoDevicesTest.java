package cn.zhian.device.register;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.register.boundary.DeviceCommunity;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceFileRules;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.device.register.control.DemoDevices;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The devices of the demonstration")
class DemoDevicesTest {
    private static final DeviceCommunity COMMUNITY = DeviceCommunity.of("330281900001001", "智安花园", "浙江省宁波市余姚市智安路1号");

    private final List<DeviceTexts> files = DemoDevices.of(COMMUNITY, Files.TODAY);

    @Test
    void obeyTheRules() {
        assertThat(files.size(), greaterThan(55));
        files.forEach(
                file -> assertThat(file.toString(), DeviceFileRules.errors(file, COMMUNITY, Files.TODAY), is(empty())));
    }

    @Test
    void haveNamesAndCodesOfTheirOwn() {
        for (DeviceField field : List.of(DeviceField.NAME, DeviceField.CODE)) {
            List<String> values =
                    files.stream().flatMap(file -> file.text(field).stream()).toList();
            assertThat(values.stream().distinct().count(), is((long) values.size()));
        }
    }
}
