package cn.zhian.project.view;

import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.view.Entered;
import cn.zhian.project.rule.boundary.FactSheet;
import cn.zhian.project.rule.boundary.PlaceCount;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Trait;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a community has, being entered: the places that its table counts, and what it is beyond its kind. */
public class FactsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A kind of place and how many there are. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final PlaceKind place;
        private Integer number;
        private String reason;

        Line(PlaceKind place, PlaceCount known) {
            this.place = place;
            if (known != null) {
                number = known.number();
                reason = known.reason().orElse(null);
            }
        }

        /** The kind. */
        public PlaceKind getPlace() {
            return place;
        }

        /** How many; null if nobody has counted. */
        public Integer getNumber() {
            return number;
        }

        /** How many. */
        public void setNumber(Integer number) {
            this.number = number;
        }

        /** Why there is none. */
        public String getReason() {
            return reason;
        }

        /** Why there is none. */
        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    private static final Pattern FIELD = Pattern.compile("(lines|places)\\[(\\d{1,4})]\\.(number|reason)");

    private final List<Line> lines = new ArrayList<>();
    private Trait[] traits;

    /** What is known, with a line for every kind of place that the table counts. */
    static FactsForm of(FactSheet sheet, RuleSet rules) {
        FactsForm form = new FactsForm();
        Map<PlaceKind, PlaceCount> known =
                sheet.places().stream().collect(Collectors.toMap(PlaceCount::place, count -> count));
        Set<PlaceKind> asked = rules.items().stream()
                .flatMap(item -> item.proof().stream())
                .flatMap(proof -> proof instanceof Proof.ByDevices by ? by.places().stream() : Stream.empty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlaceKind.class)));
        asked.addAll(known.keySet());
        asked.forEach(place -> form.lines.add(new Line(place, known.get(place))));
        form.traits = sheet.traits().toArray(Trait[]::new);
        return form;
    }

    /**
     * What was entered; a line without a number is not known yet.
     *
     * @throws Invalid if a line says why there is none, and not that there is none
     */
    List<PlaceCount> counted() {
        Checks checks = new Checks();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean reasoned = Entered.text(line.reason).isPresent();
            checks.that(line.number != null || !reasoned, "lines[" + i + "].number", "problem.field.required");
        }
        checks.done();
        return numbered()
                .map(line -> new PlaceCount(line.place, line.number, Entered.text(line.reason)))
                .toList();
    }

    private Stream<Line> numbered() {
        return lines.stream().filter(line -> line.number != null);
    }

    /**
     * The input of a refused field: {@code places[2].reason} is that of the third line with a number. Empty for what is
     * no line.
     */
    Optional<String> input(String field) {
        Matcher matcher = FIELD.matcher(field);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int given = Integer.parseInt(matcher.group(2));
        int line = matcher.group(1).equals("lines")
                ? given
                : lines.indexOf(numbered().toList().get(given));
        return Optional.of("descriptionForm:lines:" + line + ":" + matcher.group(3));
    }

    /** The chosen traits. */
    Set<Trait> chosenTraits() {
        return Set.of(traits);
    }

    /** One for each kind of place. */
    public List<Line> getLines() {
        return lines;
    }

    /** Traits to choose from: those that a community's kind does not say. */
    public List<Trait> getChoices() {
        return List.of(Trait.NEW_BUILD, Trait.RENEWAL, Trait.CAMPUS, Trait.KINDERGARTEN, Trait.NO_VEHICLE_ACCESS);
    }

    /** The chosen traits. */
    public Trait[] getTraits() {
        return traits.clone();
    }

    /** The chosen traits. */
    public void setTraits(Trait[] traits) {
        this.traits = traits.clone();
    }
}
