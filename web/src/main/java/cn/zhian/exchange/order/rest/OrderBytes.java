package cn.zhian.exchange.order.rest;

import cn.zhian.exchange.order.entity.CarriedFile;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.platform.rest.Body;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files of orders over HTTP. */
final class OrderBytes {
    private OrderBytes() {}

    /** A file as it came. @throws cn.zhian.platform.TooLarge if it is */
    static CarriedFile file(String name, InputStream body) throws IOException {
        String plain = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new CarriedFile(plain.strip(), Body.bytes(body, OrderLimits.FILE));
    }

    /** A file to be saved; never shown by a browser as a page of ours. */
    static Response answer(CarriedFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
