package cn.zhian.exchange.tier.rest;

import cn.zhian.exchange.tier.boundary.TierDoor;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.SignedRequest;
import cn.zhian.identity.boundary.Unauthenticated;
import cn.zhian.identity.view.ClientAddress;
import cn.zhian.platform.rest.Api;
import cn.zhian.platform.rest.JsonIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Signed requests as they come over HTTP, and signed answers. */
@RequestScoped
public class Signed {
    private static final String SIGNATURE = "Zhian-Signature";
    private static final String NONCE = "Zhian-Nonce";

    @Inject
    TierDoor door;

    @Inject
    HttpServletRequest http;

    @Inject
    ClientAddress address;

    /** The running request. @param path below {@code /api/v1} @param body as it came */
    public SignedRequest request(String path, byte[] body) {
        return new SignedRequest(
                http.getMethod(),
                Api.PATH + "/" + path,
                header("Zhian-Platform"),
                header("Zhian-Key"),
                header("Zhian-Time"),
                header(NONCE),
                header(SIGNATURE),
                body,
                address.of(http));
    }

    /** Who sent a request. @throws Unauthenticated in one wording, whatever is wrong */
    public KnownChild sender(SignedRequest request) {
        return door.enter(request).orElseThrow(Signed::refused);
    }

    static Unauthenticated refused() {
        return new Unauthenticated("problem.tier.unauthenticated");
    }

    /** A good answer. @param key number of the own key that the other side knows @param body JSON */
    public Response answer(int key, byte[] body) {
        int status = Response.Status.OK.getStatusCode();
        return Response.ok(body, MediaType.APPLICATION_JSON)
                .header(SIGNATURE, door.sign(key, status, header(NONCE), body))
                .build();
    }

    /** A good answer. @param json in text */
    Response answer(int key, String json) {
        return answer(key, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The record of a JSON body. @throws cn.zhian.platform.Invalid if it is none of this type */
    static <T extends Record> T read(byte[] body, Class<T> type) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Record> any = (Class<Record>) (Class<?>) type;
        return type.cast(new JsonIn()
                .readFrom(
                        any,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body)));
    }

    /** @throws NotSupportedException if a header says that the text is written in anything but UTF-8 */
    public static void expectUtf8(HttpHeaders headers) {
        Optional.ofNullable(headers.getMediaType())
                .map(type -> type.getParameters().get(MediaType.CHARSET_PARAMETER))
                .filter(charset -> !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()))
                .ifPresent(charset -> {
                    throw new NotSupportedException();
                });
    }

    private String header(String name) {
        return Optional.ofNullable(http.getHeader(name)).orElse("");
    }
}
