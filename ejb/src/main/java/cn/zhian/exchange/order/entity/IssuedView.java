package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An issued order with its addressees.
 *
 * @param content with masked personal data
 * @param chosen numbers of the platforms that a draft is for
 * @param passesOn number of the received order that it passes on
 */
public record IssuedView(
        long id,
        long version,
        Optional<String> number,
        OrderState state,
        int edition,
        OrderContent content,
        List<Long> chosen,
        Optional<Long> passesOn,
        boolean relayHits,
        String creator,
        Instant createdAt,
        Optional<Instant> issuedAt,
        List<OrderFileLine> files,
        List<AddresseeRow> addressees) {}
