package cn.zhian.project.rule.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Versions;
import cn.zhian.project.rule.entity.Scheme;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Edits the draft of the schemes line by line; every step names the version of the draft that the editor saw. */
@Stateless
@Requires(Permission.RULE_WRITE)
public class SchemeEditor {
    @Inject
    Schemes schemes;

    /** Begins a draft with what is in force. @throws cn.zhian.platform.Conflict if there is a draft */
    public SchemesDetail begin() {
        return schemes.write(schemes.get(Optional.empty()).document(), OptionalLong.empty());
    }

    /** Adds a scheme before all others of its division, so that it is tried first. */
    public SchemesDetail add(long version, Scheme scheme) {
        List<Scheme> drafted = draft(version);
        int at = 0;
        while (at < drafted.size() && !drafted.get(at).division().equals(scheme.division())) {
            at++;
        }
        int line = at;
        return edit(version, line, list -> {
            list.add(line, scheme);
            return list;
        });
    }

    /** Words a scheme differently. @param line from 0 */
    public SchemesDetail replace(long version, int line, Scheme scheme) {
        return edit(version, line, list -> {
            list.set(line(list, line), scheme);
            return list;
        });
    }

    /** Takes a scheme out. @param line from 0 */
    public SchemesDetail remove(long version, int line) {
        return edit(version, line, list -> {
            list.remove(line(list, line));
            return list;
        });
    }

    /** Moves a scheme, for the first that fits applies. @param by lines down, or up if negative */
    public SchemesDetail move(long version, int line, int by) {
        return edit(version, line, list -> {
            Scheme scheme = list.remove(line(list, line));
            list.add(Math.max(0, Math.min(list.size(), line + by)), scheme);
            return list;
        });
    }

    private SchemesDetail edit(long version, int line, UnaryOperator<List<Scheme>> change) {
        List<Scheme> edited = change.apply(new ArrayList<>(draft(version)));
        try {
            return schemes.write(edited, OptionalLong.of(version));
        } catch (Invalid e) {
            throw new Invalid(within(line, e.errors()));
        }
    }

    /** Errors of the edited line by the names of its fields. */
    private static List<FieldError> within(int line, List<FieldError> errors) {
        String prefix = "schemes[" + line + "].";
        return errors.stream()
                .map(error -> error.field().startsWith(prefix)
                        ? new FieldError(error.field().substring(prefix.length()), error.key(), error.arguments())
                        : error)
                .toList();
    }

    private static int line(List<Scheme> list, int line) {
        if (line < 0 || line >= list.size()) {
            throw new NotFound("scheme", line);
        }
        return line;
    }

    private List<Scheme> draft(long version) {
        SchemesDetail draft = schemes.findDraft().orElseThrow(() -> new NotFound("schemes-draft", ""));
        Versions.check(OptionalLong.of(version), draft.head().version());
        return draft.schemes();
    }
}
