package cn.zhian.uhppote.ra;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.uhppote.protocol.Card;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Credentials of the platform as cards of a controller and back. */
final class CardForm {
    /** 0xFFFFFFFE and 0xFFFFFFFF look reserved. */
    static final long LARGEST = 0xFFFFFFFDL;

    static final int FIRST_PROFILE = 2;
    static final int LAST_PROFILE = 254;

    private static final int DOORS = 4;
    private static final int LARGEST_PIN = 999_999;

    private CardForm() {}

    /** @throws DeviceException if a controller cannot express it */
    static Card card(StoredCredential credential) {
        long number = number(credential.credential());
        if (!isYear(credential.from().getYear()) || !isYear(credential.to().getYear())) {
            throw Answers.notSupported("dates are of the years 2000 to 9999");
        }
        if (credential.pin() < 0 || credential.pin() > LARGEST_PIN) {
            throw Answers.notSupported("a PIN is 1 to 999999");
        }
        return new Card(
                number,
                Optional.of(credential.from()),
                Optional.of(credential.to()),
                permissions(credential.permissions()),
                credential.pin(),
                0);
    }

    /** @throws DeviceException if a controller cannot hold it */
    static long number(CredentialValue credential) {
        boolean card = credential.kind() == CredentialKind.CARD || credential.kind() == CredentialKind.ID_CARD;
        String value = credential.value();
        if (card && !value.isEmpty() && value.length() <= 10 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long number = Long.parseLong(value);
            if (number >= 1 && number <= LARGEST) {
                return number;
            }
        }
        throw Answers.notSupported("controllers hold card numbers from 1 to " + LARGEST);
    }

    /** Dates that cannot be read come back as a day long past: the comparison then repairs the card. */
    static StoredCredential credential(Card card) {
        return new StoredCredential(
                CredentialValue.card(card.number()),
                card.from().orElse(LocalDate.of(2000, 1, 1)),
                card.to().orElse(LocalDate.of(2000, 1, 1)),
                card.permissions(),
                card.pin());
    }

    private static boolean isYear(int year) {
        return year >= 2_000 && year <= 9_999;
    }

    private static List<Integer> permissions(List<Integer> given) {
        boolean fits = given.size() <= DOORS && given.stream().allMatch(p -> p >= 0 && p <= LAST_PROFILE);
        if (!fits) {
            throw Answers.notSupported("four doors; none, always, or a profile from 2 to 254");
        }
        List<Integer> all = new ArrayList<>(given);
        while (all.size() < DOORS) {
            all.add(StoredCredential.NEVER);
        }
        return all;
    }
}
