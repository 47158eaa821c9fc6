package cn.zhian.project.document.rest;

import cn.zhian.project.document.boundary.DocumentFile;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** PDF files as answers. */
public final class Files {
    /** Their media type. */
    public static final String PDF = "application/pdf";

    private Files() {}

    /** A file to keep, under its name (RFC 6266, RFC 8187). */
    public static Response of(DocumentFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.bytes(), PDF)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
