package cn.zhian.project.view;

import cn.zhian.platform.view.Texts;
import cn.zhian.project.evidence.entity.EvidenceKind;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.evidence.entity.SheetContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts figures into words. */
@ApplicationScoped
public class FigureWords {
    @Inject
    Texts texts;

    /** A live figure. @param device its name */
    FigureLine line(Figure figure, String device, FigureLinks links) {
        String text = text(figure.kind(), figure.value(), figure.kind().threshold());
        return new FigureLine(
                device,
                text,
                kind(figure.kind().source(), figure.holds()),
                figure.kind().source().orElse(""),
                links.address(figure).orElse(null));
    }

    /** A frozen figure, with the threshold of then. */
    FigureLine line(SheetContent.Measured figure, String device) {
        String text = text(figure.kind(), figure.value(), figure.threshold());
        return new FigureLine(
                device,
                text,
                kind(figure.source(), figure.holds()),
                figure.source().orElse(""),
                null);
    }

    private String text(EvidenceKind kind, OptionalLong value, long threshold) {
        String shown = value.isPresent()
                ? String.valueOf(value.getAsLong())
                : texts.get("evidence").get("figure.unknown");
        return texts.get("evidence").format("figure." + kind.name(), shown, String.valueOf(threshold));
    }

    private static String kind(Optional<String> source, boolean holds) {
        if (source.isEmpty()) {
            return "off";
        }
        return holds ? "good" : "bad";
    }
}
