package cn.zhian.device.register.boundary;

import cn.zhian.community.boundary.Provinces;
import cn.zhian.platform.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes codes apart (DV-2; Hefei guide, 2.2): the 15-digit community code and both 20-digit forms of a device code. Any
 * text is read as far as it goes, and what is wrong with it is told.
 */
public final class DeviceCodes {
    private static final String FIELD = "code";
    private static final int LONGEST_ECHO = 40;
    private static final Set<String> INDUSTRIES = Set.of("34", "35", "36", "37", "38", "39", "97", "98", "99");
    private static final Set<String> TYPES = Set.of("132", "119");
    private static final Set<String> NETWORKS = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final Set<String> MAKERS = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final Set<String> BUILDERS = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final String CHECKPOINT_INDUSTRY = "00";

    private final String code;
    private final List<CodePart> parts = new ArrayList<>();
    private final List<FieldError> problems = new ArrayList<>();

    private DeviceCodes(String code) {
        this.code = code;
    }

    /** Takes a code apart; blanks between its digits are let pass. */
    public static CodeReading read(String text) {
        String code = text.replaceAll("\\s", "");
        return new DeviceCodes(code).read();
    }

    private CodeReading read() {
        if (!code.matches("[0-9]*")) {
            return broken("problem.code.digits");
        }
        return switch (code.length()) {
            case 15 -> community();
            case 20 -> code.startsWith(CHECKPOINT_INDUSTRY, 8) ? checkpoint() : communityDevice();
            default -> broken("problem.code.length", code.length());
        };
    }

    private CodeReading broken(String key, Object... arguments) {
        String echo = code.substring(0, Math.min(code.length(), LONGEST_ECHO));
        return new CodeReading(echo, Optional.empty(), List.of(), List.of(FieldError.of(FIELD, key, arguments)));
    }

    private CodeReading community() {
        division();
        plain(6, 12, "committee");
        serial(12, 15);
        return done(CodeForm.COMMUNITY);
    }

    private CodeReading communityDevice() {
        centre();
        table(8, 10, "industry", INDUSTRIES);
        table(10, 13, "type", TYPES);
        table(13, 14, "network", NETWORKS);
        serial(14, 17, "community-serial");
        serial(17, 20);
        return done(CodeForm.COMMUNITY_DEVICE);
    }

    private CodeReading checkpoint() {
        centre();
        table(8, 10, "industry", Set.of(CHECKPOINT_INDUSTRY));
        table(10, 13, "type", TYPES);
        table(13, 14, "network", NETWORKS);
        table(14, 15, "maker", MAKERS);
        table(15, 16, "builder", BUILDERS);
        serial(16, 20);
        return done(CodeForm.CHECKPOINT_DEVICE);
    }

    private CodeReading done(CodeForm form) {
        return new CodeReading(code, Optional.of(form), List.copyOf(parts), List.copyOf(problems));
    }

    private void centre() {
        division();
        plain(6, 8, "police");
    }

    private void division() {
        String province = code.substring(0, 2);
        boolean known = Provinces.exists(province);
        add(0, 6, "division", Optional.of("code.province." + province).filter(key -> known), known);
        if (!known) {
            problems.add(FieldError.of(FIELD, "problem.code.province", province));
        }
    }

    private void plain(int from, int to, String name) {
        add(from, to, name, Optional.empty(), true);
    }

    private void serial(int from, int to) {
        serial(from, to, "serial");
    }

    private void serial(int from, int to, String name) {
        boolean zero = code.substring(from, to).matches("0+");
        add(from, to, name, Optional.empty(), !zero);
        if (zero) {
            problems.add(FieldError.of(FIELD, "problem.code.serial", from + 1, to));
        }
    }

    private void table(int from, int to, String name, Set<String> values) {
        String digits = code.substring(from, to);
        boolean known = values.contains(digits);
        add(from, to, name, Optional.of("code." + name + '.' + digits).filter(key -> known), known);
        if (!known) {
            problems.add(FieldError.of(FIELD, "problem.code." + name, digits, from + 1, to));
        }
    }

    private void add(int from, int to, String name, Optional<String> meaning, boolean known) {
        parts.add(new CodePart(from + 1, to, code.substring(from, to), "code.part." + name, meaning, known));
    }
}
