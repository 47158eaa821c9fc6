package cn.zhian.device.register.view;

import cn.zhian.device.register.boundary.CodeRequest;
import cn.zhian.device.register.boundary.DeviceEntry;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.device.register.boundary.RegisteredDeviceView;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A device as it is typed, text by text. */
public class RegisterForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private final long communityId;
    private final HashMap<String, String> values = new HashMap<>();
    private String industry = "99";
    private String codeType = "132";
    private String network = "8";

    /** An empty form of a community; what most devices have is filled in. @param division of the community */
    RegisterForm(long communityId, String division) {
        this.communityId = communityId;
        values.put(DeviceField.DIVISION.field(), division);
        values.put(DeviceField.KIND.field(), "CAMERA");
        values.put(DeviceField.PLACE_TYPE.field(), "100");
        values.put(DeviceField.NETWORKED.field(), "0");
        values.put(DeviceField.STATE.field(), "1");
    }

    /** The form of a device. */
    RegisterForm(RegisteredDeviceView device) {
        id = device.id();
        version = device.version();
        communityId = device.communityId();
        take(DeviceTexts.of(device));
    }

    /** Takes over texts. */
    final void take(DeviceTexts texts) {
        texts.values().forEach((field, text) -> values.put(field.field(), text));
    }

    /** Takes over one text. */
    void put(DeviceField field, String text) {
        values.put(field.field(), text);
    }

    /** What was typed. */
    DeviceTexts texts() {
        Map<DeviceField, String> texts = new EnumMap<>(DeviceField.class);
        values.forEach((name, text) -> DeviceField.of(name).ifPresent(field -> texts.put(field, text)));
        return new DeviceTexts(texts);
    }

    DeviceEntry entry() {
        return new DeviceEntry(id == null ? OptionalLong.empty() : OptionalLong.of(version), communityId, texts());
    }

    CodeRequest codeRequest() {
        String police = texts().text(DeviceField.POLICE_ORG).orElse("");
        return new CodeRequest(communityId, police, industry, codeType, network);
    }

    Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    /** Whether the device is not registered yet. */
    public boolean isFresh() {
        return id == null;
    }

    /** Where it belongs. */
    public long getCommunityId() {
        return communityId;
    }

    /** Texts by the field's name in the API. */
    public Map<String, String> getValues() {
        return values;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
    }

    public String getCodeType() {
        return codeType;
    }

    public void setCodeType(String codeType) {
        this.codeType = codeType;
    }

    public String getNetwork() {
        return network;
    }

    public void setNetwork(String network) {
        this.network = network;
    }
}
