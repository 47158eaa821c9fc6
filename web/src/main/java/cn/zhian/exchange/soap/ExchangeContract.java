package cn.zhian.exchange.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contract as it is published. */
final class ExchangeContract {
    private static final String ADDRESS = "https://localhost/soap/exchange";

    private ExchangeContract() {}

    /** The WSDL for clients. @param address of the service, as they reach it */
    static String wsdl(String address) {
        String escaped = SoapXml.escaped(address);
        return text("exchange.wsdl")
                .replace("location=\"" + ADDRESS + "\"", "location=\"" + escaped + "\"")
                .replace("schemaLocation=\"exchange.xsd\"", "schemaLocation=\"" + escaped + "?xsd=exchange.xsd\"");
    }

    /** The schema for clients. */
    static String schema() {
        return text("exchange.xsd");
    }

    private static String text(String name) {
        try (InputStream in = ExchangeContract.class.getResourceAsStream("/wsdl/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
