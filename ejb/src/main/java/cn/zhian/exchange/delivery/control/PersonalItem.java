package cn.zhian.exchange.delivery.control;

/** What of a person a data item tells; by the names of {@code docs/exchange/fields.md}. */
enum PersonalItem {
    /** A person's name. */
    NAME,
    /** A document's number, also where a document opened a door as a card. */
    DOCUMENT,
    /** A phone number. */
    PHONE,
    /** Nothing that is masked. */
    NONE;

    /** Of a kind's data item. */
    static PersonalItem of(String kind, String name) {
        return switch (name) {
            // Of devices alone it is nobody's.
            case "Name" -> kind.equals("device") ? NONE : NAME;
            case "contact" -> NAME;
            case "IDNumber", "cardNumber" -> DOCUMENT;
            case "phone" -> PHONE;
            default -> NONE;
        };
    }
}
