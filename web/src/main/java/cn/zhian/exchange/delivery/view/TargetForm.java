package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.boundary.TargetData;
import cn.zhian.exchange.delivery.boundary.TargetView;
import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.record.RecordKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is filled in of a target. */
public final class TargetForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long version;
    private String name;
    private String protocol;
    private String profile;
    private String address;
    private String credentials;
    private final Map<String, String> secrets = new HashMap<>();
    private RecordKind[] kinds = RecordKind.values();
    private boolean everywhere = true;
    private Long[] communities = {};
    private boolean belowAll;
    private String below;
    private String leftOut;
    private ItemChoices items = new ItemChoices(Optional.empty());
    private boolean maskNames;
    private boolean maskDocuments;
    private boolean maskPhones;
    private Integer[] hours = {};
    private Integer rate;
    private Integer batch = 200;
    private Integer lanes = 4;
    private Integer lagLimit = 300;
    private String legalBasis;
    private String scope;
    private LocalDate from;
    private LocalDate to;

    /** An empty form. */
    static TargetForm empty() {
        return new TargetForm();
    }

    /** What a target is. */
    static TargetForm of(TargetView target) {
        TargetData data = target.settings();
        TargetForm form = new TargetForm();
        form.id = target.id();
        form.version = target.version();
        form.name = data.name();
        form.protocol = data.protocol();
        form.profile = data.profile().orElse(null);
        form.address = data.address();
        form.kinds = data.kinds().stream().sorted().toArray(RecordKind[]::new);
        form.everywhere = data.communities().isEmpty();
        form.communities = data.communities().orElse(Set.of()).toArray(Long[]::new);
        form.belowAll = data.below().contains(Below.ALL);
        form.below = data.below().stream()
                .filter(division -> !division.equals(Below.ALL))
                .sorted()
                .collect(Collectors.joining(" "));
        form.leftOut = data.leftOut().stream().sorted().collect(Collectors.joining(" "));
        form.items = new ItemChoices(data.only());
        form.maskNames = data.maskNames();
        form.maskDocuments = data.maskDocuments();
        form.maskPhones = data.maskPhones();
        form.hours = data.hours().toArray(Integer[]::new);
        form.rate = data.rate().orElse(null);
        form.batch = data.batch().orElse(null);
        form.lanes = data.lanes().orElse(null);
        form.lagLimit = data.lagLimit().orElse(null);
        form.legalBasis = data.legalBasis();
        form.scope = data.scope();
        form.from = data.from();
        form.to = data.to();
        return form;
    }

    /** What the boundary takes. */
    TargetData data() {
        return new TargetData(
                name,
                protocol,
                Optional.ofNullable(profile),
                address,
                profile == null || profile.isBlank()
                        ? TypedCredentials.lines(credentials)
                        : TypedCredentials.fields(secrets),
                Set.copyOf(Arrays.asList(kinds)),
                everywhere ? Optional.empty() : Optional.of(Set.copyOf(Arrays.asList(communities))),
                belowAll ? Set.of(Below.ALL) : words(below),
                items.isNamed() ? Set.of() : words(leftOut),
                items.only(kinds),
                maskNames,
                maskDocuments,
                maskPhones,
                List.of(hours),
                Optional.ofNullable(rate),
                Optional.ofNullable(batch),
                Optional.ofNullable(lanes),
                Optional.ofNullable(lagLimit),
                legalBasis,
                scope,
                from,
                to);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(Optional.ofNullable(text).orElse("").split("[\\s,，、]+"))
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Its number; 0 for a new one. */
    public long getId() {
        return id;
    }

    /** That was seen. */
    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getProtocol() {
        return protocol;
    }

    public void setProtocol(String protocol) {
        this.protocol = protocol;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    /** Forgets what belongs to another protocol. */
    void another() {
        profile = null;
        secrets.clear();
    }

    /** Credentials of the profile by name, as they are typed. */
    public Map<String, String> getSecrets() {
        return secrets;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCredentials() {
        return credentials;
    }

    public void setCredentials(String credentials) {
        this.credentials = credentials;
    }

    public RecordKind[] getKinds() {
        return kinds.clone();
    }

    public void setKinds(RecordKind[] kinds) {
        this.kinds = kinds.clone();
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }

    public Long[] getCommunities() {
        return communities.clone();
    }

    public void setCommunities(Long[] communities) {
        this.communities = communities.clone();
    }

    public boolean isBelowAll() {
        return belowAll;
    }

    public void setBelowAll(boolean belowAll) {
        this.belowAll = belowAll;
    }

    public String getBelow() {
        return below;
    }

    public void setBelow(String below) {
        this.below = below;
    }

    public String getLeftOut() {
        return leftOut;
    }

    public void setLeftOut(String leftOut) {
        this.leftOut = leftOut;
    }

    /** Which items leave. */
    public ItemChoices getItems() {
        return items;
    }

    /** Items of the kinds that are chosen. */
    public List<ItemChoice> getChoices() {
        return items.of(kinds);
    }

    public boolean isMaskNames() {
        return maskNames;
    }

    public void setMaskNames(boolean maskNames) {
        this.maskNames = maskNames;
    }

    public boolean isMaskDocuments() {
        return maskDocuments;
    }

    public void setMaskDocuments(boolean maskDocuments) {
        this.maskDocuments = maskDocuments;
    }

    public boolean isMaskPhones() {
        return maskPhones;
    }

    public void setMaskPhones(boolean maskPhones) {
        this.maskPhones = maskPhones;
    }

    public Integer[] getHours() {
        return hours.clone();
    }

    public void setHours(Integer[] hours) {
        this.hours = hours.clone();
    }

    public Integer getRate() {
        return rate;
    }

    public void setRate(Integer rate) {
        this.rate = rate;
    }

    public Integer getBatch() {
        return batch;
    }

    public void setBatch(Integer batch) {
        this.batch = batch;
    }

    public Integer getLanes() {
        return lanes;
    }

    public void setLanes(Integer lanes) {
        this.lanes = lanes;
    }

    public Integer getLagLimit() {
        return lagLimit;
    }

    public void setLagLimit(Integer lagLimit) {
        this.lagLimit = lagLimit;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
