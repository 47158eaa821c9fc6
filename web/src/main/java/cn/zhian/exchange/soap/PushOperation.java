package cn.zhian.exchange.soap;

import cn.zhian.exchange.tier.boundary.Receiving;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.WireLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** {@code push}: what {@code /exchange/batches} is by REST. */
@Dependent
public class PushOperation implements SoapOperation {
    @Inject
    Receiving receiving;

    @Override
    public String request() {
        return "pushRequest";
    }

    @Override
    public int most() {
        return WireLimits.UNPACKED;
    }

    @Override
    public String answer(KnownChild sender, MessageReader message) throws SoapTrouble {
        return results(receiving.receive(sender, packed(new RecordsText(message).batch())));
    }

    private static byte[] packed(String batch) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(batch.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String results(List<RecordResult> results) {
        StringBuilder answer = new StringBuilder("<pushResponse xmlns=\"" + SoapXml.NAMESPACE + "\">");
        for (RecordResult result : results) {
            answer.append("<result>")
                    .append(SoapXml.element("id", result.id()))
                    .append(SoapXml.element("version", Long.toString(result.version())))
                    .append(SoapXml.element("outcome", result.outcome().word()))
                    .append(result.reason().isEmpty() ? "" : SoapXml.element("reason", result.reason()))
                    .append("</result>");
        }
        return answer.append("</pushResponse>").toString();
    }
}
