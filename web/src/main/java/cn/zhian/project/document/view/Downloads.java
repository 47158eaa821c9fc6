package cn.zhian.project.document.view;

import cn.zhian.project.document.boundary.DocumentFile;
import java.io.ByteArrayInputStream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** PDF files on their way to the browser. */
public final class Downloads {
    private Downloads() {}

    /** A file to keep, under its name. */
    public static StreamedContent of(DocumentFile file) {
        return DefaultStreamedContent.builder()
                .name(file.name())
                .contentType("application/pdf")
                .contentLength((long) file.bytes().length)
                .stream(() -> new ByteArrayInputStream(file.bytes()))
                .build();
    }
}
