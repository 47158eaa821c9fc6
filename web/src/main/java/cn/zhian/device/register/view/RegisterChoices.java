package cn.zhian.device.register.view;

import cn.zhian.device.register.boundary.CodeTable;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What there is to choose in the forms of the register, and the words for what was chosen. */
@Named("registerChoices")
@ApplicationScoped
public class RegisterChoices {
    private static final List<String> INDUSTRIES = List.of("34", "35", "36", "37", "38", "39", "97", "98", "99");

    @Inject
    Texts texts;

    /** The codes of a table, with their words. @param table name of a {@link CodeTable} */
    public List<Choice> of(String table) {
        CodeTable codes = CodeTable.valueOf(table);
        return codes.codes().stream()
                .map(code -> new Choice(String.valueOf(code), code + " " + word(codes, code)))
                .toList();
    }

    /** A code's word. */
    public String word(CodeTable table, int code) {
        return texts.get("register").get(table.key(code));
    }

    /** The word of a state. */
    public String state(int code) {
        return word(CodeTable.STATE, code);
    }

    /** Shape and colour of a state. */
    public String stateKind(int code) {
        return code == CodeTable.IN_USE ? "good" : code == 2 ? "warn" : "off";
    }

    /** The kinds. */
    public List<Choice> getKinds() {
        return constants(DeviceKind.values());
    }

    /** The kinds of place. */
    public List<Choice> getPlaces() {
        return constants(PlaceKind.values());
    }

    private List<Choice> constants(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Choice(one.name(), texts.label(one)))
                .toList();
    }

    /** Industries of device codes. */
    public List<Choice> getIndustries() {
        return part("industry", INDUSTRIES.stream());
    }

    /** Types of device codes. */
    public List<Choice> getTypes() {
        return part("type", Stream.of("132", "119"));
    }

    /** Networks of device codes. */
    public List<Choice> getNetworks() {
        return part("network", Stream.iterate(0, n -> n < 10, n -> n + 1).map(String::valueOf));
    }

    private List<Choice> part(String name, Stream<String> digits) {
        return digits.map(one -> new Choice(one, one + " " + texts.get("code").get("code." + name + '.' + one)))
                .toList();
    }

    /** A field of a file in words; empty if it is not there. */
    public String shown(DeviceTexts file, DeviceField field) {
        return switch (field.form()) {
            case KIND -> file.kind().map(texts::label).orElse("");
            case PLACE -> file.place().map(texts::label).orElse("");
            case CODE ->
                file.whole(field)
                        .map(code -> word(field.table().orElseThrow(), code))
                        .orElse("");
            default -> file.text(field).orElse("");
        };
    }
}
