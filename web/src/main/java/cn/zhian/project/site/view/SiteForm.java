package cn.zhian.project.site.view;

import cn.zhian.project.site.boundary.SiteLineView;
import cn.zhian.project.site.boundary.SitePhotoView;
import cn.zhian.project.site.entity.Finding;
import cn.zhian.project.site.entity.SiteAnswer;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is being answered at a line. */
public class SiteForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String line;
    private final String system;
    private final String check;
    private final String value;
    private final long version;
    private SiteAnswer answer;
    private String measured;
    private String remark;
    private String place;
    private BigDecimal longitude;
    private BigDecimal latitude;
    private transient List<SitePhotoView> photos;

    SiteForm(SiteLineView of) {
        line = of.line();
        system = of.system();
        check = of.check();
        value = of.value();
        version = of.version();
        answer = of.answer().orElse(null);
        measured = of.measured().orElse(null);
        remark = of.remark().orElse(null);
        place = of.place().orElse(null);
        longitude = of.longitude().orElse(null);
        latitude = of.latitude().orElse(null);
        photos = of.photos();
    }

    Finding finding() {
        return new Finding(
                answer,
                Optional.ofNullable(measured),
                Optional.ofNullable(remark),
                Optional.ofNullable(longitude),
                Optional.ofNullable(latitude),
                Optional.ofNullable(place));
    }

    OptionalLong version() {
        return OptionalLong.of(version);
    }

    void become(List<SitePhotoView> now) {
        photos = now;
    }

    /** Id of the check. */
    public String getLine() {
        return line;
    }

    /** System of the check. */
    public String getSystem() {
        return system;
    }

    /** What is looked at. */
    public String getCheck() {
        return check;
    }

    /** What must be found. */
    public String getValue() {
        return value;
    }

    /** Photos that are kept already. */
    public List<SitePhotoView> getPhotos() {
        return photos == null ? List.of() : photos;
    }

    /** Answers to choose from. */
    public SiteAnswer[] getAnswers() {
        return SiteAnswer.values();
    }

    /** The answer. */
    public SiteAnswer getAnswer() {
        return answer;
    }

    /** Takes the answer. */
    public void setAnswer(SiteAnswer answer) {
        this.answer = answer;
    }

    /** Value as read. */
    public String getMeasured() {
        return measured;
    }

    /** Takes the value as read. */
    public void setMeasured(String measured) {
        this.measured = measured;
    }

    /** What is wrong, or why it does not apply. */
    public String getRemark() {
        return remark;
    }

    /** Takes the remark. */
    public void setRemark(String remark) {
        this.remark = remark;
    }

    /** Place in words. */
    public String getPlace() {
        return place;
    }

    /** Takes the place in words. */
    public void setPlace(String place) {
        this.place = place;
    }

    /** Degrees east. */
    public BigDecimal getLongitude() {
        return longitude;
    }

    /** Takes the degrees east. */
    public void setLongitude(BigDecimal longitude) {
        this.longitude = longitude;
    }

    /** Degrees north. */
    public BigDecimal getLatitude() {
        return latitude;
    }

    /** Takes the degrees north. */
    public void setLatitude(BigDecimal latitude) {
        this.latitude = latitude;
    }
}
