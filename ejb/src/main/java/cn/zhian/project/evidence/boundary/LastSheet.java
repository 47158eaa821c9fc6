package cn.zhian.project.evidence.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.project.evidence.control.SheetReading;
import cn.zhian.project.evidence.control.SheetStore;
import cn.zhian.project.evidence.entity.FrozenSheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The sheet that a document is issued with, for other features. */
@ApplicationScoped
@Internal("documents are issued in the transaction of the act that froze the sheet")
public class LastSheet {
    @Inject
    SheetStore sheets;

    /** The sheet that an act at this time froze. */
    public Optional<FrozenView> at(long projectId, Instant decided) {
        return sheets.of(projectId).stream()
                .filter(sheet -> sheet.at().equals(decided.truncatedTo(ChronoUnit.MILLIS)))
                .findFirst()
                .map(LastSheet::view);
    }

    private static FrozenView view(FrozenSheet sheet) {
        FrozenHead head = new FrozenHead(
                sheet.number(), sheet.task(), sheet.kind(), sheet.decision(), sheet.at(), sheet.sha256());
        return new FrozenView(head, true, SheetReading.read(sheet.document()));
    }
}
