package cn.zhian.project.filing.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Whether a message is as the contract's schema says. */
final class MessageCheck {
    private final Schema schema;

    MessageCheck() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            schema = factory.newSchema(Contract.schema());
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of the filing service can't be read", e);
        }
    }

    /**
     * Looks at a request.
     *
     * @throws SchemaViolation naming the field and what is wrong with it, at the first error
     */
    void check(Source message) throws SchemaViolation {
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new Strict(validator));
        try {
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(message);
        } catch (SchemaViolation violation) {
            throw violation;
        } catch (SAXException e) {
            throw new SchemaViolation("", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request that is not as the schema says. */
    static final class SchemaViolation extends SAXException {
        private static final long serialVersionUID = 1L;

        private final String field;

        SchemaViolation(String field, String message) {
            super(message);
            this.field = field;
        }

        /** Element that is wrong; empty if no single one is. */
        String field() {
            return field;
        }
    }

    /** Ends the check at the first error, with the element at which it stands. */
    private record Strict(Validator validator) implements ErrorHandler {
        private static final String NODE = "http://apache.org/xml/properties/dom/current-element-node";

        @Override
        public void warning(SAXParseException news) {
            // Warnings say nothing about the message.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            Object element = validator.getProperty(NODE);
            throw new SchemaViolation(element instanceof Element one ? one.getLocalName() : "", error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            error(error);
        }
    }
}
