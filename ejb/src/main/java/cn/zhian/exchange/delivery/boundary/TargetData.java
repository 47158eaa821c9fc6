package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.record.RecordKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator says of a target.
 *
 * @param name 1 to 100 characters, no other target has it
 * @param protocol word of a protocol that this platform speaks
 * @param profile of the protocol's profiles, the name of one; empty where it has none
 * @param address where it answers; https, or http of this machine itself
 * @param credentials what the protocol needs to be let in, at most 20; empty: none, or those that it has
 * @param kinds of records, at least one
 * @param communities of this platform by id; empty for all
 * @param below beginnings of codes of communities of platforms below, 2 to 15 digits, at most 100, or {@code *} for all of
 *     them; none: nothing that platforms below sent
 * @param leftOut names of data items that are left out, alone or with their kind: {@code phone}, {@code resident.phone}
 * @param only names of data items that alone may leave, with their kind ({@code resident.Name}, {@code company.staff.Name}),
 *     beside those that a record says nothing without; empty: all that are not left out
 * @param maskNames whether names of persons are masked
 * @param maskDocuments whether numbers of documents are masked
 * @param maskPhones whether phone numbers are masked
 * @param hours of the day in Asia/Shanghai, 0 to 23; none for always
 * @param rate records a second at most, 1 to 100,000; empty for no limit
 * @param batch records at once, 1 to 1,000; usually 200
 * @param lanes batches side by side, 1 to 16; usually 4
 * @param lagLimit seconds behind from which it counts as lagging, from 1; usually 300
 * @param legalBasis on which data leave (EX-7)
 * @param scope what for (EX-7)
 * @param from first day of the term (EX-7)
 * @param to last day of the term (EX-7)
 */
public record TargetData(
        String name,
        String protocol,
        Optional<String> profile,
        String address,
        Optional<List<Credential>> credentials,
        Set<RecordKind> kinds,
        Optional<Set<Long>> communities,
        Set<String> below,
        Set<String> leftOut,
        Optional<Set<String>> only,
        boolean maskNames,
        boolean maskDocuments,
        boolean maskPhones,
        List<Integer> hours,
        Optional<Integer> rate,
        Optional<Integer> batch,
        Optional<Integer> lanes,
        Optional<Integer> lagLimit,
        String legalBasis,
        String scope,
        LocalDate from,
        LocalDate to) {
    /** What is not said is empty. */
    public TargetData {
        profile = profile == null ? Optional.empty() : profile.filter(one -> !one.isBlank());
        credentials = credentials == null ? Optional.empty() : credentials;
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        communities = communities == null ? Optional.empty() : communities.map(Set::copyOf);
        below = below == null ? Set.of() : Set.copyOf(below);
        leftOut = leftOut == null ? Set.of() : Set.copyOf(leftOut);
        only = only == null ? Optional.empty() : only.map(Set::copyOf);
        hours = hours == null ? List.of() : List.copyOf(hours);
        rate = rate == null ? Optional.empty() : rate;
        batch = batch == null ? Optional.empty() : batch;
        lanes = lanes == null ? Optional.empty() : lanes;
        lagLimit = lagLimit == null ? Optional.empty() : lagLimit;
    }

    /** Never shows the credentials. */
    @Override
    public String toString() {
        return "target " + name;
    }
}
