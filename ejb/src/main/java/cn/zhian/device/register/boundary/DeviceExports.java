package cn.zhian.device.register.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.ExcelColumn;
import cn.zhian.platform.excel.ExcelExport;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.excel.Words;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The one-device-one-file sheet out of the register (DV-1), as filtered: the columns in the order of the source with its
 * codes, then the product's own; an import reads it back. Doors have no file and are not in it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeviceExports {
    @Inject
    DeviceRegister register;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    /** Writes it. @throws cn.zhian.platform.NotFound if the filter names a community that is not for the caller */
    @Requires(Permission.DEVICE_READ)
    public void files(DeviceFilter filter, OutputStream out, Words words) {
        filter.communityId().ifPresent(id -> callers.current().requireVisible(id, "community", id));
        OptionalLong community = filter.communityId().map(OptionalLong::of).orElse(OptionalLong.empty());
        audit.record(new Act("device.export", "", community, ""));
        List<ExcelColumn<DeviceTexts>> columns = Arrays.stream(DeviceField.values())
                .map(field -> new ExcelColumn<DeviceTexts>(
                        words.of(field), field.width(), texts -> shown(field, texts, words)))
                .toList();
        ExcelExport.write(
                out,
                words.of("register.title"),
                columns,
                Parts.of(cursor -> register.files(filter, Slice.LARGEST, cursor).map(DeviceTexts::of)));
    }

    private static Object shown(DeviceField field, DeviceTexts texts, Words words) {
        return switch (field.form()) {
            case KIND -> texts.kind().map(words::of);
            case PLACE -> texts.place().map(words::of);
            case DATE -> texts.date(field);
            // As text, since a number would lose the zeros at its end.
            default -> texts.text(field);
        };
    }
}
