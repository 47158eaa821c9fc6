package cn.zhian.exchange.tier.control;

import cn.zhian.platform.PersonalData;
import cn.zhian.platform.PhoneCheck;

/** In which form an item's text is kept, so that equal things are written equally whoever sent them. */
enum ItemForm {
    /** Without blanks around it, digits half as wide as Chinese characters. */
    TEXT {
        @Override
        String of(String text) {
            return narrow(text, '０', '９').strip();
        }
    },
    /** A person's name, which is also searched for. */
    NAME {
        @Override
        String of(String text) {
            return TEXT.of(text);
        }
    },
    /** A document's number: no blanks, capitals. */
    DOCUMENT {
        @Override
        String of(String text) {
            return PersonalData.normal(narrow(text, '！', '～'));
        }
    },
    /** A telephone number. */
    PHONE {
        @Override
        String of(String text) {
            return PhoneCheck.normal(narrow(text, '！', '～'));
        }
    },
    /** A number plate: no blanks, dots or hyphens, capitals. */
    PLATE {
        @Override
        String of(String text) {
            return PersonalData.normal(narrow(text, '！', '～')).replaceAll("[·•.\\-]", "");
        }
    };

    // The full-width forms of U+FF01 to U+FF5E are those of ASCII, moved.
    private static final int MOVED = '！' - '!';

    /** A text in this form. */
    abstract String of(String text);

    private static String narrow(String text, char from, char to) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars()
                .map(unit -> unit >= from && unit <= to ? unit - MOVED : unit)
                .forEach(unit -> narrow.append((char) unit));
        return narrow.toString().replace('\u3000', ' ');
    }
}
