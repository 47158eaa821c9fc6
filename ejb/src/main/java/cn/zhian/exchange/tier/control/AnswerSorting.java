package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Sorts answers other than 200 by what can be done about them. */
final class AnswerSorting {
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER = 500;
    private static final int LONGEST = 200;

    private final Instant now;

    AnswerSorting(Instant now) {
        this.now = now;
    }

    /** What an answer means. */
    TierFailed failure(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String detail = detail(answer.body());
        return switch (status) {
            case UNAUTHORIZED -> new TierFailed(apart(answer) ? Trouble.CLOCK : Trouble.SHUT_OUT, "");
            case 408, 425, 429 -> new TierFailed(Trouble.BUSY, "HTTP " + status);
            case 400, 409, 413, 415 -> new TierFailed(Trouble.REFUSED, detail.isEmpty() ? "HTTP " + status : detail);
            case 404 -> new TierFailed(Trouble.ADDRESS, ("HTTP 404 " + detail).strip());
            default -> new TierFailed(status >= SERVER ? Trouble.BUSY : Trouble.ADDRESS, "HTTP " + status);
        };
    }

    private boolean apart(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Date").map(this::far).orElse(false);
    }

    private boolean far(String date) {
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(there, now).abs().compareTo(RequestCheck.WINDOW) > 0;
        } catch (DateTimeException e) {
            // A server without a date that can be read says nothing about its clock.
            return false;
        }
    }

    // The sentence of a problem document (RFC 9457); it comes from outside and is only ever shown as text.
    private static String detail(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            String detail = reader.readObject().getString("detail", "");
            return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
        } catch (JsonException | ClassCastException e) {
            return "";
        }
    }
}
