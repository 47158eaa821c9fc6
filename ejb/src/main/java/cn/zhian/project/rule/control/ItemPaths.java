package cn.zhian.project.rule.control;

import cn.zhian.platform.Checks;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.project.definition.JsonPart;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of errors in a rule set's document, for example {@code items[3].proof[0].devices[1]}. */
public final class ItemPaths {
    private static final Pattern ITEM = Pattern.compile("items\\[([0-9]{1,6})](?:\\.(.*))?");

    private static final Pattern LEVEL = Pattern.compile("levels\\[([0-9]{1,6})].*");
    private static final Pattern PROOF = Pattern.compile("proof\\[([0-9]{1,6})].*");

    private ItemPaths() {}

    /** Ids of the items of a document, in order, as far as they can be read. */
    public static List<Optional<String>> ids(String document) {
        try {
            return JsonPart.whole(document, new Checks()).get("items").elements().stream()
                    .map(item -> item.get("id").optionalText())
                    .toList();
        } catch (Invalid unreadable) {
            return List.of(); // then nothing of it can be named
        }
    }

    /** Id of the item that a path leads into; empty for other paths. @param ids of all items, in order */
    public static Optional<String> item(List<Optional<String>> ids, String path) {
        Matcher matcher = ITEM.matcher(path);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) >= ids.size()) {
            return Optional.empty();
        }
        return ids.get(Integer.parseInt(matcher.group(1)));
    }

    /** Errors with the paths below one item cut to the fields of that item; others keep theirs. */
    public static List<FieldError> within(int item, List<FieldError> errors) {
        String prefix = "items[" + item + "].";
        return errors.stream()
                .map(error -> error.field().startsWith(prefix)
                        ? field(error.field().substring(prefix.length()), error)
                        : error)
                .toList();
    }

    /** Errors of a head with the names of its fields; its levels are one field, and which is wrong stands in the text. */
    public static List<FieldError> ofHead(List<FieldError> errors) {
        return errors.stream().map(ItemPaths::ofHead).distinct().toList();
    }

    private static FieldError ofHead(FieldError error) {
        Matcher level = LEVEL.matcher(error.field());
        if (level.matches()) {
            return FieldError.of("levels", "problem.rule-set.level", Integer.parseInt(level.group(1)) + 1);
        }
        return error.field().startsWith("name.")
                ? new FieldError(error.field().substring("name.".length()), error.key(), error.arguments())
                : error;
    }

    /** An item's proofs are one field; which of them is wrong stands in the text. */
    private static FieldError field(String path, FieldError error) {
        if (path.equals("demands")) {
            return FieldError.of(path, "problem.rule-set.demands");
        }
        Matcher proof = PROOF.matcher(path);
        return proof.matches()
                ? FieldError.of("proof", "problem.rule-set.proof", Integer.parseInt(proof.group(1)) + 1)
                : new FieldError(path, error.key(), error.arguments());
    }
}
