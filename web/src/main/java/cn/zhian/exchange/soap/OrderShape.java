package cn.zhian.exchange.soap;

import static cn.zhian.exchange.soap.Shape.base64;
import static cn.zhian.exchange.soap.Shape.flag;
import static cn.zhian.exchange.soap.Shape.number;
import static cn.zhian.exchange.soap.Shape.object;
import static cn.zhian.exchange.soap.Shape.objects;
import static cn.zhian.exchange.soap.Shape.text;
import static cn.zhian.exchange.soap.Shape.texts;
import static cn.zhian.exchange.soap.Shape.word;
import static cn.zhian.exchange.soap.Shape.words;

/** Orders and reports as elements. */
final class OrderShape {
    private static final Shape FILE = Shape.of(text("name"), base64("content"));
    private static final Shape CRITERION = Shape.of(text("item"), text("value"));
    private static final Shape WATCHED = Shape.of(word("sort"), text("value"), text("note"));
    private static final Shape WATCH =
            Shape.of(objects("entry", "entries", WATCHED), text("onHit"), word("from"), word("until"));
    private static final Shape CHAIN = Shape.of(word("platform"), text("name"), word("number"));
    private static final Shape ORDER = Shape.of(
            word("kind"),
            word("urgency"),
            text("title"),
            text("text"),
            text("legalBasis"),
            word("due"),
            words("scope", "scope"),
            texts("asked", "asked"),
            objects("criterion", "criteria", CRITERION),
            object("watch", WATCH),
            objects("chain", "chain", CHAIN));
    private static final Shape MESSAGE = Shape.of(
            number("seq"),
            word("what"),
            word("number"),
            number("edition"),
            word("at"),
            text("words"),
            object("order", ORDER),
            objects("file", "files", FILE));
    private static final Shape ANSWER = Shape.of(text("asked"), text("answer"));
    private static final Shape HIT = Shape.of(
            number("edition"),
            number("item"),
            word("pass"),
            word("at"),
            word("community"),
            text("place"),
            word("direction"),
            flag("granted"));

    /** A question for orders. */
    static final Shape ASKED = Shape.of(number("after"), number("most"));
    /** Orders and what else is told of them. */
    static final Shape TOLD = Shape.of(number("head"), objects("message", "messages", MESSAGE));
    /** A step of an order. */
    static final Shape REPORT = Shape.of(
            word("number"),
            number("step"),
            word("kind"),
            word("at"),
            text("by"),
            text("words"),
            objects("answer", "answers", ANSWER),
            object("hit", HIT),
            objects("file", "files", FILE));

    private OrderShape() {}
}
