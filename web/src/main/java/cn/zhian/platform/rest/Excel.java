package cn.zhian.platform.rest;

import cn.zhian.platform.excel.Words;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Excel files as answers, and imports of them. */
public final class Excel {
    /** Media type of .xlsx. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Excel() {}

    /** A file to keep. @param name in Latin letters, with its ending */
    public static Response file(String name, Consumer<OutputStream> writing) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writing.accept(file);
        return Response.ok(file.toByteArray(), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .build();
    }

    /** 202 for an import that has begun, with the address where it is asked for. */
    public static Response begun(UriInfo uri, String id, Object shown) {
        return Response.accepted(shown)
                .location(uri.getAbsolutePathBuilder().path(id).build())
                .build();
    }

    /** The texts of a language, for titles and words in a file. */
    public static Words words(Locale locale) {
        return key -> Messages.text(locale, key, List.of());
    }

    /** The texts of every language in which a file may come. */
    public static List<Words> languages() {
        return List.of(words(Locale.SIMPLIFIED_CHINESE), words(Locale.ENGLISH));
    }
}
