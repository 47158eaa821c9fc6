package cn.zhian.project.document.control;

import java.io.IOException;

/** The text of a document, for tests elsewhere. */
public final class PrintedText {
    private PrintedText() {}

    /** All of it, without blanks and line breaks. */
    public static String flat(byte[] pdf) throws IOException {
        return Pdf.text(pdf).replaceAll("[\\s\u3000]+", "");
    }
}
