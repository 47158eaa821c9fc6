package cn.zhian.resident.control;

import cn.zhian.platform.PersonalData;
import cn.zhian.platform.PhoneCheck;
import java.util.List;
import java.util.stream.IntStream;

/** The blind indexes by which residents are found (SE-1). */
public final class BlindIndexes {
    /** Longest name, characters. */
    public static final int LONGEST_NAME = 50;

    private static final int TAIL = 4;

    private final PersonalData personal;

    /** With these keys. */
    public BlindIndexes(PersonalData personal) {
        this.personal = personal;
    }

    /** Of the whole name. */
    public byte[] name(String name) {
        return personal.index("resident.name", PersonalData.normal(name));
    }

    /** Of a beginning of the name, as it is searched. */
    public byte[] prefix(String beginning) {
        return personal.index("resident.name.prefix", PersonalData.normal(beginning));
    }

    /** Of every beginning of the name, from its first character to the whole. */
    public List<byte[]> prefixes(String name) {
        String normal = PersonalData.normal(name);
        return IntStream.rangeClosed(1, normal.codePointCount(0, normal.length()))
                .mapToObj(n -> prefix(normal.substring(0, normal.offsetByCodePoints(0, n))))
                .toList();
    }

    /** Of a document's number, whatever its kind. */
    public byte[] document(String number) {
        return personal.index("resident.document", PersonalData.normal(number));
    }

    /** Of a telephone number. */
    public byte[] phone(String phone) {
        return personal.index("resident.phone", PhoneCheck.normal(phone));
    }

    /** Of the last four digits of a telephone number. */
    public byte[] phoneTail(String phone) {
        String normal = PhoneCheck.normal(phone);
        return personal.index("resident.phone.tail", normal.substring(Math.max(0, normal.length() - TAIL)));
    }
}
