package cn.zhian.platform.view;

import cn.zhian.audit.boundary.ExportLog;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.excel.ExcelExport;
import cn.zhian.platform.excel.Words;
import cn.zhian.platform.rest.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Excel files for pages: the texts in them, and their way to the browser. */
@ApplicationScoped
public class Workbooks {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    @Inject
    Language language;

    @Inject
    Clock clock;

    @Inject
    ExportLog log;

    /** A file that is written while it is sent; its name carries the time. */
    public StreamedContent file(String name, Consumer<OutputStream> writing) {
        String stamp = LocalDateTime.ofInstant(clock.instant(), Clocks.SHOWN).format(STAMP);
        return DefaultStreamedContent.builder()
                .name(name + "-" + stamp + ".xlsx")
                .contentType(TYPE)
                .writer(writing::accept)
                .build();
    }

    /**
     * What a list shows under its filter, as a file; that it was taken is noted before the first row leaves.
     *
     * @param action for the audit log, for example {@code credential.export}
     * @param community whose list it is; empty for one over several
     * @param rows read while the file is written
     */
    public <R> StreamedContent list(String action, Optional<Long> community, Sheet<R> sheet, Supplier<Stream<R>> rows) {
        return file(sheet.title(), out -> {
            log.exported(action, community.map(OptionalLong::of).orElse(OptionalLong.empty()));
            ExcelExport.write(out, sheet.title(), sheet.columns(), rows.get());
        });
    }

    /** Texts in the user's language. */
    public Words words() {
        return in(language.getLocale());
    }

    /** Texts in all languages, the user's first. */
    public List<Words> languages() {
        Locale own = language.getLocale();
        return Stream.concat(Stream.of(own), Language.OFFERED.stream().filter(other -> !other.equals(own)))
                .map(Workbooks::in)
                .toList();
    }

    private static Words in(Locale locale) {
        return key -> Messages.text(locale, key, List.of());
    }
}
