package cn.zhian.exchange.soap;

import cn.zhian.exchange.soap.SoapTrouble.Kind;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through a SOAP 1.2 message: UTF-8, no document type, no processing instruction, no more than {@link #DEEPEST} elements
 * within each other. Nothing is expanded and nothing is fetched.
 */
final class MessageReader {
    private static final int DEEPEST = 24;
    private static final String LAST = SoapXml.ENVELOPE + "/role/ultimateReceiver";
    private static final String NEXT = SoapXml.ENVELOPE + "/role/next";

    private final XMLStreamReader reader;
    private int depth;

    /** Of a message as it came. */
    MessageReader(byte[] message) throws SoapTrouble {
        String text = text(message);
        // No parser is asked about a document type: each has its own idea of how to ignore one.
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw SoapTrouble.sender("problem.soap.doctype");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            reader = factory.createXMLStreamReader(
                    new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (XMLStreamException e) {
            throw SoapTrouble.sender("problem.soap.malformed");
        }
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw SoapTrouble.sender("problem.soap.encoding");
        }
    }

    private static String text(byte[] message) throws SoapTrouble {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
        } catch (CharacterCodingException e) {
            throw SoapTrouble.sender("problem.soap.encoding");
        }
    }

    /** Goes to the first element of the body. @return its name */
    QName body() throws SoapTrouble {
        QName root = child();
        if (root == null || !root.getLocalPart().equals("Envelope")) {
            throw SoapTrouble.sender("problem.soap.malformed");
        }
        if (!root.getNamespaceURI().equals(SoapXml.ENVELOPE)) {
            throw new SoapTrouble(Kind.VERSION_MISMATCH, 400, "problem.soap.version");
        }
        QName part = child();
        if (new QName(SoapXml.ENVELOPE, "Header").equals(part)) {
            headers();
            part = child();
        }
        if (!new QName(SoapXml.ENVELOPE, "Body").equals(part)) {
            throw SoapTrouble.sender("problem.soap.malformed");
        }
        QName content = child();
        if (content == null) {
            throw SoapTrouble.sender("problem.soap.invalid");
        }
        return content;
    }

    // None is known here: what must be understood is not.
    private void headers() throws SoapTrouble {
        while (child() != null) {
            String must = reader.getAttributeValue(SoapXml.ENVELOPE, "mustUnderstand");
            String role = reader.getAttributeValue(SoapXml.ENVELOPE, "role");
            boolean ours = role == null || role.isEmpty() || role.equals(LAST) || role.equals(NEXT);
            if (ours
                    && must != null
                    && (must.strip().equals("true") || must.strip().equals("1"))) {
                throw new SoapTrouble(Kind.MUST_UNDERSTAND, 500, "problem.soap.header");
            }
            skip();
        }
    }

    /** The next element within the one that is open; null at its end, which is left then. Text between is not taken. */
    QName child() throws SoapTrouble {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getName();
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
            if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                throw SoapTrouble.sender("problem.soap.invalid");
            }
        }
    }

    /** An attribute without a namespace; empty where it is missing. */
    String attribute(String name) {
        String value = reader.getAttributeValue("", name);
        String bare = value == null ? reader.getAttributeValue(null, name) : value;
        return bare == null ? "" : bare;
    }

    /** The text of the open element, which is left; null if there are elements in it. */
    String text() throws SoapTrouble {
        StringBuilder text = new StringBuilder();
        boolean elements = false;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                elements = true;
                skip();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return elements ? null : text.toString();
    }

    /** Leaves the open element. */
    void skip() throws SoapTrouble {
        int outer = depth - 1;
        while (depth > outer) {
            next();
        }
    }

    /** @throws SoapTrouble unless nothing but ends follows */
    void end() throws SoapTrouble {
        try {
            while (reader.hasNext()) {
                if (next() == XMLStreamConstants.START_ELEMENT) {
                    throw SoapTrouble.sender("problem.soap.invalid");
                }
            }
        } catch (XMLStreamException e) {
            throw SoapTrouble.sender("problem.soap.malformed");
        }
    }

    private int next() throws SoapTrouble {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.PROCESSING_INSTRUCTION,
                        XMLStreamConstants.ENTITY_REFERENCE -> throw SoapTrouble.sender("problem.soap.doctype");
                default -> {
                    // Text, comments and ends lie as deep as what is around them.
                }
            }
            if (depth > DEEPEST) {
                throw SoapTrouble.sender("problem.soap.deep");
            }
            return event;
        } catch (XMLStreamException | java.util.NoSuchElementException e) {
            throw SoapTrouble.sender("problem.soap.malformed");
        }
    }
}
