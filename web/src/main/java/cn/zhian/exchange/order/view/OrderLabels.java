package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.entity.CarriedFile;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderCount;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderState;
import cn.zhian.exchange.order.entity.OrderUrgency;
import cn.zhian.exchange.order.entity.ReceivedLine;
import cn.zhian.exchange.order.entity.Watched;
import cn.zhian.identity.boundary.Role;
import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.primefaces.model.file.UploadedFile;

/** Words and looks of orders on their pages. */
@Named
@RequestScoped
public class OrderLabels {
    @Inject
    Texts texts;

    /** The look of a progress. */
    public String look(OrderProgress progress) {
        return switch (progress) {
            case WAITING, FETCHED, READ, ASSIGNED -> "info";
            case REPORTED -> "warn";
            case RETURNED -> "bad";
            case CLOSED -> "good";
            case WITHDRAWN -> "off";
        };
    }

    /** The look of a state. */
    public String look(OrderState state) {
        return state == OrderState.ISSUED ? "good" : state == OrderState.DRAFT ? "info" : "off";
    }

    /** The look of an act. */
    public String look(OrderActKind kind) {
        return switch (kind) {
            case OVERDUE, ESCALATED, REFUSED, HIT, RETURNED -> "bad";
            case REMINDED -> "warn";
            case CLOSED -> "good";
            case WITHDRAWN -> "off";
            default -> "info";
        };
    }

    /** The look of an urgency. */
    public String look(OrderUrgency urgency) {
        return urgency == OrderUrgency.IMMEDIATE ? "bad" : urgency == OrderUrgency.URGENT ? "warn" : "off";
    }

    /** How far addressees are, in words. */
    public String counts(OrderCount count) {
        Bundle words = texts.get("order");
        return Stream.of(
                        words.format("counts", count.over(), count.all()),
                        count.reported() > 0 ? words.format("counts.reported", count.reported()) : "",
                        count.overdue() > 0 ? words.format("counts.overdue", count.overdue()) : "",
                        count.hits() > 0 ? words.format("counts.hits", count.hits()) : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Who is to handle it. */
    public String handler(ReceivedLine line) {
        return line.assignee()
                .or(() -> line.duty().map(duty -> texts.label(Role.valueOf(duty))))
                .orElseGet(() -> texts.get("order").get("assigned.none"));
    }

    /** Somebody or something watched for, in a line. */
    public String watched(Watched one) {
        return Stream.of(texts.label(one.sort()), one.value(), one.note())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Kinds of orders. */
    public OrderKind[] getKinds() {
        return OrderKind.values();
    }

    /** How urgent orders can be. */
    public OrderUrgency[] getUrgencies() {
        return OrderUrgency.values();
    }

    /** How far orders can be below. */
    public List<OrderProgress> getReceived() {
        return Arrays.stream(OrderProgress.values())
                .filter(progress -> progress != OrderProgress.WAITING)
                .toList();
    }

    /** How far addressees can be. */
    public OrderProgress[] getProgresses() {
        return OrderProgress.values();
    }

    /** Largest file, bytes. */
    public int getLargest() {
        return OrderLimits.FILE;
    }

    /** An upload as a file. */
    static CarriedFile carried(UploadedFile file) {
        try (InputStream content = file.getInputStream()) {
            return new CarriedFile(file.getFileName(), content.readNBytes(OrderLimits.FILE + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("An upload can't be read", e);
        }
    }

    /** A file to be saved. */
    static StreamedContent saved(String name, java.util.function.Supplier<CarriedFile> file) {
        return DefaultStreamedContent.builder().name(name).contentType("application/octet-stream").stream(
                        () -> new ByteArrayInputStream(file.get().content()))
                .build();
    }
}
