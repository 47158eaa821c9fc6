package cn.zhian.exchange.target.control;

import java.util.Set;

/** What of a person a data item tells; by the names of {@code docs/exchange/fields.md}. */
enum PersonalItem {
    /** A person's name. */
    NAME,
    /** A document's number. */
    DOCUMENT,
    /** A phone number. */
    PHONE,
    /** Nothing that is masked. */
    NONE;

    // A community's, a house's, a company's and a device's name is nobody's.
    private static final Set<String> PERSONS = Set.of("resident", "right", "pass", "alarm");

    /** Of a kind's data item. */
    static PersonalItem of(String kind, String name) {
        return switch (name) {
            case "name" -> PERSONS.contains(kind) ? NAME : NONE;
            case "personName", "formerName", "legalPerson", "contact", "contactName", "handler" -> NAME;
            case "documentNumber", "document", "idNumber" -> DOCUMENT;
            case "phone", "contactPhone", "legalPersonPhone" -> PHONE;
            default -> NONE;
        };
    }
}
