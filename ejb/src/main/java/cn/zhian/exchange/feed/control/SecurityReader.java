package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.control.ItemReader.Place;
import cn.zhian.exchange.feed.entity.Part;
import cn.zhian.exchange.feed.entity.ProfileFault;
import cn.zhian.exchange.feed.entity.SecurityPlan;
import cn.zhian.exchange.feed.entity.SecurityPlan.Algorithm;
import cn.zhian.exchange.feed.entity.SecurityPlan.TextForm;
import cn.zhian.exchange.feed.entity.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads how requests are secured. */
final class SecurityReader {
    private static final String USUAL_ID = "1234567812345678";

    private final ItemReader items;

    /** @param items knows the credentials */
    SecurityReader(ItemReader items) {
        this.items = items;
    }

    SecurityPlan read(ProfileNode node) throws ProfileFault {
        String kind = node.at("kind").text();
        return switch (kind) {
            case "none" -> {
                node.only(Set.of("kind"));
                yield new SecurityPlan.None();
            }
            case "basic", "username-token" -> named(node, kind);
            case "bearer" -> {
                node.only(Set.of("kind", "token"));
                yield new SecurityPlan.Bearer(items.credential(node.at("token")));
            }
            case "hmac-sha256" ->
                signed(node, hmac(node.only(Set.of("kind", "key", "keyForm", "text", "join", "encoding"))));
            case "sm2-sm3" ->
                signed(node, sm2(node.only(Set.of("kind", "key", "userId", "form", "text", "join", "encoding"))));
            default -> throw node.at("kind").fault("There is no such kind of security");
        };
    }

    private SecurityPlan named(ProfileNode node, String kind) throws ProfileFault {
        node.only(Set.of("kind", "user", "password"));
        String user = items.credential(node.at("user"));
        String password = items.credential(node.at("password"));
        return kind.equals("basic")
                ? new SecurityPlan.Basic(user, password)
                : new SecurityPlan.UsernameToken(user, password);
    }

    private static Algorithm hmac(ProfileNode node) throws ProfileFault {
        String form = node.has("keyForm")
                ? node.at("keyForm").text("text|hex|base64", "text, hex or base64 is needed here")
                : "text";
        return new SecurityPlan.HmacSha256(TextForm.valueOf(form.toUpperCase(Locale.ROOT)));
    }

    private static Algorithm sm2(ProfileNode node) throws ProfileFault {
        boolean der = !node.has("form")
                || node.at("form")
                        .text("der|plain", "der or plain is needed here")
                        .equals("der");
        return new SecurityPlan.Sm2Sm3(node.maybeText("userId").orElse(USUAL_ID), der);
    }

    private SecurityPlan signed(ProfileNode node, Algorithm algorithm) throws ProfileFault {
        List<Source> text = new ArrayList<>();
        for (ProfileNode one : node.at("text").list()) {
            Source source = items.source(one.only(Set.of("value", "part", "credential")), Place.HEADER);
            if (source.equals(new Source.PartOf(Part.SIGNATURE))) {
                throw one.fault("A signature can't sign itself");
            }
            text.add(source);
        }
        if (text.isEmpty()) {
            throw node.at("text").fault("Something must be signed");
        }
        String encoding = node.at("encoding").text("hex|base64", "hex or base64 is needed here");
        return new SecurityPlan.Signed(
                algorithm,
                items.credential(node.at("key")),
                text,
                node.maybeText("join").orElse(""),
                TextForm.valueOf(encoding.toUpperCase(Locale.ROOT)));
    }
}
