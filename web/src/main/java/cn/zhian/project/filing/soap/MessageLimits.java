package cn.zhian.project.filing.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a message may be at most, looked at before anything else reads it: UTF-8, {@link #LONGEST} bytes, no document type,
 * no processing instruction, {@link #DEEPEST} elements deep, {@link #MOST} elements.
 */
final class MessageLimits {
    /** Bytes of a message; the largest that the contract allows has some 10 KB. */
    static final int LONGEST = 128 * 1024;

    static final int DEEPEST = 24;
    static final int MOST = 500;
    private static final long DRAINED = 16L * 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int BAD = 400;

    private MessageLimits() {}

    /**
     * Reads a message.
     *
     * @throws SoapRefusal if it is none, or breaks a limit
     */
    static byte[] read(InputStream in) throws IOException, SoapRefusal {
        byte[] message = in.readNBytes(LONGEST + 1);
        if (message.length > LONGEST) {
            drain(in);
            throw new SoapRefusal(TOO_LARGE, "large");
        }
        check(text(message));
        return message;
    }

    /** A sender reads the answer only after it has sent everything; one that sends for ever is cut off. */
    private static void drain(InputStream in) throws IOException {
        byte[] thrownAway = new byte[LONGEST];
        long rest = DRAINED;
        int read = 0;
        while (read >= 0 && rest > 0) {
            read = in.read(thrownAway);
            rest -= read;
        }
    }

    private static String text(byte[] message) throws SoapRefusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SoapRefusal(BAD, "encoding");
        }
    }

    private static void check(String text) throws SoapRefusal {
        // No parser is asked about a document type: each has its own idea of how to ignore one.
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new SoapRefusal(BAD, "doctype");
        }
        try {
            walk(factory().createXMLStreamReader(new StringReader(bare(text))));
        } catch (XMLStreamException e) {
            throw new SoapRefusal(BAD, "malformed");
        }
    }

    /** Without the byte order mark that some senders put first. */
    private static String bare(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void walk(XMLStreamReader reader) throws XMLStreamException, SoapRefusal {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
            throw new SoapRefusal(BAD, "encoding");
        }
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                elements++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                throw new SoapRefusal(BAD, "doctype");
            }
            if (depth > DEEPEST || elements > MOST) {
                throw new SoapRefusal(BAD, "deep");
            }
        }
    }
}
